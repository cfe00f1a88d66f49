import { Injectable } from '@nestjs/common';
import { Clock, dayInShanghai } from '#kernel/clock';
import { IllegalMove, StaleVersion } from '#kernel/domain-error';
import { Database } from '#platform/database/database';
import { systemActor } from '#platform/http/actor';
import { openStates } from './mandate.lifecycle';
import { MoveMandate } from './move-mandate';

@Injectable()
export class ExpireMandates {
  constructor(
    private readonly database: Database,
    private readonly moving: MoveMandate,
    private readonly clock: Clock,
  ) {}

  /** Ends every mandate whose last day is over; nobody acted under it since that midnight. Safe to run twice. */
  async execute(): Promise<number> {
    const today = dayInShanghai(this.clock.now());
    const due = await this.database.query<{ id: string; version: number }>(
      `SELECT id, version FROM identity.mandates WHERE state = ANY($1) AND ends_on < $2 ORDER BY ends_on LIMIT 1000`,
      [openStates, today],
    );
    let expired = 0;
    for (const { id, version } of due) if (await this.expire(id, version, today)) expired += 1;
    return expired;
  }

  private async expire(id: string, version: number, today: string): Promise<boolean> {
    try {
      await this.moving.execute({ id, version, action: 'expire' }, systemActor('clock', `expire-mandates ${today}`));
      return true;
    } catch (error) {
      // Ended by one of the sides since it was listed as due.
      if (error instanceof StaleVersion || error instanceof IllegalMove) return false;
      throw error;
    }
  }
}
