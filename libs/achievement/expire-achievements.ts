import { Injectable } from '@nestjs/common';
import { Clock, dayInShanghai } from '#kernel/clock';
import { StaleVersion } from '#kernel/domain-error';
import { Database } from '#platform/database/database';
import { systemActor } from '#platform/http/actor';
import { openStates } from './achievement.lifecycle';
import { MoveAchievement } from './move-achievement';

@Injectable()
export class ExpireAchievements {
  constructor(
    private readonly database: Database,
    private readonly moving: MoveAchievement,
    private readonly clock: Clock,
  ) {}

  /** Moves every open achievement whose last valid day is over; answers how many. Safe to run at any time and twice. */
  async execute(): Promise<number> {
    const today = dayInShanghai(this.clock.now());
    const due = await this.database.query<{ id: string; version: number }>(
      `SELECT id, version FROM achievement.achievements WHERE state = ANY($1) AND valid_until < $2 ORDER BY valid_until LIMIT 1000`,
      [openStates, today],
    );
    let expired = 0;
    for (const { id, version } of due) if (await this.expire(id, version, today)) expired += 1;
    return expired;
  }

  private async expire(id: string, version: number, today: string): Promise<boolean> {
    try {
      await this.moving.execute(
        { id, version, action: 'expire' },
        systemActor('clock', `expire-achievements ${today}`),
      );
      return true;
    } catch (error) {
      // Confirmed or moved since it was listed as due: the next run judges it anew.
      if (error instanceof StaleVersion) return false;
      throw error;
    }
  }
}
