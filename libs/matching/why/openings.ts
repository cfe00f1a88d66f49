import { listOf } from '../run/list-of';
import type { MatchDocument } from '../corpus/match-document';
import { changed, type FactChange } from './change-one-fact';
import { type Contest, contestFor } from './contest';

/** A change of one fact of the demand that would bring achievements onto its list. */
export interface Opening {
  readonly change: FactChange;
  readonly count: number;
}

/** For a demand whose list is empty although there are texts that answer it: what would open it, widest first. */
export function openingsOf(demand: MatchDocument, contest: Contest): Opening[] {
  const modes = new Set(contest.pairs.flatMap(({ achievement }) => achievement.cooperationModes));
  const closed = [...modes].filter((mode) => !demand.cooperationModes.includes(mode)).toSorted();
  return closed
    .map((to): FactChange => ({ fact: 'demand_mode', to }))
    .map((change) => ({ change, count: listedAfter(demand, contest, change) }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count);
}

function listedAfter(demand: MatchDocument, contest: Contest, change: FactChange): number {
  const after = contestFor(changed({ ...contest.pairs[0]?.demand, ...demand }, change, contest.inputs.today), contest);
  // The list itself, not the standing of each of its pairs: that would compare all with all while somebody waits.
  return listOf(after.ranked, demand.id, after.inputs).placed.filter(({ keptOff }) => keptOff.length === 0).length;
}
