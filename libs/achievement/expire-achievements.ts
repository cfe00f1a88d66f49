import { Injectable } from '@nestjs/common';
import { Clock, dayInShanghai } from '#kernel/clock';
import { Database } from '#platform/database/database';
import { systemActor } from '#platform/http/actor';
import { type Due, eachDue } from '#platform/queue/each-due';
import { openStates } from './achievement.lifecycle';
import { MoveAchievement } from './move-achievement';

interface DueAchievement extends Due {
  readonly isUnprotected: boolean;
}

@Injectable()
export class ExpireAchievements {
  constructor(
    private readonly database: Database,
    private readonly moving: MoveAchievement,
    private readonly clock: Clock,
  ) {}

  /** Hides every open achievement whose rights have all ended, or that nobody confirmed in time; answers how many. */
  execute(): Promise<number> {
    const today = dayInShanghai(this.clock.now());
    const actor = systemActor('clock', `expire-achievements ${today}`);
    return eachDue({
      find: (limit) =>
        this.database.query<DueAchievement>(
          `SELECT id, version, coalesce(rights_until < $2, false) AS "isUnprotected" FROM achievement.achievements
            WHERE state = ANY($1) AND (valid_until < $2 OR rights_until < $2) ORDER BY valid_until, id LIMIT $3`,
          [openStates, today, limit],
        ),
      move: ({ id, version, isUnprotected }) => {
        const reasonCode = isUnprotected ? 'expire.ip_lapsed' : 'expire.not_confirmed';
        return this.moving.execute({ id, version, action: 'expire', reasonCode }, actor);
      },
    });
  }
}
