import { newId } from '#kernel/id';
import { packCriteria } from '../criteria/pack-criteria';
import type { ComputedMatch } from './compute-matches';

/** Pairs as they are stored. Ids grow, and whoever sees two of them must not learn which pair scored higher: they are given by the names of the pairs. */
export function matchRows(matches: readonly ComputedMatch[]): object[] {
  return matches.toSorted(byName).map(({ demand, achievement, score, criteria, copyOf }) => ({
    id: newId(),
    demand_id: demand.id,
    demand_seq: demand.seq,
    achievement_id: achievement.id,
    achievement_seq: achievement.seq,
    score,
    criteria: packCriteria(criteria, demand, achievement),
    copy_of: copyOf,
  }));
}

function byName(one: ComputedMatch, other: ComputedMatch): number {
  return nameOf(one) < nameOf(other) ? -1 : 1;
}

function nameOf({ demand, achievement }: ComputedMatch): string {
  return demand.id + achievement.id;
}
