import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database';

export interface OutboxRow {
  readonly id: string;
  readonly topic: string;
  readonly key: string;
  readonly occurredAt: Date;
  readonly occurredKey: string;
  readonly attempts: number;
  readonly nextAttemptAt: Date;
  readonly doneAt: Date | null;
  readonly consumers: readonly string[];
  readonly settled: readonly string[];
  readonly lastError: string | null;
}

export const outboxStates = ['all', 'undone', 'failed'] as const;
export type OutboxState = (typeof outboxStates)[number];

export interface OutboxPage {
  readonly topic?: string;
  readonly state: OutboxState;
  readonly after?: readonly string[];
  readonly limit: number;
}

export interface Backlog {
  readonly pending: number;
  readonly oldestPendingSeconds: number | null;
}

/** A kind of message of which some have waited too long. */
export interface LateTopic {
  readonly topic: string;
  readonly waiting: number;
  /** What the last delivery said; null where none was tried or nothing came back. */
  readonly error: string | null;
}

const conditionOf: Readonly<Record<OutboxState, string>> = {
  all: 'true',
  undone: 'done_at IS NULL',
  failed: 'last_error IS NOT NULL',
};

@Injectable()
export class OutboxQueries {
  constructor(private readonly database: Database) {}

  async backlog(): Promise<Backlog> {
    const [row] = await this.database.query<Backlog>(
      `SELECT count(*)::int AS pending, extract(epoch FROM now() - min(occurred_at))::float8 AS "oldestPendingSeconds"
         FROM platform.outbox_messages WHERE done_at IS NULL`,
    );
    return row ?? { pending: 0, oldestPendingSeconds: null };
  }

  /** What has waited longer than it may, the oldest kind first. */
  lateTopics(seconds: number): Promise<LateTopic[]> {
    return this.database.query<LateTopic>(
      `SELECT topic, count(*)::int AS waiting,
              (array_agg(last_error ORDER BY occurred_at) FILTER (WHERE last_error IS NOT NULL))[1] AS error
         FROM platform.outbox_messages
        WHERE done_at IS NULL AND occurred_at < now() - make_interval(secs => $1)
        GROUP BY topic ORDER BY min(occurred_at), topic`,
      [seconds],
    );
  }

  /** What waits: the oldest first. Otherwise the newest first. One row more than asked tells that there is a next page. */
  page({ topic, state, after, limit }: OutboxPage): Promise<OutboxRow[]> {
    const [occurredAt, id] = after ?? [];
    const [order, beyond] = state === 'undone' ? ['ASC', '>'] : ['DESC', '<'];
    return this.database.query<OutboxRow>(
      `SELECT id, topic, key, occurred_at AS "occurredAt", occurred_at::text AS "occurredKey", attempts,
              due_at AS "nextAttemptAt", done_at AS "doneAt", consumers, platform.settled_consumers(id) AS settled,
              last_error AS "lastError"
         FROM (SELECT * FROM platform.outbox_messages
                WHERE ${conditionOf[state]} AND ($1::text IS NULL OR topic = $1)
                  AND ($2::timestamptz IS NULL OR (occurred_at, id) ${beyond} ($2::timestamptz, $3::uuid))
                ORDER BY occurred_at ${order}, id ${order} LIMIT $4) page
        ORDER BY occurred_at ${order}, id ${order}`,
      [topic ?? null, occurredAt ?? null, id ?? null, limit + 1],
    );
  }

  async exists(id: string): Promise<boolean> {
    const rows = await this.database.query(`SELECT 1 FROM platform.outbox_messages WHERE id = $1`, [id]);
    return rows.length > 0;
  }

  /** What waits, by topic. */
  waitingByTopic(): Promise<{ topic: string; waiting: number }[]> {
    return this.database.query(
      `SELECT topic, count(*)::int AS waiting FROM platform.outbox_messages WHERE done_at IS NULL GROUP BY topic ORDER BY topic`,
    );
  }
}
