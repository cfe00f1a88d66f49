import { Injectable, Logger } from '@nestjs/common';
import { env } from '#platform/config/env';
import { Database } from '#platform/database/database';
import { inBatches } from '#platform/database/in-batches';
import { olderIn, type Purge } from '#platform/database/older-in';
import type { Tx } from '#platform/database/tx';

const liveEventsKeptDays = 2;

/** Clears away what has done its work and is old; what is undone, young or waits for a person stays. May run at any time. */
@Injectable()
export class Retention {
  private readonly logger = new Logger(Retention.name);

  constructor(private readonly database: Database) {}

  /** Answers how many rows went. */
  async execute(): Promise<number> {
    const { OUTBOX_KEEP_DAYS, RECEIPTS_KEEP_DAYS, NOTIFICATIONS_KEEP_DAYS } = env();
    const messages = await this.clear(purgeMessages, OUTBOX_KEEP_DAYS);
    const receipts = await this.clear(purgeReceipts, RECEIPTS_KEEP_DAYS);
    const liveEvents = await this.clear(purgeLiveEvents, liveEventsKeptDays);
    const mails = await this.clear(purgeMails, OUTBOX_KEEP_DAYS);
    const notifications = await this.clear(purgeNotifications, NOTIFICATIONS_KEEP_DAYS);
    const gone = { messages, receipts, liveEvents, mails, notifications };
    const total = Object.values(gone).reduce((sum, rows) => sum + rows, 0);
    if (total > 0) this.logger.log({ msg: 'what was old and done is cleared away', ...gone });
    return total;
  }

  private clear(purge: Purge, days: number): Promise<number> {
    return inBatches((most) => this.database.transaction((tx) => purge(tx, days, most)));
  }
}

/** Messages with what their consumers noted and the letters that were settled; one that somebody holds waits for the next run. */
async function purgeMessages(tx: Tx, days: number, most: number): Promise<number> {
  const old = await tx.query<{ id: string }[]>(
    `SELECT id FROM platform.outbox_messages m
      WHERE done_at < now() - $1 * interval '1 day' AND occurred_at < now() - $1 * interval '1 day'
        AND NOT EXISTS (SELECT FROM platform.dead_letters l WHERE l.message_id = m.id AND l.state = 'dead')
      ORDER BY occurred_at LIMIT $2 FOR UPDATE SKIP LOCKED`,
    [days, most],
  );
  const ids = old.map(({ id }) => id);
  for (const [table, column] of [
    ['inbox_messages', 'message_id'],
    ['dead_letters', 'message_id'],
    ['outbox_messages', 'id'],
  ])
    await tx.query(`DELETE FROM platform.${table} WHERE ${column} = ANY($1)`, [ids]);
  return ids.length;
}

const purgeReceipts = olderIn('platform.receipts', 'ctid', 'at');
const purgeLiveEvents = olderIn('platform.live_events', 'seq', 'at');
/** A mail that went out, or never will, has no reason to keep its address. */
const purgeMails = olderIn('platform.mails', 'id', 'created_at', `AND state IN ('sent', 'failed')`);
/** Read or not: whoever has not looked for half a year is told by the things themselves. */
const purgeNotifications = olderIn('platform.notifications', 'id', 'created_at');
