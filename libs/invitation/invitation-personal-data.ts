import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import { type DataSubject, PersonalData, type PersonalSection } from '#platform/personal/personal-data';

/** Invitations made out to somebody. */
@Injectable()
export class InvitationPersonalData extends PersonalData {
  constructor(private readonly database: Database) {
    super();
  }

  async sectionsOf({ id, login }: DataSubject): Promise<readonly PersonalSection[]> {
    return [
      {
        section: 'invitations',
        purpose: { zh: '发给您的邀请：用于加入单位。', en: 'Invitations made out to you: to join an organisation.' },
        rows: await this.database.query(
          `SELECT i.id, i.email, o.name AS "organisationName", i.roles, i.state, i.created_at AS "createdAt"
             FROM enrolment.invitations i JOIN identity.organisations o ON o.id = i.organisation_id
            WHERE i.accepted_by = $1 OR i.email = $2 ORDER BY i.created_at, i.id`,
          [id, login],
        ),
      },
    ];
  }

  /** Open invitations are the inviter's. */
  override async erase(tx: Tx, { id, login }: DataSubject): Promise<void> {
    await tx.query(
      `UPDATE enrolment.invitations SET email = 'erased-' || id || '@erased.invalid'
        WHERE accepted_by = $1 OR (email = $2 AND state <> 'open')`,
      [id, login],
    );
  }
}
