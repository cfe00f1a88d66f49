import { fingerprint } from '#kernel/id';
import type { WeighedCriterion } from '../criteria/criterion';
import { type Exclusion, exclusionsOf } from '../criteria/hard-filter';
import { scoreOf, weigh } from '../criteria/weigh';
import type { MatchDocument } from '../corpus/match-document';
import type { RunInputs } from './run-inputs';
import { leastMeaning } from '../semantic/meaning';

/** A pair as the text has found it. */
export interface TextPair {
  readonly demand: MatchDocument;
  readonly achievement: MatchDocument;
  readonly text: number;
}

export interface RankedPair extends TextPair {
  readonly score: number;
  /** Weighed, not yet explained. */
  readonly criteria: readonly WeighedCriterion[];
}

export interface LeftOutPair extends TextPair {
  readonly reasons: readonly Exclusion[];
}

export interface Ranking {
  /** All that no hard filter speaks against, best first. */
  readonly ranked: readonly RankedPair[];
  /** What a hard filter took out although its text would do, best text first. */
  readonly leftOut: readonly LeftOutPair[];
}

export function rankPairs(pairs: readonly TextPair[], inputs: RunInputs): Ranking {
  const leftOut: LeftOutPair[] = [];
  const ranked: RankedPair[] = [];
  for (const pair of pairs) {
    if (pair.text < inputs.weightSet.leastText && !isNear(pair, inputs)) continue;
    const reasons = exclusionsOf(pair.demand, pair.achievement, inputs.today);
    if (reasons.length > 0) leftOut.push({ ...pair, reasons });
    else ranked.push(scored(pair, inputs));
  }
  return {
    ranked: ranked.sort((one, other) => comparePairs(one, other, inputs.seed)),
    leftOut: leftOut.sort((one, other) => other.text - one.text || byLot(one, other, inputs.seed)),
  };
}

export function scored(pair: TextPair, inputs: RunInputs): RankedPair {
  const criteria = weigh(
    {
      need: pair.demand,
      achievement: pair.achievement,
      text: pair.text,
      semantic: inputs.meaning?.judge(pair.demand, pair.achievement),
    },
    inputs.weightSet.weights,
    inputs,
  );
  return { ...pair, criteria, score: scoreOf(criteria) };
}

/** Negative where the first stands before the second. */
export function comparePairs(one: RankedPair, other: RankedPair, seed: string): number {
  return other.score - one.score || byLot(one, other, seed);
}

/** Other words for the same thing: what the text does not carry the meaning may. */
export function isNear({ demand, achievement }: TextPair, { meaning }: Pick<RunInputs, 'meaning'>): boolean {
  return (meaning?.judge(demand, achievement)?.value ?? 0) >= leastMeaning;
}

function byLot(one: TextPair, other: TextPair, seed: string): number {
  return lotOf(one, seed) < lotOf(other, seed) ? -1 : 1;
}

/** The same order as that of the lists in the database (`matching.queries`). */
function lotOf({ demand, achievement }: TextPair, seed: string): string {
  return fingerprint(seed + demand.id + achievement.id);
}
