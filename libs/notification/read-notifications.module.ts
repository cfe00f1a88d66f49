import { Module } from '@nestjs/common';
import { MarkNotifications } from './mark-notifications';
import { NotificationQueries } from './notification.queries';
import './told-acts';

/** Loaded by the api and the worker: in either, what people are told of is announced. */
@Module({ providers: [NotificationQueries, MarkNotifications], exports: [NotificationQueries, MarkNotifications] })
export class ReadNotificationsModule {}
