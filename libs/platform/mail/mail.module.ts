import './mail.texts';
import { Global, Module } from '@nestjs/common';
import { MailPersonalData } from './mail-personal-data';
import { MailQueries } from './mail.queries';
import { Mails } from './mails';
import { OwnerReminders } from './owner-reminders';

/** What every process needs to write mails; sending them is `MailWorkerModule`. */
@Global()
@Module({
  providers: [Mails, MailQueries, MailPersonalData, OwnerReminders],
  exports: [Mails, MailQueries, OwnerReminders],
})
export class MailModule {}
