import type { Fault } from '#kernel/domain-error';
import { WeightsWrong } from '../matching.errors';
import { criteria, type Criterion, type Weights } from './criterion';
import type { WeightSet } from './weights';

/** Weights are shares of one whole. */
const exactness = 1e-9;

/** Meaning is left out where no service gives it: what stays must carry a list alone. */
const leastWithoutMeaning = 0.5;

/** What is wrong with a set that is offered, field by field; nothing for one that can be used. */
export function weightFaults(set: Omit<WeightSet, 'version'>): Fault[] {
  const faults = numberFaults(set);
  if (faults.length > 0) return faults;
  const others = Object.entries(set.weights).filter(([criterion]) => criterion !== 'semantic');
  const sum = others.reduce((total, [, weight]) => total + weight, 0);
  return sum < leastWithoutMeaning - exactness ? [{ path: 'weights.semantic', code: 'weight-leans-on-meaning' }] : [];
}

function numberFaults({ weights, leastText, leastOfBest }: Omit<WeightSet, 'version'>): Fault[] {
  const entries = Object.entries<unknown>({ ...weights });
  const faults = entries.flatMap(([criterion, weight]) => faultOf(criterion, weight));
  if (faults.length === 0) {
    const sum = entries.reduce((total, [, weight]) => total + Number(weight), 0);
    if (Math.abs(sum - 1) > exactness) faults.push({ path: 'weights', code: 'weights-not-one' });
  }
  for (const [path, value] of [
    ['leastText', leastText],
    ['leastOfBest', leastOfBest],
  ] as const)
    if (!Number.isFinite(value) || value < 0 || value > 1) faults.push({ path, code: 'weight-out-of-range' });
  return faults;
}

function faultOf(criterion: string, weight: unknown): Fault[] {
  const path = `weights.${criterion}`;
  if (!criteria.includes(criterion as Criterion)) return [{ path, code: 'criterion-unknown' }];
  if (typeof weight !== 'number' || !Number.isFinite(weight)) return [{ path, code: 'weight-not-a-number' }];
  return weight < 0 ? [{ path, code: 'weight-negative' }] : [];
}

/**
 * The set with a weight for every criterion: one that the set does not name counts nothing. How much leans on meaning is
 * asked when a set is offered or activated, not here: one that is in force already must not stop all matching.
 */
export function checkedWeightSet(set: WeightSet): WeightSet {
  const faults = numberFaults(set);
  if (faults.length > 0) throw new WeightsWrong({ version: set.version }, faults);
  const given: Partial<Weights> = set.weights;
  const weights = Object.fromEntries(criteria.map((criterion) => [criterion, given[criterion] ?? 0]));
  return { ...set, weights: weights as Weights };
}
