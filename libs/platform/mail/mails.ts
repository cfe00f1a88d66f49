import { Injectable } from '@nestjs/common';
import type { Bilingual } from '#kernel/bilingual';
import { newId } from '#kernel/id';
import { env } from '#platform/config/env';
import type { Tx } from '#platform/database/tx';
import { Outbox } from '#platform/outbox/outbox';
import { Sealer } from '#platform/secrets/sealer';
import { mailWaiting } from './mail.events';
import { MailAddressUnusable } from './mail.errors';
import { hrefOf, type Link, type MailFacts, renderMail } from './mail-templates';
import { contextOf } from './sealed-mail';

export interface MailToSend {
  /** Names the occasion, e.g. `account.confirm:<token id>`: whatever is repeated, one key is one mail. */
  readonly key: string;
  readonly to: string;
  readonly language: keyof Bilingual;
  readonly template: string;
  readonly facts: MailFacts;
  readonly personId?: string | null;
  /** Where one stops mails of this kind by one click, without signing in; RFC 8058 has mail programs offer it. */
  readonly unsubscribe?: Link;
}

// One address, no display name, no list, no quoting: whatever else RFC 5321 allows, nobody here has it.
const address = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251})[A-Za-z0-9]$/;

export function isMailAddress(text: string): boolean {
  return address.test(text);
}

/** Writes a mail in the transaction of what it tells: no mail about what was undone, none forgotten of what was done. */
@Injectable()
export class Mails {
  constructor(
    private readonly outbox: Outbox,
    private readonly sealer: Sealer,
  ) {}

  /** Answers the id of the mail that has this key, new or not. */
  async send(tx: Tx, mail: MailToSend): Promise<string> {
    if (!isMailAddress(mail.to)) throw new MailAddressUnusable();
    const publicUrl = env().PUBLIC_URL;
    const { subject, text } = renderMail({ ...mail, publicUrl });
    const unsubscribe = mail.unsubscribe && hrefOf(mail.unsubscribe, publicUrl);
    const id = newId();
    const written = await tx.query<unknown[]>(
      `INSERT INTO platform.mails (id, key, template, language, person_id, recipient_sealed, body_sealed)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (key) DO NOTHING RETURNING id`,
      [
        id,
        mail.key,
        mail.template,
        mail.language,
        mail.personId ?? null,
        this.sealer.seal(mail.to, contextOf('recipient', id)),
        this.sealer.seal(JSON.stringify({ subject, text, unsubscribe }), contextOf('body', id)),
      ],
    );
    if (written.length === 0) return this.idOf(tx, mail.key);
    await this.outbox.add(tx, mailWaiting.of(id, { mailId: id }));
    return id;
  }

  private async idOf(tx: Tx, key: string): Promise<string> {
    const [row] = await tx.query<{ id: string }[]>(`SELECT id FROM platform.mails WHERE key = $1`, [key]);
    if (!row) throw new Error(`mail ${key} is neither new nor there`);
    return row.id;
  }
}
