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

/**
 * Whether this installation shows its mails at all: the demo does, whose people are made up and whose invitations can be
 * walked no other way. The links in them open accounts, so whatever calls itself anything but development does not.
 */
export function showsMails(): boolean {
  return env().NODE_ENV === 'development' && env().SMTP_URL === '';
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
