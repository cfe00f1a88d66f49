import { Injectable } from '@nestjs/common';
import { NotFound } from '#kernel/domain-error';
import { Audit } from '#platform/audit/audit';
import { env } from '#platform/config/env';
import { Database } from '#platform/database/database';
import type { Actor } from '#platform/http/actor';
import { MailQueries } from '#platform/mail/mail.queries';

export interface MailText {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Whether this installation shows its mails at all: one that writes to real people does not. */
export function showsMails(): boolean {
  return env().NODE_ENV !== 'production' && env().SMTP_URL === '';
}

@Injectable()
export class RevealMail {
  constructor(
    private readonly database: Database,
    private readonly mails: MailQueries,
    private readonly audit: Audit,
  ) {}

  /** Where mails stay on this machine, the operator hands them over; who looked is kept before anything is shown. */
  execute(id: string, actor: Actor): Promise<MailText> {
    if (!showsMails()) throw new NotFound();
    return this.database.transaction(async (tx) => {
      const mail = await this.mails.textOf(tx, id);
      if (!mail) throw new NotFound();
      await this.audit.record(tx, actor, { action: 'reveal', entity: 'mail', entityId: id });
      return { to: mail.to, subject: mail.subject, text: mail.text };
    });
  }
}
