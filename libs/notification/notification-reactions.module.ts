import { Module } from '@nestjs/common';
import { MatchingModule } from '#matching';
import { TellOfAct } from './on-act-recorded';
import { TellOfMatches } from './on-document-matched';
import { TellOfMutualInterest } from './on-feedback-given';
import { ReadNotificationsModule } from './read-notifications.module';
import { ToldMails } from './told-mails';

/** Telling people; only the worker loads it. */
@Module({
  imports: [ReadNotificationsModule, MatchingModule],
  providers: [ToldMails, TellOfAct, TellOfMatches, TellOfMutualInterest],
})
export class NotificationReactionsModule {}
