import { Injectable, Logger } from '@nestjs/common';
import { newId } from '#kernel/id';
import type { JsonObject } from '#kernel/json';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import { requestIdOf } from './delivery';
import type { Reacts } from './on-message.decorator';

export interface DeadLetter {
  readonly messageId: string;
  readonly topic: string;
  readonly consumer: string;
  readonly attempts: number;
  readonly error: string;
}

/** Messages that no further try will help until a person has looked. */
@Injectable()
export class DeadLetters {
  private readonly logger = new Logger(DeadLetters.name);

  constructor(private readonly database: Database) {}

  /** With the last word of whoever should have reacted; where even that fails, the letter is buried without it. */
  async bury(letter: DeadLetter, handler?: Reacts<JsonObject>): Promise<void> {
    if (!handler?.giveUp) return this.write(letter);
    try {
      await this.write(letter, handler);
    } catch (error) {
      this.logger.error(`${letter.consumer} could not give up ${letter.messageId}: ${(error as Error).message}`);
      await this.write(letter);
    }
  }

  private write(letter: DeadLetter, handler?: Reacts<JsonObject>): Promise<void> {
    return this.database.transaction(async (tx) => {
      await tx.query(
        `INSERT INTO platform.dead_letters (id, message_id, topic, consumer, attempts, error)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (message_id, consumer) DO UPDATE SET attempts = excluded.attempts, error = excluded.error, at = now(), retried_at = NULL`,
        [newId(), letter.messageId, letter.topic, letter.consumer, letter.attempts, letter.error],
      );
      const [[message]] = await tx.query<[{ payload: JsonObject }[], number]>(
        `UPDATE platform.outbox_messages SET last_error = $2 WHERE id = $1 RETURNING payload`,
        [letter.messageId, letter.error],
      );
      if (message) await handler?.giveUp?.(message.payload, tx, requestIdOf(letter.messageId, letter.consumer));
      await tx.query(`SELECT platform.close_message($1)`, [letter.messageId]);
    });
  }

  /** Gives the message a new life; false when there is no such letter waiting. */
  async retry(tx: Tx, id: string): Promise<boolean> {
    const [rows] = await tx.query<[{ message_id: string }[], number]>(
      `UPDATE platform.dead_letters SET retried_at = now() WHERE id = $1 AND state = 'dead' RETURNING message_id`,
      [id],
    );
    const [letter] = rows;
    if (!letter) return false;
    await tx.query(`UPDATE platform.outbox_messages SET done_at = NULL, due_at = now(), attempts = 0 WHERE id = $1`, [
      letter.message_id,
    ]);
    await tx.query(`SELECT pg_notify('jiqiao_outbox', '')`);
    return true;
  }

  /** Gives it up: the message goes on without this consumer. The letter stays, with why. */
  async dismiss(tx: Tx, id: string, reason: { readonly code: string; readonly text: string | null }): Promise<void> {
    await tx.query(
      `UPDATE platform.dead_letters SET dismissed_at = now(), reason_code = $2, reason_text = $3 WHERE id = $1 AND state = 'dead'`,
      [id, reason.code, reason.text],
    );
  }
}
