import type { Weights } from './criterion';

/** How the parts of a score are weighed; which set is in force stands in the database, and runs keep the set they used. */
export interface WeightSet {
  readonly version: string;
  readonly weights: Weights;
  /** A pair whose text value lies below is not shown. */
  readonly leastText: number;
  /** Nor is one whose text value lies below this part of the best text of its list; runs from before it was asked have none. */
  readonly leastTextOfBest?: number;
  /** Nor is one whose score lies below this part of the best of its list. */
  readonly leastOfBest: number;
}

/**
 * The same for every set: how feeble a text is, is a question of the engine's scale, not of a city's taste. Chosen on
 * judged texts with made-up facts (`bench/floors.ts`, docs/matching.md).
 */
export const leastTextOfBest = 0.4;

/** The set that a new city begins with. Text leads: the other criteria order what the text has found (domain 3.8, weights ours). */
export const firstWeightSet: WeightSet = {
  version: 'weights-1',
  weights: {
    text: 0.68,
    semantic: 0,
    field: 0.11,
    maturity: 0.08,
    price: 0.06,
    region: 0.03,
    record: 0.02,
    freshness: 0.02,
  },
  // Long needs share a small part of their many terms with any document: little is asked of the text itself …
  leastText: 0.08,
  leastTextOfBest,
  // … and much of the order, so that a list ends where its answers end.
  leastOfBest: 0.55,
};
