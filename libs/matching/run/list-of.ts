import { isNearCopy } from '../corpus/common-text';
import type { WeightSet } from '../criteria/weights';
import { isNear, type RankedPair } from './rank-pairs';
import type { RunInputs } from './run-inputs';

export const matchesShown = 20;

/** What a list asks of a pair, of its text and of its score: both are measured by the best of the list as well. */
export interface Least {
  readonly text: number;
  /** The text value that is the measure; 0 where nothing is ranked. */
  readonly bestText: number;
  readonly score: number;
}

/** What keeps a pair that takes part off the list. */
export const listHindrances = ['set_aside', 'below_least_of_best', 'beyond_list'] as const;
export type ListHindrance = (typeof listHindrances)[number];

export interface PlacedPair {
  readonly pair: RankedPair;
  /** From 1. What was set aside and what stands beneath another take nobody's. */
  readonly place: number;
  /** The achievement on the list of which it is nearly the same text: it stands beneath that one. */
  readonly copyOf: string | null;
  readonly keptOff: readonly ListHindrance[];
}

export interface MatchList {
  readonly least: Least;
  /** All that take part, best first. */
  readonly placed: readonly PlacedPair[];
}

type ListInputs = Pick<RunInputs, 'weightSet' | 'refinements' | 'parameters' | 'meaning'>;

/** One demand's list among all pairs that nothing speaks against, best first; where it ends, and who stands beneath whom. */
export function listOf(ranked: readonly RankedPair[], demandId: string, inputs: ListInputs): MatchList {
  const { liked = [], setAside = [] } = inputs.refinements?.[demandId] ?? {};
  // What was marked as right stands above all others by its own words: the rest is measured by the best of the rest.
  const isMeasure = ({ achievement }: RankedPair) => !liked.includes(achievement.id);
  const bestText = ranked.reduce((best, pair) => (isMeasure(pair) ? Math.max(best, pair.text) : best), 0);
  const text = leastTextOf(bestText, inputs.weightSet);
  const partaking = ranked.filter((pair) => pair.text >= text || isNear(pair, inputs));
  const score = (partaking.find(isMeasure)?.score ?? 0) * inputs.weightSet.leastOfBest;
  const placed = placedIn(partaking, {
    least: score,
    setAside: new Set(setAside),
    sameText: inputs.parameters.sameText ?? Infinity,
  });
  return { least: { text, bestText, score }, placed };
}

/** Whether it is kept with the list: what was set aside is, where it would stand. */
export function isKept({ keptOff }: PlacedPair): boolean {
  return keptOff.every((hindrance) => hindrance === 'set_aside');
}

/** Facts order what the text has found: they do not make an answer of what hardly shares a word with the need. */
function leastTextOf(best: number, { leastText, leastTextOfBest = 0 }: WeightSet): number {
  return Math.max(leastText, best * leastTextOfBest);
}

interface Asked {
  readonly least: number;
  readonly setAside: ReadonlySet<string>;
  readonly sameText: number;
}

function placedIn(partaking: readonly RankedPair[], { least, setAside, sameText }: Asked): PlacedPair[] {
  const heads: PlacedPair[] = [];
  let [taken, isOver] = [0, false];
  return partaking.map((pair) => {
    const isAside = setAside.has(pair.achievement.id);
    const head = isAside || isOver ? undefined : heads.find((one) => isCopy(pair, one.pair, sameText));
    const place = head?.place ?? taken + 1;
    const isBelow = pair.score < least;
    isOver ||= isBelow || (!head && !isAside && place > matchesShown);
    if (!head && !isAside) taken = place;
    const keptOff: ListHindrance[] = [];
    if (isAside) keptOff.push('set_aside');
    if (isBelow) keptOff.push('below_least_of_best');
    if (place > matchesShown) keptOff.push('beyond_list');
    const placed = { pair, place, copyOf: head && !isBelow ? head.pair.achievement.id : null, keptOff };
    if (!head && keptOff.length === 0) heads.push(placed);
    return placed;
  });
}

function isCopy(pair: RankedPair, head: RankedPair, sameText: number): boolean {
  return isNearCopy(pair.achievement, head.achievement, sameText);
}
