import type { Database } from '#platform/database/database';

export interface OutboxFacts {
  readonly pending: number;
  /** Nought when nothing is undone. */
  readonly oldestSeconds: number;
  readonly deadLetters: number;
}

/** A message that waits longer than this is a failure somewhere (trust B2). */
export const oldestAlarmSeconds = 300;

export async function outboxFacts(database: Database): Promise<OutboxFacts> {
  const [row] = await database.query<OutboxFacts>(
    `SELECT count(*)::int AS pending, coalesce(extract(epoch FROM now() - min(occurred_at)), 0)::float8 AS "oldestSeconds",
            (SELECT count(*)::int FROM platform.dead_letters WHERE state = 'dead') AS "deadLetters"
       FROM platform.outbox_messages WHERE done_at IS NULL`,
  );
  return row ?? { pending: 0, oldestSeconds: 0, deadLetters: 0 };
}
