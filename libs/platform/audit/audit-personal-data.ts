import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database';
import { type DataSubject, PersonalData, type PersonalSection } from '#platform/personal/personal-data';

/** The audit is kept whole: it holds ids, and a name that is gone from the person is gone from it. */
@Injectable()
export class AuditPersonalData extends PersonalData {
  constructor(private readonly database: Database) {
    super();
  }

  async sectionsOf({ id }: DataSubject): Promise<readonly PersonalSection[]> {
    const columns = `at, action, entity, entity_id AS "entityId", organisation_id AS "organisationId",
      from_state AS "from", to_state AS "to", reason_codes AS "reasonCodes", reason_text AS "reasonText"`;
    return [
      {
        section: 'own-actions',
        purpose: {
          zh: '您做过的操作：用于查清责任和安全审计，依法留存，只追加不修改。',
          en: 'What you did: kept by law to show who is answerable and for security; it is only ever added to.',
        },
        rows: await this.database.query(
          `SELECT ${columns} FROM platform.audit_events WHERE person_id = $1 ORDER BY at, id`,
          [id],
        ),
      },
      {
        section: 'decisions-about-account',
        purpose: {
          zh: '他人或系统对您的账号所做的决定：用于向您说明理由。',
          en: 'What others or the system decided about your account: kept so that you can be told why.',
        },
        rows: await this.database.query(
          `SELECT ${columns} FROM platform.audit_events
            WHERE entity = 'person' AND entity_id = $1 AND person_id IS DISTINCT FROM $1 ORDER BY at, id`,
          [id],
        ),
      },
    ];
  }
}
