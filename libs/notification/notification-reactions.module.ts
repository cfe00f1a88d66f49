import { Module } from '@nestjs/common';
import { TellOfAct } from './on-act-recorded';
import { TellOfMatches } from './on-document-matched';
import { ReadNotificationsModule } from './read-notifications.module';

/** Telling people; only the worker loads it. */
@Module({ imports: [ReadNotificationsModule], providers: [TellOfAct, TellOfMatches] })
export class NotificationReactionsModule {}
