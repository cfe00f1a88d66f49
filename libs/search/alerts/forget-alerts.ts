import { Injectable } from '@nestjs/common';
import { env } from '#platform/config/env';
import { Database } from '#platform/database/database';

/** Small enough that nobody who writes beside it has to wait. */
const batch = 500;

/** By the clock: what was found long ago is news to nobody, and that somebody was told of it need not be known for ever. */
@Injectable()
export class ForgetAlerts {
  constructor(private readonly database: Database) {}

  /** Answers how many rows went. Safe to run at any time and twice. */
  async execute(): Promise<number> {
    const days = env().ALERTS_KEEP_DAYS;
    const alerts = await this.inBatches('search.alerts', 'found_at', days);
    return alerts + (await this.inBatches('search.alert_mails', 'at', days));
  }

  private async inBatches(table: string, moment: string, days: number): Promise<number> {
    for (let total = 0; ;) {
      const [row] = await this.database.query<{ gone: number }>(
        `WITH old AS (
           SELECT id FROM ${table} WHERE ${moment} < now() - $1 * interval '1 day' LIMIT $2 FOR UPDATE SKIP LOCKED),
         gone AS (DELETE FROM ${table} t USING old WHERE t.id = old.id RETURNING 1)
         SELECT count(*)::int AS gone FROM gone`,
        [days, batch],
      );
      const gone = row?.gone ?? 0;
      total += gone;
      if (gone < batch) return total;
    }
  }
}
