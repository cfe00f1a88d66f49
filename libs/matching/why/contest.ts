import { matchesShown, candidates, pairsOf } from '../run/compute-matches';
import { type Exclusion, exclusionsOf } from '../criteria/hard-filter';
import type { MatchDocument } from '../corpus/match-document';
import type { MatchIndex } from '../corpus/match-index';
import { needOf } from '../run/need-of';
import { comparePairs, isNear, type RankedPair, rankPairs, scored, type TextPair } from '../run/rank-pairs';
import type { RunInputs } from '../run/run-inputs';

/** All that stand for one demand's list at one moment. */
export interface Contest {
  readonly pairs: readonly TextPair[];
  /** Best first. */
  readonly ranked: readonly RankedPair[];
  readonly inputs: RunInputs;
  /** What the demand's owner does not want to see again takes nobody's place. */
  readonly setAside: ReadonlySet<string>;
  /** What its owner marked as right: the list is measured by the best of the rest (`listedOf`). */
  readonly liked: ReadonlySet<string>;
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
  const { setAside, liked } = inputs.refinements?.[demandId] ?? {};
  return {
    pairs,
    ranked: rankPairs(pairs, inputs).ranked,
    inputs,
    setAside: new Set(setAside),
    liked: new Set(liked),
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
  const { inputs, setAside } = contest;
  const exclusions = exclusionsOf(pair.demand, pair.achievement, inputs.today);
  const own = scored(pair, inputs);
  const others = contest.ranked.filter(({ achievement }) => achievement.id !== pair.achievement.id);
  const shown = others.filter(({ achievement }) => !setAside.has(achievement.id));
  const textKeepsOff = textHindrance(contest, pair);
  const takesPart = exclusions.length === 0 && textKeepsOff.length === 0;
  const place = takesPart ? 1 + shown.filter((other) => comparePairs(other, own, inputs.seed) < 0).length : null;
  const least = leastOf(contest, takesPart ? [...others, own] : others);
  const keptOff: Hindrance[] = [...(exclusions.length > 0 ? (['excluded'] as const) : []), ...textKeepsOff];
  if (setAside.has(pair.achievement.id)) keptOff.push('set_aside');
  if (place !== null && own.score < least.score) keptOff.push('below_least_of_best');
  if (place !== null && place > matchesShown) keptOff.push('beyond_list');
  const of = shown.length + Number(takesPart);
  return { pair: own, exclusions, place, of, isListed: keptOff.length === 0, keptOff, least };
}

function leastOf({ inputs, liked }: Contest, all: readonly RankedPair[]): Standing['least'] {
  const rest = all.filter(({ achievement }) => !liked.has(achievement.id));
  const best = rest.reduce((most, { score }) => Math.max(most, score), 0);
  const { leastText, leastOfBest } = inputs.weightSet;
  return { text: leastText, score: best * leastOfBest };
}

function textHindrance({ pairs, inputs }: Contest, pair: TextPair): Hindrance[] {
  const { achievement, text } = pair;
  if (text < inputs.weightSet.leastText && !isNear(pair, inputs))
    return [text > 0 ? 'below_least_text' : 'no_shared_words'];
  const isCandidate = pairs.length < candidates || pairs.some((pair) => pair.achievement.id === achievement.id);
  return isCandidate ? [] : ['beyond_candidates'];
}
