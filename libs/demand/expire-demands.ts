import { Injectable } from '@nestjs/common';
import { Clock, dayInShanghai } from '#kernel/clock';
import { Database } from '#platform/database/database';
import { systemActor } from '#platform/http/actor';
import { type Due, eachDue } from '#platform/queue/each-due';
import { openStates } from './demand.lifecycle';
import { MoveDemand } from './move-demand';

@Injectable()
export class ExpireDemands {
  constructor(
    private readonly database: Database,
    private readonly moving: MoveDemand,
    private readonly clock: Clock,
  ) {}

  /** Moves every open demand whose last valid day is over; answers how many. */
  execute(): Promise<number> {
    const today = dayInShanghai(this.clock.now());
    const actor = systemActor('clock', `expire-demands ${today}`);
    return eachDue({
      find: (limit) =>
        this.database.query<Due>(
          `SELECT id, version FROM demand.demands WHERE state = ANY($1) AND valid_until < $2 ORDER BY valid_until, id LIMIT $3`,
          [openStates, today, limit],
        ),
      move: ({ id, version }) =>
        this.moving.execute({ id, version, action: 'expire', reasonCode: 'expire.validity_over' }, actor),
    });
  }
}
