import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import { type DataSubject, type Obstacle, PersonalData, type PersonalSection } from '#platform/personal/personal-data';
import { openStates } from './application.lifecycle';

/** How somebody came in: applications for an organisation. */
@Injectable()
export class EnrolmentPersonalData extends PersonalData {
  constructor(private readonly database: Database) {
    super();
  }

  async sectionsOf({ id }: DataSubject): Promise<readonly PersonalSection[]> {
    return [
      {
        section: 'applications',
        purpose: {
          zh: '您提交的入驻申请：用于核验单位身份，并留存核验依据。',
          en: 'Your applications for an organisation to join: to verify it, and to show how it was verified.',
        },
        rows: await this.database.query(
          `SELECT id, state, uscc, name, name_en AS "nameEn", kind, post, statement, submitted_at AS "submittedAt",
                  decided_at AS "decidedAt", reason_codes AS "reasonCodes", reason_text AS "reasonText"
             FROM enrolment.applications WHERE applicant_id = $1 ORDER BY submitted_at, id`,
          [id],
        ),
      },
    ];
  }

  override async obstaclesOf({ id }: DataSubject, tx?: Tx): Promise<readonly Obstacle[]> {
    const open = await this.database.query<{ name: string }>(
      `SELECT name FROM enrolment.applications WHERE applicant_id = $1 AND state = ANY($2) ORDER BY submitted_at`,
      [id, openStates],
      tx,
    );
    return open.map(({ name }) => ({ kind: 'open-case', name }));
  }

  /** What an organisation was verified by stays with it; what it says about the person goes. */
  override async erase(tx: Tx, { id }: DataSubject): Promise<void> {
    await tx.query(`UPDATE enrolment.applications SET post = '', statement = NULL WHERE applicant_id = $1`, [id]);
  }
}
