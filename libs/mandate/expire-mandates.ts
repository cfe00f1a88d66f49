import { Injectable } from '@nestjs/common';
import { Clock, dayInShanghai } from '#kernel/clock';
import { Database } from '#platform/database/database';
import { systemActor } from '#platform/http/actor';
import { type Due, eachDue } from '#platform/queue/each-due';
import { openStates } from './mandate.lifecycle';
import { MoveMandate } from './move-mandate';

@Injectable()
export class ExpireMandates {
  constructor(
    private readonly database: Database,
    private readonly moving: MoveMandate,
    private readonly clock: Clock,
  ) {}

  /** Ends every mandate whose last day is over; nobody acted under it since that midnight. */
  execute(): Promise<number> {
    const today = dayInShanghai(this.clock.now());
    const actor = systemActor('clock', `expire-mandates ${today}`);
    return eachDue({
      find: (limit) =>
        this.database.query<Due>(
          `SELECT id, version FROM identity.mandates WHERE state = ANY($1) AND ends_on < $2 ORDER BY ends_on, id LIMIT $3`,
          [openStates, today, limit],
        ),
      move: ({ id, version }) => this.moving.execute({ id, version, action: 'expire' }, actor),
    });
  }
}
