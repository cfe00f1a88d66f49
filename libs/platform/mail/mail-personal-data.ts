import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import { type DataSubject, PersonalData, type PersonalSection } from '#platform/personal/personal-data';
import { Sealer } from '#platform/secrets/sealer';
import { contextOf } from './sealed-mail';

/** Mails name their reader, or reach somebody who had no account yet: then only the sealed address tells whose they are. */
@Injectable()
export class MailPersonalData extends PersonalData {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
  ) {
    super();
  }

  async sectionsOf(person: DataSubject): Promise<readonly PersonalSection[]> {
    const purpose = {
      zh: '平台发给您的邮件：用于确认通知是否送达；正文发出后不保留。',
      en: 'Mails sent to you: kept to see whether you were told; their text is not kept once they are sent.',
    };
    const rows = await this.database.query<object>(
      `SELECT id, template, language, state, created_at AS "createdAt", sent_at AS "sentAt"
         FROM platform.mails WHERE id = ANY($1) ORDER BY created_at, id`,
      [await this.idsOf(person)],
    );
    return [{ section: 'mails', purpose, rows }];
  }

  /** Those already sent too: each keeps the address. What waits is then not sent. */
  override async erase(tx: Tx, person: DataSubject): Promise<void> {
    await tx.query(`DELETE FROM platform.mails WHERE id = ANY($1)`, [await this.idsOf(person, tx)]);
  }

  // Opening every address that names nobody takes a second for some hundred thousand; it is asked a few times a day.
  private async idsOf({ id, login }: DataSubject, tx?: Tx): Promise<string[]> {
    const mails = await this.database.query<{ id: string; personId: string | null; recipientSealed: Buffer }>(
      `SELECT id, person_id AS "personId", recipient_sealed AS "recipientSealed" FROM platform.mails
        WHERE person_id = $1 OR person_id IS NULL`,
      [id],
      tx,
    );
    return mails.filter((mail) => mail.personId === id || this.isTo(login, mail)).map((mail) => mail.id);
  }

  private isTo(login: string, mail: { readonly id: string; readonly recipientSealed: Buffer }): boolean {
    try {
      return this.sealer.open(mail.recipientSealed, contextOf('recipient', mail.id)).toLowerCase() === login;
    } catch {
      // Sealed with a key that is gone: nobody can read whose it is.
      return false;
    }
  }
}
