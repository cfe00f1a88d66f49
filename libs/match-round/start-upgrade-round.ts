import { Injectable } from '@nestjs/common';
import { newId } from '#kernel/id';
import { MATCHER_VERSION } from '#matching';
import { Database } from '#platform/database/database';
import { systemActor } from '#platform/http/actor';
import { RoundUnderWay } from './match-round.errors';
import { StartRound } from './start-round';

/** While another version still makes lists, whoever begins first would only undo the other's work. */
const settled = '10 minutes';
/** Two versions that stay side by side for ever must not take turns in doing everything again. */
const onceIn = '1 day';

/** After an upgrade the lists that are stored still have the scores of the matcher before: all are made anew, once. */
@Injectable()
export class StartUpgradeRound {
  constructor(
    private readonly database: Database,
    private readonly starting: StartRound,
  ) {}

  /** Answers how many rounds began. */
  async execute(): Promise<number> {
    if (!(await this.isWanted())) return 0;
    try {
      await this.starting.execute(systemActor('clock', newId()), 'upgrade');
      return 1;
    } catch (error) {
      if (error instanceof RoundUnderWay) return 0;
      throw error;
    }
  }

  /** Where an open demand's list is of another version; one that was cancelled or failed is not begun again by itself. */
  private async isWanted(): Promise<boolean> {
    const rows = await this.database.query(
      `SELECT FROM matching.documents d
        CROSS JOIN LATERAL (SELECT r.engine_version, r.at FROM matching.runs r
                             WHERE r.trigger_id = d.object_id ORDER BY r.seq DESC, r.drawn DESC LIMIT 1) list
        WHERE d.kind = 'demand' AND d.until_seq IS NULL AND list.engine_version <> $1
          AND NOT EXISTS (SELECT FROM matching.runs r WHERE r.trigger_kind = 'demand' AND r.engine_version <> $1
                             AND r.at > now() - $2::interval)
          AND NOT EXISTS (SELECT FROM match_round.rounds u
                           WHERE u.cause_code = 'upgrade' AND u.inputs ->> 'engineVersion' = $1
                             AND (u.asked_at > list.at OR u.asked_at > now() - $3::interval))
        LIMIT 1`,
      [MATCHER_VERSION, settled, onceIn],
    );
    return rows.length > 0;
  }
}
