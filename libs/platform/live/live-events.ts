import { Injectable } from '@nestjs/common';
import type { JsonObject } from '#kernel/json';
import type { Tx } from '#platform/database/tx';

export const liveChannel = 'jiqiao_live';

export interface LiveEvent {
  readonly organisationId: string;
  readonly topic: string;
  readonly payload: JsonObject;
}

/** Triggers say on the channel whose session, membership or mandate has changed: the person whose open streams are asked about again. */
export function isDoubt(said: string): boolean {
  return said !== '';
}

/** What the screens of an organisation should learn at once. A hint to read again, never the truth itself. */
@Injectable()
export class LiveEvents {
  /** Call it as the last step of a transaction: the lock that keeps the numbers in commit order is held until its end. */
  async addAll(tx: Tx, events: readonly LiveEvent[]): Promise<void> {
    if (events.length === 0) return;
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('platform.live_events'))`);
    await tx.query(
      `INSERT INTO platform.live_events (organisation_id, topic, payload)
       SELECT organisation_id, topic, payload
         FROM jsonb_to_recordset($1::jsonb) AS e (organisation_id uuid, topic text, payload jsonb)`,
      [JSON.stringify(events.map((event) => ({ ...event, organisation_id: event.organisationId })))],
    );
    await tx.query(`SELECT pg_notify($1, '')`, [liveChannel]);
  }
}
