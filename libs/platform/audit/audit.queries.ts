import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database';

export interface AuditRow {
  readonly at: Date;
  readonly personId: string | null;
  readonly organisationId: string | null;
  readonly actorLabel: string;
  readonly action: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly reasonCodes: readonly string[];
  readonly reasonText: string | null;
}

@Injectable()
export class AuditQueries {
  constructor(private readonly database: Database) {}

  /** The story of one object, oldest first. */
  historyOf(entity: string, entityId: string): Promise<AuditRow[]> {
    return this.database.query<AuditRow>(
      `SELECT at, person_id AS "personId", organisation_id AS "organisationId", actor_label AS "actorLabel", action,
              from_state AS "from", to_state AS "to", reason_codes AS "reasonCodes", reason_text AS "reasonText"
         FROM platform.audit_events WHERE entity = $1 AND entity_id = $2 ORDER BY at, id`,
      [entity, entityId],
    );
  }
}
