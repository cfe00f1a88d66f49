import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { env } from '#platform/config/env';
import { LocalMailSender } from './local-mail-sender';
import { MailSender } from './mail-sender';
import { DeliverMail } from './on-mail-waiting';
import { SmtpMailSender } from './smtp-mail-sender';

@Module({ providers: [DeliverMail, { provide: MailSender, useFactory: sender }] })
export class MailWorkerModule {}

function sender(): MailSender {
  const { SMTP_URL, MAIL_FROM, PUBLIC_URL, NODE_ENV, JIQIAO_LOCAL } = env();
  if (SMTP_URL === '') return new LocalMailSender(join(JIQIAO_LOCAL, 'mail'));
  const host = new URL(PUBLIC_URL).hostname;
  return new SmtpMailSender({ url: SMTP_URL, from: MAIL_FROM, host, needsTls: NODE_ENV === 'production' });
}
