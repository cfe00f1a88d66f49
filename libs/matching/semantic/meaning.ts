import type { Judgement, Weights } from '../criteria/criterion';
import type { WeightSet } from '../criteria/weights';
import type { DocumentKind, MatchDocument } from '../corpus/match-document';

/** The optional semantic part of a run: how near texts lie to each other by vectors that were made of them before. */
export interface Meaning {
  /** The nearest documents of a kind, nearest first; what words cannot find. */
  nearest(need: MatchDocument, kind: DocumentKind, limit: number): readonly string[];
  /** Undefined where one side has no vector: it is then left out like every unknown. */
  judge(need: MatchDocument, achievement: MatchDocument): Judgement | undefined;
}

/** What the semantic part weighs where the set in force gives it no weight of its own; the others share the rest. */
const ownWeight = 0.2;

export function weighedWithMeaning(set: WeightSet): WeightSet {
  if (set.weights.semantic > 0) return set;
  const others = Object.entries(set.weights).map(
    ([criterion, weight]) => [criterion, weight * (1 - ownWeight)] as const,
  );
  return { ...set, weights: { ...(Object.fromEntries(others) as Weights), semantic: ownWeight } };
}

/** How many the vectors may bring besides what the words have found. */
export const nearestTaken = 50;

/** A pair that its words do not carry is shown all the same from this value on. */
export const leastMeaning = 0.35;

/** What a run row keeps of its semantic part: enough to repeat it, and to say what was not there. */
export interface MeaningState {
  readonly model: string;
  readonly dimension: number;
  /** The newest addition to the vectors that the run could know. */
  readonly seq: number;
  /** Names the vectors that were used, to the last bit; null for the runs of a round, whose threads read their own. */
  readonly vectorsHash: string | null;
  readonly rerankModel: string | null;
  /** How many documents had a vector, of how many; null where nobody counted. */
  readonly known: number | null;
  readonly of: number | null;
  /** Since when the service did not answer, and why; null where it did. */
  readonly awaySince: string | null;
  readonly code: string | null;
}
