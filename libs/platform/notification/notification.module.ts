import { Global, Module } from '@nestjs/common';
import { NotificationPersonalData } from './notification-personal-data';
import { Notifications } from './notifications';

/** What every process needs to tell people in the page; reading it is the room `notification`. */
@Global()
@Module({ providers: [Notifications, NotificationPersonalData], exports: [Notifications] })
export class NotificationModule {}
