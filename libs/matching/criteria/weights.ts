import type { Weights } from './criterion';

/** A set of weights in force from a day on; runs keep the set they used. */
export interface WeightSet {
  readonly version: string;
  readonly effectiveFrom: string;
  readonly weights: Weights;
  /** A pair whose text value lies below is not shown. */
  readonly leastText: number;
  /** Nor is one whose score lies below this part of the best of its list. */
  readonly leastOfBest: number;
}

/** Text leads: the other criteria order what the text has found (domain 3.8, weights ours). */
const weightSets: readonly WeightSet[] = [
  {
    version: 'weights-1',
    effectiveFrom: '2026-01-01',
    weights: { text: 0.7, field: 0.12, maturity: 0.08, price: 0.06, region: 0.04 },
    // Long needs share a small part of their many terms with any document: little is asked of the text itself …
    leastText: 0.08,
    // … and much of the order, so that a list ends where its answers end.
    leastOfBest: 0.55,
  },
];

/** The set in force on a day (YYYY-MM-DD). */
export function weightSetOf(day: string): WeightSet {
  const inForce = weightSets.filter((set) => set.effectiveFrom <= day).at(-1);
  if (!inForce) throw new Error(`no matching weights are in force on ${day}`);
  return inForce;
}
