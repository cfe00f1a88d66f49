import { Injectable } from '@nestjs/common';
import { env } from '#platform/config/env';
import { Database } from '#platform/database/database';
import { inBatches } from '#platform/database/in-batches';

/** By the clock: what was found long ago is news to nobody, and that somebody was told of it need not be known for ever. */
@Injectable()
export class ForgetAlerts {
  constructor(private readonly database: Database) {}

  /** Answers how many rows went. Safe to run at any time and twice. */
  async execute(): Promise<number> {
    const alerts = await inBatches((most) => this.take('search.alerts', 'found_at', most));
    return alerts + (await inBatches((most) => this.take('search.alert_mails', 'at', most)));
  }

  private async take(table: string, moment: string, most: number): Promise<number> {
    const [row] = await this.database.query<{ gone: number }>(
      `WITH old AS (
         SELECT id FROM ${table} WHERE ${moment} < now() - $1 * interval '1 day' LIMIT $2 FOR UPDATE SKIP LOCKED),
       gone AS (DELETE FROM ${table} t USING old WHERE t.id = old.id RETURNING 1)
       SELECT count(*)::int AS gone FROM gone`,
      [env().ALERTS_KEEP_DAYS, most],
    );
    return row?.gone ?? 0;
  }
}
