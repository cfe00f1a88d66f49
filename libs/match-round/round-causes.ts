import { CodeTable, rowsOf } from '#taxonomy';
import type { RoundCause } from './match-round.entity';

const causes: Readonly<Record<RoundCause, readonly [string, string]>> = {
  nightly: ['每日定时', 'Daily, by the clock'],
  upgrade: ['匹配引擎、词表或标准已更新，旧清单需要重新计算', 'The matcher was updated: older lists are made anew'],
};

/** Why a round was started, where no person asked for it. */
export const roundCauses = new CodeTable('matchRoundCauses', rowsOf(causes));
