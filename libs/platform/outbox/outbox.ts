import { Injectable } from '@nestjs/common';
import { newId } from '#kernel/id';
import type { Tx } from '#platform/database/tx';
import type { Announcement } from '#kernel/event';

export const outboxChannel = 'jiqiao_outbox';
const rowsPerStatement = 500;

/** Announces in the transaction of the change: state and message commit together or not at all. */
@Injectable()
export class Outbox {
  add(tx: Tx, announcement: Announcement): Promise<void> {
    return this.addAll(tx, [announcement]);
  }

  /** `bulk` for what nobody waits for, such as an import: it stands behind everything else. */
  async addAll(
    tx: Tx,
    announcements: readonly Announcement[],
    { bulk = false }: { bulk?: boolean } = {},
  ): Promise<void> {
    for (let first = 0; first < announcements.length; first += rowsPerStatement) {
      const rows = announcements.slice(first, first + rowsPerStatement).map((message) => ({ id: newId(), ...message }));
      await tx.query(
        `INSERT INTO platform.outbox_messages (id, topic, version, key, payload, bulk)
         SELECT id, topic, version, key, payload, $2
           FROM jsonb_to_recordset($1::jsonb) AS m (id uuid, topic text, version int, key text, payload jsonb)`,
        [JSON.stringify(rows), bulk],
      );
    }
    // PostgreSQL delivers this at commit and never after a rollback, so the relay is woken exactly when there is work.
    if (announcements.length > 0) await tx.query(`SELECT pg_notify($1, '')`, [outboxChannel]);
  }
}
