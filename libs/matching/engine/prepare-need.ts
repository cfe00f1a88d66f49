import { type Channel, CHANNELS } from './engine-types';
import type { ReadNeed } from './read-need';
import { type DampingByChannel, dampingFor } from './score';
import { type IndexStatistics, upperBound, type WeighedTerm, weighNeed } from './weigh-need';

/** A need made ready for one state of one index. */
export interface PreparedNeed {
  /** In the one order in which search, pair and explanation add up: the heaviest first, equal ones as the need has them. */
  readonly terms: readonly WeighedTerm[];
  readonly damping: DampingByChannel;
  readonly upper: number;
}

export const CHANNEL_NUMBER: Readonly<Record<Channel, number>> = { w: 0, h: 1, p: 2 };

export function prepareNeed(need: ReadNeed, index: IndexStatistics): PreparedNeed {
  const terms = weighNeed(need, index).sort((one, other) => other.weight - one.weight);
  return { terms, damping: dampingFor(need, index), upper: upperBound(terms, need, index) };
}

/** What one channel needs for scoring, by the length of a document. */
export interface LengthTables {
  /** What a single occurrence earns. */
  readonly once: Float64Array;
  /** How many occurrences earn one half. */
  readonly half: Float64Array;
}

/** The same as arrays for the inner loops, term by term. */
export interface PackedNeed {
  readonly terms: Uint32Array;
  readonly weights: Float64Array;
  readonly channels: Uint8Array;
  readonly tables: readonly LengthTables[];
}

export function packNeed({ terms, damping }: PreparedNeed, longest: readonly number[]): PackedNeed {
  return {
    terms: Uint32Array.from(terms, ({ id }) => id),
    weights: Float64Array.from(terms, ({ weight }) => weight),
    channels: Uint8Array.from(terms, ({ channel }) => CHANNEL_NUMBER[channel]),
    tables: CHANNELS.map((channel, at) => tablesFor(damping[channel], longest[at] ?? 0)),
  };
}

// The very sums and quotients of `earned`: a table must not change the last bit.
function tablesFor({ fixed, perToken }: DampingByChannel[Channel], longest: number): LengthTables {
  const once = new Float64Array(longest + 1);
  const half = new Float64Array(longest + 1);
  for (let length = 0; length <= longest; length += 1) {
    const atHalf = fixed + perToken * length;
    half[length] = atHalf;
    once[length] = 1 / (1 + atHalf);
  }
  return { once, half };
}
