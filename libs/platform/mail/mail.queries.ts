import { Injectable } from '@nestjs/common';
import type { Bilingual } from '#kernel/bilingual';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import { Sealer } from '#platform/secrets/sealer';
import type { MailState } from './mail.lifecycle';
import { masked } from './plain-text';
import { contextOf, openMail, type OpenedMail } from './sealed-mail';

export interface MailRow {
  readonly id: string;
  readonly template: string;
  readonly language: keyof Bilingual;
  /** Masked: enough to recognise, too little to write to. */
  readonly recipient: string;
  readonly state: MailState;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly hasText: boolean;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
  /** The moment in full, for the cursor. */
  readonly sortKey: string;
}

interface Page {
  readonly after: readonly string[] | undefined;
  readonly limit: number;
}

@Injectable()
export class MailQueries {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
  ) {}

  /** The newest first. */
  async list({ after, limit }: Page): Promise<MailRow[]> {
    const rows = await this.database.query<Omit<MailRow, 'recipient'> & { recipientSealed: Buffer }>(
      `SELECT id, template, language, recipient_sealed AS "recipientSealed", state, attempts, last_error AS "lastError",
              body_sealed IS NOT NULL AS "hasText", created_at AS "createdAt", sent_at AS "sentAt", created_at::text AS "sortKey"
         FROM platform.mails
        WHERE $1::timestamptz IS NULL OR (created_at, id) < ($1::timestamptz, $2::uuid)
        ORDER BY created_at DESC, id DESC LIMIT $3`,
      [after?.[0] ?? null, after?.[1] ?? null, limit],
    );
    return rows.map(({ recipientSealed, ...row }) => ({
      ...row,
      recipient: masked(this.sealer.open(recipientSealed, contextOf('recipient', row.id))),
    }));
  }

  /** A mail whose text is still here. */
  async textOf(tx: Tx, id: string): Promise<OpenedMail | undefined> {
    const [row] = await this.database.query<{ recipientSealed: Buffer; bodySealed: Buffer }>(
      `SELECT recipient_sealed AS "recipientSealed", body_sealed AS "bodySealed" FROM platform.mails
        WHERE id = $1 AND body_sealed IS NOT NULL`,
      [id],
      tx,
    );
    return row && openMail(this.sealer, { id, ...row });
  }
}
