import './mail.texts';
import { Global, Module } from '@nestjs/common';
import { MailQueries } from './mail.queries';
import { Mails } from './mails';

/** What every process needs to write mails; sending them is `MailWorkerModule`. */
@Global()
@Module({ providers: [Mails, MailQueries], exports: [Mails, MailQueries] })
export class MailModule {}
