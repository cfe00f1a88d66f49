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

  /**
   * As `tell`, of what comes again and again: who has not read the former line of this kind about this subject finds that one
   * renewed, with the facts that it began with; who has read it gets another.
   */
  async tellAnew(tx: Tx, notifications: readonly Notification[]): Promise<void> {
    if (notifications.length === 0) return;
    await this.live.takeTurn(tx);
    const renewed = await tx.query<{ person_id: string }[]>(
      `WITH news AS (
         SELECT * FROM jsonb_to_recordset($1::jsonb) AS n ("personId" uuid, "organisationId" uuid, kind text, "subjectId" uuid, facts jsonb, cause text)),
       former AS (
         SELECT DISTINCT ON (n."personId", n.cause) o.id, n.cause, n.facts
           FROM news n JOIN platform.notifications o ON o.person_id = n."personId" AND o.kind = n.kind AND o.subject_id = n."subjectId"
            AND o.organisation_id IS NOT DISTINCT FROM n."organisationId" AND o.read_at IS NULL
          WHERE NOT EXISTS (SELECT FROM platform.notifications same WHERE same.person_id = n."personId" AND same.cause = n.cause)
          ORDER BY n."personId", n.cause, o.created_at DESC),
       renewed AS (
         UPDATE platform.notifications o
            SET cause = former.cause, created_at = date_trunc('milliseconds', clock_timestamp()),
                facts = former.facts || o.facts
           FROM former WHERE o.id = former.id RETURNING o.person_id)
       SELECT person_id FROM renewed`,
      [JSON.stringify(notifications)],
    );
    await this.stir(
      tx,
      renewed.map((row) => row.person_id),
    );
    // Whose line was renewed has this cause already.
    await this.tell(tx, notifications);
  }

  /** Takes back from these people what is no longer so, as far as they have not read it yet. */
  async takeBack(tx: Tx, personIds: readonly string[], cause: string): Promise<void> {
    const gone = await tx.query<{ person_id: string }[]>(
      `WITH gone AS (DELETE FROM platform.notifications WHERE person_id = ANY($1::uuid[]) AND cause = $2 AND read_at IS NULL RETURNING person_id)
       SELECT person_id FROM gone`,
      [personIds, cause],
    );
    await this.stir(
      tx,
      gone.map((row) => row.person_id),
    );
  }

  /** Their open pages count again. */
  stir(tx: Tx, personIds: readonly string[]): Promise<void> {
    const events = [...new Set(personIds)].map((personId) => ({ personId, topic: notificationTopic, payload: {} }));
    return this.live.addAll(tx, events);
  }
}
