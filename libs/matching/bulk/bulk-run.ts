import type { LeftOut, Tally } from '../run/compute-matches';
import type { Exclusion } from '../criteria/hard-filter';
import type { GatheredInputs } from '../run/gather-inputs';

/** Everything that the runs of one round depend on, frozen when it was asked for. */
export interface FrozenInputs {
  /** The number of the feed at which all of them look. */
  readonly seq: number;
  readonly engineVersion: string;
  readonly run: GatheredInputs;
  /** What the documents of the market measure as text: the memory of the threads goes by it. */
  readonly textBytes: number;
}

/** One run out of a thread, without its pairs. */
export interface BulkRun {
  readonly id: string;
  readonly demandId: string;
  readonly documentCount: number;
  readonly excluded: Readonly<Partial<Record<Exclusion, number>>>;
  readonly leftOut: readonly LeftOut[];
  readonly resultHash: string;
  readonly durationMs: number;
  readonly matches: number;
  readonly tally: Tally | null;
}

/** What a thread made of some demands. */
export interface BulkRuns {
  readonly runs: readonly BulkRun[];
  /** The rows of all pairs as JSON: the thread writes it, so that the process only passes it on. */
  readonly pairs: string;
}

export interface ThreadTask {
  readonly frozen: FrozenInputs;
  readonly demandIds: readonly string[];
}

export interface ThreadGiven {
  readonly databaseUrl: string;
}
