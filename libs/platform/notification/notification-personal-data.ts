import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import { type DataSubject, PersonalData, type PersonalSection } from '#platform/personal/personal-data';

const mutedPurpose = {
  zh: '您关闭了哪些邮件：用于不再把它们发给您。',
  en: 'Which mails you have switched off: kept so that they are not sent to you.',
};

@Injectable()
export class NotificationPersonalData extends PersonalData {
  constructor(private readonly database: Database) {
    super();
  }

  async sectionsOf({ id }: DataSubject): Promise<readonly PersonalSection[]> {
    const purpose = {
      zh: '页面内给您的通知：用于告知与您有关的变化，以及您是否已读。',
      en: 'What you were told in the page: kept so that you can read it again, and to know what you have read.',
    };
    const rows = await this.database.query<object>(
      `SELECT id, kind, organisation_id AS "organisationId", subject, subject_id AS "subjectId", facts,
              created_at AS "createdAt", read_at AS "readAt"
         FROM platform.notifications WHERE person_id = $1 ORDER BY created_at, id`,
      [id],
    );
    const muted = await this.database.query<object>(
      `SELECT mail_group AS "mailGroup", muted_at AS "mutedAt" FROM platform.muted_mails WHERE person_id = $1 ORDER BY mail_group`,
      [id],
    );
    return [
      { section: 'notifications', purpose, rows },
      { section: 'muted-mails', purpose: mutedPurpose, rows: muted },
    ];
  }

  override async erase(tx: Tx, { id }: DataSubject): Promise<void> {
    await tx.query(`DELETE FROM platform.notifications WHERE person_id = $1`, [id]);
    await tx.query(`DELETE FROM platform.muted_mails WHERE person_id = $1`, [id]);
  }
}
