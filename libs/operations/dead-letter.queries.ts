import { Injectable } from '@nestjs/common';
import { NotFound } from '#kernel/domain-error';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import type { DeadLetterState } from './dead-letter.lifecycle';

export interface DeadLetterRow {
  readonly id: string;
  readonly messageId: string;
  readonly topic: string;
  readonly key: string;
  readonly occurredAt: Date;
  readonly consumer: string;
  readonly attempts: number;
  readonly error: string;
  readonly at: Date;
  readonly atKey: string;
  readonly state: DeadLetterState;
  readonly reasonCode: string | null;
  readonly reasonText: string | null;
}

export interface DeadLettersPage {
  readonly topic?: string;
  readonly state: DeadLetterState;
  readonly after?: readonly string[];
  readonly limit: number;
}

@Injectable()
export class DeadLetterQueries {
  constructor(private readonly database: Database) {}

  /** Newest first; one row more than asked tells that there is a next page. The payload stays where it is. */
  page({ topic, state, after, limit }: DeadLettersPage): Promise<DeadLetterRow[]> {
    const [at, id] = after ?? [];
    return this.database.query<DeadLetterRow>(
      `SELECT l.id, l.message_id AS "messageId", l.topic, m.key, m.occurred_at AS "occurredAt", l.consumer, l.attempts, l.error,
              l.at, l.at::text AS "atKey", l.state, l.reason_code AS "reasonCode", l.reason_text AS "reasonText"
         FROM platform.dead_letters l JOIN platform.outbox_messages m ON m.id = l.message_id
        WHERE l.state = $1 AND ($2::text IS NULL OR l.topic = $2)
          AND ($3::timestamptz IS NULL OR (l.at, l.id) < ($3::timestamptz, $4::uuid))
        ORDER BY l.at DESC, l.id DESC LIMIT $5`,
      [state, topic ?? null, at ?? null, id ?? null, limit + 1],
    );
  }

  /** How many wait, by topic: what "send all of a topic again" would move. */
  waiting(): Promise<{ topic: string; waiting: number }[]> {
    return this.database.query(
      `SELECT topic, count(*)::int AS waiting FROM platform.dead_letters WHERE state = 'dead' GROUP BY topic ORDER BY topic`,
    );
  }

  /** Undefined when there is no such letter. */
  async state(id: string): Promise<DeadLetterState | undefined> {
    const [letter] = await this.database.query<{ state: DeadLetterState }>(
      `SELECT state FROM platform.dead_letters WHERE id = $1`,
      [id],
    );
    return letter?.state;
  }

  /** The state of a letter that nobody else can move until the transaction ends. */
  async lockedState(tx: Tx, id: string): Promise<DeadLetterState> {
    const [letter] = await this.database.query<{ state: DeadLetterState }>(
      `SELECT state FROM platform.dead_letters WHERE id = $1 FOR UPDATE`,
      [id],
      tx,
    );
    if (!letter) throw new NotFound();
    return letter.state;
  }

  async lockDead(tx: Tx, topic: string, limit: number): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM platform.dead_letters WHERE state = 'dead' AND topic = $1 ORDER BY at, id LIMIT $2 FOR UPDATE SKIP LOCKED`,
      [topic, limit],
      tx,
    );
    return rows.map(({ id }) => id);
  }
}
