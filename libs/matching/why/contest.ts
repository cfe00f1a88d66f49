import { matchesShown, candidates, pairsOf } from '../compute-matches';
import { type Exclusion, exclusionsOf } from '../criteria/hard-filter';
import type { MatchDocument } from '../match-document';
import type { MatchIndex } from '../match-index';
import { needOf } from '../need-of';
import { comparePairs, type RankedPair, rankPairs, scored, type TextPair } from '../rank-pairs';
import type { RunInputs } from '../run-inputs';

/** All that stand for one demand's list at one moment. */
export interface Contest {
  readonly pairs: readonly TextPair[];
  /** Best first; without what the demand's owner set aside. */
  readonly ranked: readonly RankedPair[];
  /** The best of all, also where its owner set it aside: the list is measured against it. */
  readonly bestScore: number;
  readonly inputs: RunInputs;
  readonly setAside: readonly string[];
}

/** What keeps a pair off a list, hard filters apart. */
export const hindrances = [
  'excluded',
  'set_aside',
  'no_shared_words',
  'beyond_candidates',
  'below_least_text',
  'below_least_of_best',
  'beyond_list',
] as const;
export type Hindrance = (typeof hindrances)[number];

/** Where a pair stands in the contest for a demand's list. */
export interface Standing {
  readonly pair: RankedPair;
  readonly exclusions: readonly Exclusion[];
  /** Among all that may be shown, from 1; null where it does not take part. */
  readonly place: number | null;
  /** How many take part. */
  readonly of: number;
  readonly isListed: boolean;
  readonly keptOff: readonly Hindrance[];
  /** What the list asked for: of the text's value, and of the score. */
  readonly least: { readonly text: number; readonly score: number };
}

export function contestOf(demand: MatchDocument, index: MatchIndex, inputs: RunInputs): Contest {
  return contestAmong(pairsOf(demand, index, inputs), demand.id, inputs);
}

/** The same with other facts of the demand: its text has found the same. */
export function contestFor(demand: MatchDocument, { pairs, inputs }: Contest): Contest {
  return contestAmong(
    pairs.map((pair) => ({ ...pair, demand })),
    demand.id,
    inputs,
  );
}

function contestAmong(pairs: readonly TextPair[], demandId: string, inputs: RunInputs): Contest {
  const { ranked } = rankPairs(pairs, inputs);
  const setAside = inputs.refinements?.[demandId]?.setAside ?? [];
  return {
    pairs,
    ranked: ranked.filter(({ achievement }) => !setAside.includes(achievement.id)),
    bestScore: ranked[0]?.score ?? 0,
    inputs,
    setAside,
  };
}

/** A pair of the contest, or one that the text did not bring so far. */
export function pairFor(
  contest: Contest,
  { demand, achievement }: { readonly demand: MatchDocument; readonly achievement: MatchDocument },
  index: MatchIndex,
): TextPair {
  const found = contest.pairs.find((pair) => pair.achievement.id === achievement.id);
  if (found) return found;
  const need = needOf(demand, index, contest.inputs);
  const text = index.of(achievement.kind).scorePair(need, achievement.id)?.value ?? 0;
  return { demand: need, achievement, text };
}

export function standingOf(contest: Contest, pair: TextPair): Standing {
  const { inputs, ranked } = contest;
  const exclusions = exclusionsOf(pair.demand, pair.achievement, inputs.today);
  const own = scored(pair, inputs);
  const others = ranked.filter(({ achievement }) => achievement.id !== pair.achievement.id);
  const { leastText, leastOfBest } = inputs.weightSet;
  const least = { text: leastText, score: Math.max(contest.bestScore, own.score) * leastOfBest };
  const textKeepsOff = textHindrance(contest, pair);
  const takesPart = exclusions.length === 0 && textKeepsOff.length === 0;
  const place = takesPart ? 1 + others.filter((other) => comparePairs(other, own, inputs.seed) < 0).length : null;
  const keptOff: Hindrance[] = [...(exclusions.length > 0 ? (['excluded'] as const) : []), ...textKeepsOff];
  if (contest.setAside.includes(pair.achievement.id)) keptOff.push('set_aside');
  if (place !== null && own.score < least.score) keptOff.push('below_least_of_best');
  if (place !== null && place > matchesShown) keptOff.push('beyond_list');
  return {
    pair: own,
    exclusions,
    place,
    of: others.length + Number(takesPart),
    isListed: keptOff.length === 0,
    keptOff,
    least,
  };
}

function textHindrance({ pairs, inputs }: Contest, { achievement, text }: TextPair): Hindrance[] {
  if (text <= 0) return ['no_shared_words'];
  if (text < inputs.weightSet.leastText) return ['below_least_text'];
  const isCandidate = pairs.length < candidates || pairs.some((pair) => pair.achievement.id === achievement.id);
  return isCandidate ? [] : ['beyond_candidates'];
}
