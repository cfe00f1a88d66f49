import { Injectable } from '@nestjs/common';
import { newId } from '#kernel/id';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';

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
  constructor(private readonly database: Database) {}

  async bury(letter: DeadLetter): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.query(
        `INSERT INTO platform.dead_letters (id, message_id, topic, consumer, attempts, error)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (message_id, consumer) DO UPDATE SET attempts = excluded.attempts, error = excluded.error, at = now(), retried_at = NULL`,
        [newId(), letter.messageId, letter.topic, letter.consumer, letter.attempts, letter.error],
      );
      await tx.query(`UPDATE platform.outbox_messages SET last_error = $2 WHERE id = $1`, [
        letter.messageId,
        letter.error,
      ]);
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
