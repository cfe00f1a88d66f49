import { spanAt, type Station, type StationName } from '#kernel/span';
import { openStates, type DemandState } from './demand.lifecycle';

const stopped: readonly DemandState[] = ['rejected', 'withdrawn', 'expired'];

/** The chain of a demand as its stations; solution, contract and what follows join as those features come. */
export function spanOf(state: DemandState, publishedAt: Date | null): Station[] {
  return spanAt(stationOf(state), { isStopped: stopped.includes(state), startedAt: publishedAt });
}

function stationOf(state: DemandState): StationName {
  if (state === 'closed' || state === 'contracted') return 'registration';
  if (state === 'solved') return 'contract';
  if (state === 'matching') return 'dialogue';
  return openStates.includes(state) ? 'match' : 'demand';
}
