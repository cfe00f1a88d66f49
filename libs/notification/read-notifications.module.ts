import { Module } from '@nestjs/common';
import { MatchingModule } from '#matching';
import { ChooseMails } from './choose-mails';
import { MarkNotifications } from './mark-notifications';
import { NotificationQueries } from './notification.queries';
import './told-acts';
import './told-mail-texts';

const parts = [NotificationQueries, MarkNotifications, ChooseMails];

/** Loaded by the api and the worker: in either, what people are told of is announced. */
@Module({ imports: [MatchingModule], providers: parts, exports: parts })
export class ReadNotificationsModule {}
