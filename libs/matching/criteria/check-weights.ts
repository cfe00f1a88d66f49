import type { Fault } from '#kernel/domain-error';
import { WeightsWrong } from '../matching.errors';
import { criteria, type Criterion, type Weights } from './criterion';
import type { WeightSet } from './weights';

/** Weights are shares of one whole. */
const exactness = 1e-9;

/** What is wrong with a set, field by field; nothing for a set that can be used. */
export function weightFaults({ weights, leastText, leastOfBest }: Omit<WeightSet, 'version'>): Fault[] {
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

/** The set with a weight for every criterion: one that the set does not name counts nothing. */
export function checkedWeightSet(set: WeightSet): WeightSet {
  const faults = weightFaults(set);
  if (faults.length > 0) throw new WeightsWrong({ version: set.version }, faults);
  const given: Partial<Weights> = set.weights;
  const weights = Object.fromEntries(criteria.map((criterion) => [criterion, given[criterion] ?? 0]));
  return { ...set, weights: weights as Weights };
}
