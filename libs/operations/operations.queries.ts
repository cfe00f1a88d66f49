import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database';

export interface OutboxRow {
  readonly id: string;
  readonly topic: string;
  readonly occurredAt: Date;
  readonly attempts: number;
  readonly nextAttemptAt: Date;
  readonly doneAt: Date | null;
  readonly consumers: readonly string[];
  readonly settled: readonly string[];
  readonly lastError: string | null;
}

export interface DeadLetterRow {
  readonly id: string;
  readonly messageId: string;
  readonly topic: string;
  readonly consumer: string;
  readonly attempts: number;
  readonly error: string;
  readonly at: Date;
}

export interface HeartbeatRow {
  readonly id: string;
  readonly process: string;
  readonly host: string;
  readonly pid: number;
  readonly startedAt: Date;
  readonly lastBeatAt: Date;
}

@Injectable()
export class OperationsQueries {
  constructor(private readonly database: Database) {}

  async backlog(): Promise<{ pending: number; oldestPendingSeconds: number | null }> {
    const [row] = await this.database.query<{ pending: number; oldestPendingSeconds: number | null }>(
      `SELECT count(*)::int AS pending, extract(epoch FROM now() - min(occurred_at))::float8 AS "oldestPendingSeconds"
         FROM platform.outbox_messages WHERE done_at IS NULL`,
    );
    return row ?? { pending: 0, oldestPendingSeconds: null };
  }

  /** What is undone first, then the newest. */
  messages(limit: number): Promise<OutboxRow[]> {
    return this.database.query<OutboxRow>(
      `SELECT id, topic, occurred_at AS "occurredAt", attempts, due_at AS "nextAttemptAt", done_at AS "doneAt", consumers,
              platform.settled_consumers(id) AS settled, last_error AS "lastError"
         FROM (SELECT * FROM platform.outbox_messages ORDER BY (done_at IS NULL) DESC, occurred_at DESC LIMIT $1) newest`,
      [limit],
    );
  }

  deadLetters(limit: number): Promise<DeadLetterRow[]> {
    return this.database.query<DeadLetterRow>(
      `SELECT id, message_id AS "messageId", topic, consumer, attempts, error, at FROM platform.dead_letters
        WHERE retried_at IS NULL ORDER BY at DESC LIMIT $1`,
      [limit],
    );
  }

  heartbeats(): Promise<HeartbeatRow[]> {
    return this.database.query<HeartbeatRow>(
      `SELECT id, process, host, pid, started_at AS "startedAt", last_beat_at AS "lastBeatAt" FROM platform.heartbeats ORDER BY process, started_at`,
    );
  }
}
