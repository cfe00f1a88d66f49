import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database';
import { idleMinutes } from './session/sessions';

/** By the clock: what has ended, expired or been forgotten leaves the database too. */
@Injectable()
export class ForgetEnded {
  constructor(private readonly database: Database) {}

  async execute(): Promise<number> {
    const gone = [
      await this.delete(
        `sessions WHERE expires_at < now() OR last_seen_at < now() - make_interval(mins => ${idleMinutes()})`,
      ),
      // Long enough for the organisation to ask which program it was; the audit keeps the rest.
      await this.delete(`access_tokens WHERE expires_at < now() - interval '400 days'`),
      await this.delete(`mailed_links WHERE expires_at < now()`),
      await this.delete(`sign_in_failures WHERE last_at < now() - interval '1 day'`),
      await this.delete(`devices WHERE used_at < now() - interval '400 days'`),
      // Proposed and never confirmed: a secret that somebody may have photographed.
      await this.delete(`second_factors WHERE confirmed_at IS NULL AND created_at < now() - interval '1 day'`),
    ];
    return gone.reduce((sum, count) => sum + count, 0);
  }

  private async delete(what: string): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `WITH gone AS (DELETE FROM account.${what} RETURNING 1) SELECT count(*)::int AS count FROM gone`,
    );
    return row?.count ?? 0;
  }
}
