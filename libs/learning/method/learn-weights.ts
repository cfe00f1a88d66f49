import type { JudgedDemand } from './vote';

export type Values = Readonly<Record<string, number | null>>;
export type Shares = Readonly<Record<string, number>>;

export interface LearningLimits {
  /** How far a weight may move from its parent's, as a part of it. */
  readonly largestChange: number;
}

/** Changes with everything that may give other weights from the same ledger. */
export const METHOD = 'pairs-1';

/** By how much a right one should lead a wrong one; a lead beyond it earns nothing. */
const MARGIN = 0.05;
/** What a change of a weight by its whole costs, against the loss of a list in wrong order: evidence has to pay for it. */
const COST_OF_CHANGE = 0.05;
/** Factors are tried in steps of this many hundredths. */
const STEP = 2;
const SWEEPS = 12;
/** A gain below it is rounding, not evidence. */
const LEAST_GAIN = 1e-9;
/** Weights are kept as whole millionths, so that a set reads the same everywhere and sums to one. */
const UNITS = 1_000_000;

/** The score of a pair as the matcher counts it: unknown criteria are left out and the others share their weight. */
export function scoreOf(values: Values, weights: Shares): number {
  let [sum, known] = [0, 0];
  for (const criterion of Object.keys(weights)) {
    const value = values[criterion] ?? null;
    const weight = weights[criterion] ?? 0;
    if (value === null) continue;
    sum += weight * value;
    known += weight;
  }
  return known === 0 ? 0 : sum / known;
}

/**
 * Weights near the parent's that put more right pairs above wrong ones of the same demand: coordinate descent over
 * factors in steps of 2 % within the allowed change, on a squared hinge of the lead, each demand counting once at most.
 * Only sums, products and comparisons in a fixed order: the same votes give the same weights on any machine.
 */
export function learnWeights(demands: readonly JudgedDemand[], parent: Shares, limits: LearningLimits): Shares {
  const criteria = Object.keys(parent).filter((criterion) => (parent[criterion] ?? 0) > 0);
  const factors = new Map(criteria.map((criterion) => [criterion, 100]));
  const most = Math.floor((limits.largestChange * 100) / STEP) * STEP;
  const total = demands.reduce((sum, { vote }) => sum + vote, 0);
  if (total === 0) return parent;
  const lossOf = () => {
    const weights = Object.fromEntries(criteria.map((c) => [c, (parent[c] ?? 0) * ((factors.get(c) ?? 100) / 100)]));
    return orderLoss(demands, weights) / total + COST_OF_CHANGE * spread(factors);
  };
  let best = lossOf();
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const before = best;
    for (const criterion of criteria) best = improve(criterion, { factors, most, best, lossOf });
    if (before - best < LEAST_GAIN) break;
  }
  return shared(parent, factors, limits.largestChange);
}

interface Search {
  readonly factors: Map<string, number>;
  readonly most: number;
  readonly best: number;
  readonly lossOf: () => number;
}

/** Leaves the factor with the least loss, the nearer to no change where two are equal. */
function improve(criterion: string, { factors, most, best, lossOf }: Search): number {
  let [chosen, least] = [factors.get(criterion) ?? 100, best];
  for (let away = 0; away <= most; away += STEP)
    for (const factor of [100 - away, 100 + away]) {
      factors.set(criterion, factor);
      const loss = lossOf();
      if (least - loss >= LEAST_GAIN) [chosen, least] = [factor, loss];
    }
  factors.set(criterion, chosen);
  return least;
}

function orderLoss(demands: readonly JudgedDemand[], weights: Shares): number {
  let loss = 0;
  for (const { pairs, vote } of demands) {
    const scored = pairs.map((pair) => ({ ...pair, score: scoreOf(pair.values, weights) }));
    let [sum, counted] = [0, 0];
    for (const right of scored) {
      if (!right.isRelevant) continue;
      for (const wrong of scored) {
        if (wrong.isRelevant) continue;
        const short = (MARGIN - (right.score - wrong.score)) / MARGIN;
        const weight = Math.min(right.vote, wrong.vote);
        sum += short > 0 ? weight * short * short : 0;
        counted += weight;
      }
    }
    if (counted > 0) loss += (vote * sum) / counted;
  }
  return loss;
}

function spread(factors: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const factor of factors.values()) sum += ((factor - 100) / 100) * ((factor - 100) / 100);
  return sum;
}

/** Shares of one whole in millionths, each within the allowed change also after they were brought to one. */
function shared(parent: Shares, factors: ReadonlyMap<string, number>, largestChange: number): Shares {
  const bounds = Object.keys(parent).map((criterion) => {
    const units = Math.round((parent[criterion] ?? 0) * UNITS);
    const room = Math.floor(units * largestChange + 1e-6);
    return { criterion, units, least: units - room, most: units + room };
  });
  const raw = bounds.map(({ criterion, units }) => units * ((factors.get(criterion) ?? 100) / 100));
  const sum = raw.reduce((a, b) => a + b, 0);
  const fitted = bounds.map(({ least, most }, i) => clamp(Math.round(((raw[i] ?? 0) / sum) * UNITS), least, most));
  let left = UNITS - fitted.reduce((a, b) => a + b, 0);
  // What rounding and bounds have left goes to the largest weight that has room: it feels it least.
  const order = bounds.map((_, i) => i).toSorted((a, b) => (bounds[b]?.units ?? 0) - (bounds[a]?.units ?? 0) || a - b);
  for (const i of order) {
    const { least, most } = bounds[i] ?? { least: 0, most: 0 };
    const given = clamp((fitted[i] ?? 0) + left, least, most);
    left -= given - (fitted[i] ?? 0);
    fitted[i] = given;
  }
  return Object.fromEntries(bounds.map(({ criterion }, i) => [criterion, (fitted[i] ?? 0) / UNITS]));
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
