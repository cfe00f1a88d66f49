import { Injectable } from '@nestjs/common';
import { newId } from '#kernel/id';
import type { JsonObject } from '#kernel/json';
import type { Tx } from '#platform/database/tx';
import { LiveEvents } from '#platform/live/live-events';

export const notificationTopic = 'notification.changed';

export interface Notification {
  readonly personId: string;
  /** For which they are told; null where it is their own, whatever they act for. */
  readonly organisationId: string | null;
  readonly kind: string;
  /** What it is about; `subjectId` is null where that is several things, or the person's own account. */
  readonly subject: string;
  readonly subjectId: string | null;
  /** Codes, numbers and days: what has a name, a title or a text is read when it is shown, by what its reader may see then. */
  readonly facts: JsonObject;
  /** Names the occasion: whatever is repeated, one cause tells one person once. */
  readonly cause: string;
}

/** Tells people in the page, in the transaction of what it tells of. */
@Injectable()
export class Notifications {
  constructor(private readonly live: LiveEvents) {}

  /** Call it as the last step of a transaction: see LiveEvents. Answers how many had not been told before. */
  async tell(tx: Tx, notifications: readonly Notification[]): Promise<number> {
    if (notifications.length === 0) return 0;
    // In the order of the commits: "all read up to here" must never cover what nobody could see yet.
    await this.live.takeTurn(tx);
    const told = await tx.query<{ person_id: string }[]>(
      `INSERT INTO platform.notifications (id, person_id, organisation_id, kind, subject, subject_id, facts, cause, created_at)
       SELECT id, "personId", "organisationId", kind, subject, "subjectId", facts, cause, date_trunc('milliseconds', clock_timestamp())
         FROM jsonb_to_recordset($1::jsonb) AS n (id uuid, "personId" uuid, "organisationId" uuid, kind text, subject text,
              "subjectId" uuid, facts jsonb, cause text)
       ON CONFLICT (person_id, cause) DO NOTHING RETURNING person_id`,
      [JSON.stringify(notifications.map((one) => ({ id: newId(), ...one })))],
    );
    await this.stir(
      tx,
      told.map((row) => row.person_id),
    );
    return told.length;
  }

  /** Their open pages count again. */
  stir(tx: Tx, personIds: readonly string[]): Promise<void> {
    const events = [...new Set(personIds)].map((personId) => ({ personId, topic: notificationTopic, payload: {} }));
    return this.live.addAll(tx, events);
  }
}
