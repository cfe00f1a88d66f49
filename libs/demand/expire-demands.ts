import { Injectable } from '@nestjs/common';
import { Clock, dayInShanghai } from '#kernel/clock';
import { Database } from '#platform/database/database';
import { systemActor } from '#platform/http/actor';
import { openStates } from './demand.lifecycle';
import { MoveDemand } from './move-demand';

@Injectable()
export class ExpireDemands {
  constructor(
    private readonly database: Database,
    private readonly moving: MoveDemand,
    private readonly clock: Clock,
  ) {}

  /** Moves every open demand whose last valid day is over; answers how many. Safe to run at any time and twice. */
  async execute(): Promise<number> {
    const today = dayInShanghai(this.clock.now());
    const due = await this.database.query<{ id: string }>(
      `SELECT id FROM demand.demands WHERE state = ANY($1) AND valid_until < $2 ORDER BY valid_until LIMIT 1000`,
      [openStates, today],
    );
    for (const { id } of due) await this.moving.execute({ id, version: null, action: 'expire' }, systemActor('clock', `expire-demands ${today}`));
    return due.length;
  }
}
