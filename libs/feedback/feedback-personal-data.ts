import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import { type DataSubject, PersonalData, type PersonalSection } from '#platform/personal/personal-data';

/** What somebody said about pairs: verdicts and codes are the organisation's word and stay; the free words are the person's. */
@Injectable()
export class FeedbackPersonalData extends PersonalData {
  constructor(private readonly database: Database) {
    super();
  }

  async sectionsOf({ id }: DataSubject): Promise<readonly PersonalSection[]> {
    const rows = await this.database.query<object>(
      `SELECT s.number::int, s.at, s.side, o.name AS "organisationName", s.demand_id AS "demandId", s.achievement_id AS "achievementId",
              s.verdict, s.reason_code AS "reasonCode", t.text
         FROM feedback.statements s
         JOIN identity.organisations o ON o.id = s.organisation_id
         LEFT JOIN feedback.statement_texts t USING (number)
        WHERE s.person_id = $1 ORDER BY s.number`,
      [id],
    );
    return [
      {
        section: 'match-feedback',
        purpose: {
          zh: '您对匹配表示的意见：用于您单位的匹配列表，并在达到最低数量后用于改进匹配权重。',
          en: 'What you said about matches: it orders the lists of your organisation and, once there is enough, improves the weights.',
        },
        rows,
      },
    ];
  }

  /** The ledger keeps an id without a name, as the audit does; what was written freely goes. */
  override async erase(tx: Tx, { id }: DataSubject): Promise<void> {
    await tx.query(
      `DELETE FROM feedback.statement_texts t USING feedback.statements s WHERE s.number = t.number AND s.person_id = $1`,
      [id],
    );
  }
}
