import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import { witnessedReading } from './witnessed-reading';

export interface AuditRow {
  readonly id: string;
  readonly at: Date;
  /** The moment in full, for the cursor. */
  readonly atKey: string;
  readonly personId: string | null;
  readonly organisationId: string | null;
  /** Where it was done for that organisation by somebody of another. */
  readonly mandateId: string | null;
  readonly actorLabel: string;
  readonly action: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly reasonCodes: readonly string[];
  readonly reasonText: string | null;
}

interface Page {
  readonly after?: readonly string[];
  readonly limit: number;
  /** Only these steps; all when left out. */
  readonly actions?: readonly string[];
}

@Injectable()
export class AuditQueries {
  constructor(private readonly database: Database) {}

  /** Whether a person ever did one of these things to an object of an organisation; inside the caller's transaction. */
  async hasActed(
    tx: Tx | undefined,
    given: {
      readonly personId: string;
      readonly organisationId: string;
      readonly entity: string;
      readonly entityId: string;
    },
    isOne: (event: string, organisation: string) => string,
  ): Promise<boolean> {
    const rows = await this.database.query(
      `SELECT 1 FROM platform.audit_events e
        WHERE e.entity = $1 AND e.entity_id = $2 AND e.person_id = $3 AND ${isOne('e', '$4::uuid')} LIMIT 1`,
      [given.entity, given.entityId, given.personId, given.organisationId],
      tx,
    );
    return rows.length > 0;
  }

  /** The story of one object, newest first; one more than asked. Who looked at it for an audit is the audit's business. */
  historyOf(entity: string, entityId: string, { after, limit, actions }: Page): Promise<AuditRow[]> {
    const [at, id] = after ?? [];
    return this.database.query<AuditRow>(
      `SELECT id, at, at::text AS "atKey", person_id AS "personId", organisation_id AS "organisationId", mandate_id AS "mandateId", actor_label AS "actorLabel", action,
              from_state AS "from", to_state AS "to", reason_codes AS "reasonCodes", reason_text AS "reasonText"
         FROM platform.audit_events
        WHERE entity = $1 AND entity_id = $2 AND action <> '${witnessedReading}' AND ($3::text[] IS NULL OR action = ANY($3))
          AND ($4::timestamptz IS NULL OR (at, id) < ($4::timestamptz, $5::uuid))
        ORDER BY at DESC, id DESC LIMIT $6`,
      [entity, entityId, actions ?? null, at ?? null, id ?? null, limit + 1],
    );
  }
}
