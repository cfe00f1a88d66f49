import { Injectable } from '@nestjs/common';
import { Clock, dayInShanghai } from '#kernel/clock';
import { env } from '#platform/config/env';
import { Database } from '#platform/database/database';
import { systemActor } from '#platform/http/actor';
import { RoundUnderWay } from './match-round.errors';
import { StartRound } from './start-round';

const inShanghai = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', hourCycle: 'h23' });

@Injectable()
export class StartNightlyRound {
  constructor(
    private readonly database: Database,
    private readonly starting: StartRound,
    private readonly clock: Clock,
  ) {}

  /** Begins the round of the day in the hour that is set for it, once; answers how many began. */
  async execute(): Promise<number> {
    const hour = env().MATCH_ROUND_AT;
    const now = this.clock.now();
    if (hour === '' || Number(inShanghai.format(now)) !== Number(hour)) return 0;
    const requestId = `nightly-${dayInShanghai(now)}`;
    const [begun] = await this.database.query(
      `SELECT FROM platform.audit_events WHERE entity = 'match-round' AND action = 'ask_round' AND request_id = $1`,
      [requestId],
    );
    if (begun) return 0;
    try {
      await this.starting.execute(systemActor('clock', requestId), 'nightly');
      return 1;
    } catch (error) {
      if (error instanceof RoundUnderWay) return 0;
      throw error;
    }
  }
}
