import { Injectable } from '@nestjs/common';
import { newId } from '#kernel/id';
import type { JsonObject } from '#kernel/json';
import type { Tx } from '#platform/database/tx';
import type { Actor } from '#platform/http/actor';
import { Outbox } from '#platform/outbox/outbox';
import { isAnnounced } from './announced-acts';
import { actRecorded } from './audit.events';

export interface AuditEvent {
  readonly action: string;
  readonly entity: string;
  readonly entityId: string;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly reasonCodes?: readonly string[];
  readonly reasonText?: string | null;
  readonly facts?: JsonObject;
}

const columns =
  'id, person_id, organisation_id, mandate_id, actor_label, request_id, action, entity, entity_id, from_state, to_state, reason_codes, reason_text, facts';
const rowsPerStatement = 500;

/** Who moved what, when, from, to, why: written in the transaction of the change; the database refuses to alter it. */
@Injectable()
export class Audit {
  constructor(private readonly outbox: Outbox) {}

  record(tx: Tx, actor: Actor, event: AuditEvent): Promise<void> {
    return this.recordAll(tx, actor, [event]);
  }

  async recordAll(tx: Tx, actor: Actor, events: readonly AuditEvent[]): Promise<void> {
    for (let first = 0; first < events.length; first += rowsPerStatement) {
      const rows = events.slice(first, first + rowsPerStatement).map((event) => rowOf(actor, event));
      await tx.query(
        `INSERT INTO platform.audit_events (${columns})
         SELECT ${columns} FROM jsonb_populate_recordset(NULL::platform.audit_events, $1::jsonb)`,
        [JSON.stringify(rows)],
      );
      const announced = rows.filter(isAnnounced);
      await this.outbox.addAll(
        tx,
        announced.map(({ id, entity_id: entityId }) => actRecorded.of(entityId, { auditId: id })),
      );
    }
  }
}

function rowOf(actor: Actor, event: AuditEvent) {
  return {
    id: newId(),
    person_id: actor.personId,
    organisation_id: actor.organisationId,
    mandate_id: actor.mandateId ?? null,
    actor_label: actor.label,
    request_id: actor.requestId,
    action: event.action,
    entity: event.entity,
    entity_id: event.entityId,
    from_state: event.from ?? null,
    to_state: event.to ?? null,
    reason_codes: event.reasonCodes ?? [],
    reason_text: event.reasonText ?? null,
    // A person made the token; that a program acted with it must be seen.
    facts: { ...event.facts, ...(actor.tokenId === undefined ? {} : { tokenId: actor.tokenId }) },
  };
}
