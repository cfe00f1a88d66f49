import { Injectable } from '@nestjs/common';
import type { JsonObject } from '#kernel/json';
import type { Tx } from '#platform/database/tx';

export const liveChannel = 'jiqiao_live';

interface Said {
  readonly topic: string;
  readonly payload: JsonObject;
}

/** For the screens of an organisation, or for those of one person whatever they act for. */
export type LiveEvent = Said & ({ readonly organisationId: string } | { readonly personId: string });

/** Triggers say on the channel whose session, membership or mandate has changed: the person whose open streams are asked about again. */
export function isDoubt(said: string): boolean {
  return said !== '';
}

/** What the screens of an organisation, or of a person, should learn at once. A hint to read again, never the truth itself. */
@Injectable()
export class LiveEvents {
  /** Call it as the last step of a transaction: the lock that keeps the numbers in commit order is held until its end. */
  async addAll(tx: Tx, events: readonly LiveEvent[]): Promise<void> {
    if (events.length === 0) return;
    await this.takeTurn(tx);
    await tx.query(
      `INSERT INTO platform.live_events (organisation_id, person_id, topic, payload)
       SELECT "organisationId", "personId", topic, payload
         FROM jsonb_to_recordset($1::jsonb) AS e ("organisationId" uuid, "personId" uuid, topic text, payload jsonb)`,
      [JSON.stringify(events)],
    );
    await tx.query(`SELECT pg_notify($1, '')`, [liveChannel]);
  }

  /** From here to its end no other transaction adds any: what is numbered or timed now is in the order of the commits. */
  async takeTurn(tx: Tx): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('platform.live_events'))`);
  }
}
