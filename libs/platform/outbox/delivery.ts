import type { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';

/** The id that audit rows and logs of a reaction carry. */
export function requestIdOf(messageId: string, consumer: string): string {
  return `${messageId}.${consumer}`;
}

/** One message on its way to one consumer. */
export class Delivery {
  constructor(
    private readonly database: Database,
    readonly messageId: string,
    readonly consumer: string,
    /** Whether the message came from bulk work; what a reaction announces should say the same. */
    readonly bulk = false,
    /** Whether the queue hands this delivery out again: a try of it failed, hung, or died with its worker. */
    private readonly isRetried = false,
  ) {}

  get requestId(): string {
    return requestIdOf(this.messageId, this.consumer);
  }

  async isDone(): Promise<boolean> {
    const rows = await this.database.query(
      `SELECT 1 FROM platform.inbox_messages WHERE consumer = $1 AND message_id = $2`,
      [this.consumer, this.messageId],
    );
    return rows.length > 0;
  }

  /**
   * It is too early: the message comes again at that moment. A delivery that only found another at work does not count;
   * one that is retried does: what it waits for may be its own first try, which hung or died. Moment and count are the
   * message's, not the consumer's: one with several consumers is not put off and comes again when its lease is over.
   */
  async putOff(until: Date): Promise<void> {
    await this.database.query(
      `UPDATE platform.outbox_messages SET due_at = $2, attempts = greatest(attempts - $3::int, 0)
        WHERE id = $1 AND done_at IS NULL AND consumers <@ ARRAY[$4::text]`,
      [this.messageId, until, this.isRetried ? 0 : 1, this.consumer],
    );
  }

  /** Runs `effect` once and never again for this message: the inbox row commits with the effect. */
  once(effect: (tx: Tx) => Promise<void>): Promise<void> {
    return this.database.transaction(async (tx) => {
      const claimed = await tx.query<unknown[]>(
        `INSERT INTO platform.inbox_messages (consumer, message_id) VALUES ($1, $2)
         ON CONFLICT DO NOTHING RETURNING message_id`,
        [this.consumer, this.messageId],
      );
      if (claimed.length === 0) return;
      await effect(tx);
      // The last consumer closes the message.
      await tx.query(`SELECT platform.close_message($1)`, [this.messageId]);
    });
  }
}
