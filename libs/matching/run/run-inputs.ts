import type { CriteriaParameters } from '../criteria/criteria-parameters';
import type { TrackRecords } from '../criteria/track-record';
import type { WeightSet } from '../criteria/weights';
import type { Meaning, MeaningState } from '../semantic/meaning';

/** By the id of the demand: achievements marked as right, and those that the owner does not want to see again. */
export type Refinements = Readonly<
  Record<string, { readonly liked: readonly string[]; readonly setAside: readonly string[] }>
>;

/** Everything a run depends on besides the index: the same inputs give the same result. Plain data: threads get a copy. */
export interface RunInputs {
  readonly weightSet: WeightSet;
  /** The day of the run in Shanghai, YYYY-MM-DD. */
  readonly today: string;
  /** Decides between pairs of exactly the same score, so that nobody is first for ever. */
  readonly seed: string;
  readonly parameters: CriteriaParameters;
  readonly records: TrackRecords;
  /** What the owners of the demands said before about their lists; absent where nobody said anything. */
  readonly refinements?: Refinements;
  /** The semantic part, where one is used; the only input that is no plain data: threads make their own of its state. */
  readonly meaning?: Meaning;
  readonly meaningState?: MeaningState;
}

/** The part of the inputs that is the same for very many runs; kept once, named by its fingerprint. */
export type FrozenFacts = Pick<RunInputs, 'parameters' | 'records'>;
