import { spanAt, type Station, type StationName } from '#kernel/span';
import { type AchievementState, openStates } from './achievement.lifecycle';

const stopped: readonly AchievementState[] = ['rejected', 'withdrawn', 'expired'];

/** The chain of an achievement as its stations; dialogue, contract and what follows join as those features come. */
export function spanOf(state: AchievementState, publishedAt: Date | null): Station[] {
  return spanAt(stationOf(state), { isStopped: stopped.includes(state), startedAt: publishedAt });
}

function stationOf(state: AchievementState): StationName {
  if (state === 'partly_licensed' || state === 'transferred') return 'registration';
  if (state === 'under_negotiation') return 'dialogue';
  return openStates.includes(state) ? 'match' : 'demand';
}
