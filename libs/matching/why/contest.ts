import { candidates, pairsOf } from '../run/compute-matches';
import { type Exclusion, exclusionsOf } from '../criteria/hard-filter';
import type { MatchDocument } from '../corpus/match-document';
import type { MatchIndex } from '../corpus/match-index';
import { type Least, listHindrances, listOf, type PlacedPair } from '../run/list-of';
import { needOf } from '../run/need-of';
import { comparePairs, isNear, type RankedPair, rankPairs, scored, type TextPair } from '../run/rank-pairs';
import type { RunInputs } from '../run/run-inputs';

/** All that stand for one demand's list at one moment. */
export interface Contest {
  readonly pairs: readonly TextPair[];
  /** Best first, also those whose text is too feeble beside the best (`listOf`). */
  readonly ranked: readonly RankedPair[];
  readonly inputs: RunInputs;
}

/** What keeps a pair off a list, hard filters apart. */
export const hindrances = [
  'excluded',
  'no_shared_words',
  'beyond_candidates',
  'below_least_text',
  'below_best_text',
  ...listHindrances,
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
  /** The achievement beneath which it stands, at that one's place. */
  readonly copyOf: MatchDocument | null;
  readonly keptOff: readonly Hindrance[];
  /** What the list asked for: of the text's value, and of the score. */
  readonly least: Least;
}

export function contestOf(demand: MatchDocument, index: MatchIndex, inputs: RunInputs): Contest {
  const pairs = pairsOf(demand, index, inputs);
  return { pairs, ranked: rankPairs(pairs, inputs).ranked, inputs };
}

/** The same with other facts of the demand: its text has found the same. */
export function contestFor(demand: MatchDocument, contest: Contest): Contest {
  const pairs = contest.pairs.map((pair) => ({ ...pair, demand }));
  return { pairs, ranked: rankPairs(pairs, contest.inputs).ranked, inputs: contest.inputs };
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

/** By the very function that makes the list, with this pair among the others. */
export function standingOf(contest: Contest, pair: TextPair): Standing {
  const { inputs, ranked } = contest;
  const exclusions = exclusionsOf(pair.demand, pair.achievement, inputs.today);
  const own = scored(pair, inputs);
  const textKeepsOff = textHindrance(contest, pair);
  const others = ranked.filter(({ achievement }) => achievement.id !== pair.achievement.id);
  const isOpen = exclusions.length === 0 && textKeepsOff.length === 0;
  const list = listOf(isOpen ? withOwn(others, own, inputs) : others, pair.demand.id, inputs);
  const placed = list.placed.find((one) => one.pair === own);
  const isFeeble = !placed && textKeepsOff.length === 0 && pair.text < list.least.text && !isNear(pair, inputs);
  const keptOff: Hindrance[] = [
    ...(exclusions.length > 0 ? (['excluded'] as const) : []),
    ...textKeepsOff,
    ...(isFeeble ? (['below_best_text'] as const) : []),
    ...(placed?.keptOff ?? asideOf(contest, pair)),
  ];
  const taking = list.placed.filter((one) => one === placed || !one.keptOff.includes('set_aside'));
  const copyOf = placed?.copyOf ? headOf(list.placed, placed.copyOf) : null;
  return {
    pair: own,
    exclusions,
    place: placed?.place ?? null,
    of: taking.length,
    isListed: keptOff.length === 0,
    copyOf,
    keptOff,
    least: list.least,
  };
}

function withOwn(others: readonly RankedPair[], own: RankedPair, { seed }: RunInputs): RankedPair[] {
  const at = others.findIndex((other) => comparePairs(own, other, seed) < 0);
  return at < 0 ? [...others, own] : [...others.slice(0, at), own, ...others.slice(at)];
}

function headOf(placed: readonly PlacedPair[], id: string): MatchDocument | null {
  return placed.find(({ pair }) => pair.achievement.id === id)?.pair.achievement ?? null;
}

function asideOf({ inputs }: Contest, { demand, achievement }: TextPair): readonly 'set_aside'[] {
  const isAside = inputs.refinements?.[demand.id]?.setAside.includes(achievement.id);
  return isAside ? ['set_aside'] : [];
}

function textHindrance({ pairs, inputs }: Contest, pair: TextPair): Hindrance[] {
  const { achievement, text } = pair;
  if (text < inputs.weightSet.leastText && !isNear(pair, inputs))
    return [text > 0 ? 'below_least_text' : 'no_shared_words'];
  const isCandidate = pairs.length < candidates || pairs.some((pair) => pair.achievement.id === achievement.id);
  return isCandidate ? [] : ['beyond_candidates'];
}
