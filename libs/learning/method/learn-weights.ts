import { PackedDemands } from './packed-demands';
import type { JudgedDemand } from './vote';

export type Values = Readonly<Record<string, number | null>>;
export type Shares = Readonly<Record<string, number>>;

export interface LearningLimits {
  /** How far a weight may move from its parent's, as a part of it. */
  readonly largestChange: number;
}

/** Changes with everything that may give other weights from the same ledger. */
export const METHOD = 'pairs-1';

/** What a change of a weight by its whole costs, against the loss of a list in wrong order: evidence has to pay for it. */
const COST_OF_CHANGE = 0.05;
/** Factors are tried in steps of this many hundredths. */
const STEP = 2;
const SWEEPS = 40;
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
 * Weights near the parent's that put more right pairs above wrong ones of the same demand: coordinate descent by
 * factors in steps of 2 % within the allowed change, on a squared hinge of the lead, each demand counting once at most.
 * Only sums, products, quotients and comparisons in a fixed order: the same votes give the same weights on any machine.
 */
export function learnWeights(demands: readonly JudgedDemand[], parent: Shares, limits: LearningLimits): Shares {
  const total = demands.reduce((sum, { vote }) => sum + vote, 0);
  if (total === 0) return parent;
  const criteria = Object.keys(parent)
    .filter((criterion) => (parent[criterion] ?? 0) > 0)
    .toSorted();
  const search: Search = {
    packed: new PackedDemands(demands, criteria),
    base: criteria.map((criterion) => parent[criterion] ?? 0),
    factors: criteria.map(() => 100),
    most: Math.floor((limits.largestChange * 100) / STEP) * STEP,
    total,
  };
  let least = Number.POSITIVE_INFINITY;
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const before = least;
    for (let criterion = 0; criterion < criteria.length; criterion += 1) least = improve(search, criterion);
    if (before - least < LEAST_GAIN) break;
  }
  return shared(parent, new Map(criteria.map((criterion, i) => [criterion, search.factors[i] ?? 100])), limits);
}

interface Search {
  readonly packed: PackedDemands;
  readonly base: readonly number[];
  /** In hundredths of the parent's weight. */
  readonly factors: number[];
  readonly most: number;
  readonly total: number;
}

/** Walks to the factor with the least loss around the present one, down first. */
function improve({ packed, base, factors, most, total }: Search, criterion: number): number {
  const weights = base.map((weight, i) => (weight * (factors[i] ?? 100)) / 100);
  const orderLoss = packed.lossBy(criterion, weights);
  const spread = factors.reduce((sum, factor, i) => sum + (i === criterion ? 0 : squareOf(factor)), 0);
  const lossAt = (factor: number) =>
    orderLoss(((base[criterion] ?? 0) * factor) / 100) / total + COST_OF_CHANGE * (spread + squareOf(factor));
  let chosen = factors[criterion] ?? 100;
  let least = lossAt(chosen);
  for (const step of [-STEP, STEP])
    for (let factor = chosen + step; Math.abs(factor - 100) <= most; factor += step) {
      const loss = lossAt(factor);
      if (least - loss < LEAST_GAIN) break;
      [chosen, least] = [factor, loss];
    }
  factors[criterion] = chosen;
  return least;
}

function squareOf(factor: number): number {
  return ((factor - 100) * (factor - 100)) / 10_000;
}

/** Shares of one whole in millionths, each within the allowed change also after they were brought to one. */
function shared(parent: Shares, factors: ReadonlyMap<string, number>, { largestChange }: LearningLimits): Shares {
  const bounds = Object.keys(parent).map((criterion) => {
    const units = Math.round((parent[criterion] ?? 0) * UNITS);
    const room = Math.floor(units * largestChange + 1e-6);
    return { criterion, units, least: units - room, most: units + room };
  });
  const raw = bounds.map(({ criterion, units }) => (units * (factors.get(criterion) ?? 100)) / 100);
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
