import { printedLike } from '../corpus/common-text';
import type { MatchDocument } from '../corpus/match-document';
import type { TextPair } from '../run/rank-pairs';
import { changed, type FactChange, monthsAfter, sideOf } from './change-one-fact';
import { type Contest, contestFor, type Standing, standingOf } from './contest';

/** Where the pair would stand if exactly one fact were another. */
export interface Counterfactual {
  readonly change: FactChange;
  readonly side: 'demand' | 'achievement';
  readonly place: number;
  readonly isListed: boolean;
  /** Whether it would stand beneath another of nearly the same text, at that one's place. */
  readonly isCopy: boolean;
}

/** Amounts are stepped in 万元, as people write them. */
const fenInStep = 1_000_000n;
const longestDelay = 36;
const mostShown = 6;

type Try = (change: FactChange) => Standing;

/** The smallest changes of one fact that lift the pair, and the smallest that lift it as far as that fact can. */
export function counterfactualsOf(contest: Contest, pair: TextPair): Counterfactual[] {
  const now = standingOf(contest, pair);
  const attempt: Try = (change) => standingAfter(contest, pair, change);
  const confirmed = attempt({ fact: 'confirmation', to: contest.inputs.today });
  const found = [
    ...(isBetter(confirmed, now) ? [{ fact: 'confirmation', to: contest.inputs.today } as const] : []),
    // Any new text of an achievement is also a confirmation: a fact counts only where it gives more than that alone.
    ...stepsOf(pair).flatMap((steps) =>
      smallestOf(steps, attempt, sideOf(steps[0]?.fact ?? 'trl') === 'demand' ? now : confirmed),
    ),
  ];
  return found
    .flatMap((change) => {
      const { place, isListed, copyOf } = attempt(change);
      return place === null ? [] : [{ change, side: sideOf(change.fact), place, isListed, isCopy: copyOf !== null }];
    })
    .sort((one, other) => Number(other.isListed) - Number(one.isListed) || one.place - other.place)
    .slice(0, mostShown);
}

export function standingAfter(contest: Contest, pair: TextPair, change: FactChange): Standing {
  const { today } = contest.inputs;
  if (sideOf(change.fact) === 'achievement') {
    const achievement = printedLike(changed(pair.achievement, change, today), pair.achievement);
    return standingOf(contest, { ...pair, achievement });
  }
  const demand = changed(pair.demand, change, today);
  return standingOf(contestFor(demand, contest), { ...pair, demand });
}

export function isBetter(one: Standing, other: Standing): boolean {
  if (one.isListed !== other.isListed) return one.isListed;
  if (one.place === null || other.place === null) return one.place !== null && other.place === null;
  if (one.place !== other.place) return one.place < other.place;
  // To have the place is better than to stand beneath whoever has it.
  return one.copyOf === null && other.copyOf !== null;
}

/** For each fact its possible values, the smallest change first. */
function stepsOf({ demand, achievement }: TextPair): (readonly FactChange[])[] {
  return [
    levelsAbove(achievement.trl),
    achievement.ipAvailable === false ? [{ fact: 'ip', to: 'true' } as const] : [],
    ...missingIn(achievement.cooperationModes, demand.cooperationModes).map((to) => [{ fact: 'mode', to } as const]),
    ...missingIn(demand.cooperationModes, achievement.cooperationModes).map((to) => [
      { fact: 'demand_mode', to } as const,
    ]),
    pricesBelow(achievement.amountFen, demand.amountFen),
    budgetsAbove(demand.amountFen, achievement.amountFen),
    delaysOf(demand),
  ].filter((steps) => steps.length > 0);
}

function levelsAbove(level: number | null): FactChange[] {
  const from = level ?? 0;
  return Array.from({ length: 9 - from }, (_, i) => ({ fact: 'trl', to: String(from + 1 + i) }));
}

/** Where modes meet already, one more changes nothing. */
function missingIn(modes: readonly string[], wanted: readonly string[]): readonly string[] {
  const meet = modes.length === 0 || wanted.length === 0 || wanted.some((mode) => modes.includes(mode));
  return meet || modes.includes('other') ? [] : wanted;
}

/** From the present price down to the budget; a price that nobody named begins with the budget itself. */
function pricesBelow(price: string | null, budget: string | null): FactChange[] {
  if (budget === null || budget === '0') return [];
  if (price === null) return [{ fact: 'price', to: budget }];
  return stepped(BigInt(budget), BigInt(price))
    .toReversed()
    .filter((fen) => fen < BigInt(price))
    .map((fen) => ({ fact: 'price', to: String(fen) }));
}

function budgetsAbove(budget: string | null, price: string | null): FactChange[] {
  if (price === null || price === '0') return [];
  if (budget === null) return [{ fact: 'budget', to: price }];
  return stepped(BigInt(budget), BigInt(price))
    .filter((fen) => fen > BigInt(budget))
    .map((fen) => ({ fact: 'budget', to: String(fen) }));
}

const mostSteps = 64n;

/** Whole 万元 from one amount to another, both ends among them; coarser where they lie far apart. */
function stepped(from: bigint, to: bigint): bigint[] {
  if (to <= from) return [];
  const whole = ((to - from) / mostSteps / fenInStep) * fenInStep;
  const step = whole > fenInStep ? whole : fenInStep;
  const steps: bigint[] = [from];
  for (let at = (from / fenInStep + 1n) * fenInStep; at < to; at += step) steps.push(at);
  return [...steps, to];
}

function delaysOf({ deadline }: MatchDocument): FactChange[] {
  if (deadline === null) return [];
  return Array.from({ length: longestDelay }, (_, i) => ({ fact: 'deadline', to: monthsAfter(deadline, i + 1) }));
}

/** More of the same never does harm, so the first step that helps and the first that helps most are found by halving. */
function smallestOf(steps: readonly FactChange[], attempt: Try, before: Standing): FactChange[] {
  const last = steps.at(-1);
  if (!last) return [];
  const best = attempt(last);
  if (!isBetter(best, before)) return [];
  const first = firstWhere(steps, (change) => isBetter(attempt(change), before));
  const most = firstWhere(steps, (change) => !isBetter(best, attempt(change)));
  const found = first === most ? [first] : [first, most];
  // A change of the demand moves the others too: what halving found is looked at once more.
  return found.filter((change) => isBetter(attempt(change), before));
}

function firstWhere(steps: readonly FactChange[], holds: (change: FactChange) => boolean): FactChange {
  let [low, high] = [0, steps.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const step = steps[middle];
    if (step && holds(step)) high = middle;
    else low = middle + 1;
  }
  return steps[low] as FactChange;
}
