import { mean, percentile } from './metrics';
import { type Draw, drawFrom } from './seeded';

const RESAMPLES = 10_000;
const SEED = 20_261_123;

export interface Interval {
  readonly mean: number;
  /** 95 of 100 samples of as many queries would have their mean between these. */
  readonly low: number;
  readonly high: number;
}

/** Resamples the queries, not the figures: `differences` are new minus old for the same query. */
export function pairedInterval(differences: readonly number[]): Interval {
  const draw = drawFrom(SEED);
  const means = Array.from({ length: RESAMPLES }, () => resampledMean(differences, draw));
  return { mean: mean(differences), low: percentile(means, 0.025), high: percentile(means, 0.975) };
}

function resampledMean(values: readonly number[], draw: Draw): number {
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) sum += values[draw(values.length)] ?? 0;
  return values.length === 0 ? 0 : sum / values.length;
}
