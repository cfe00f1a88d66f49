import { HALF_SATURATION } from './engine-parameters';
import type { Channel, Score } from './engine-types';
import type { ReadNeed } from './read-need';
import { type IndexStatistics, parametersFor } from './weigh-need';

/** How fast repetition stops counting in one channel: `fixed + perToken * length` occurrences give half. */
export interface Damping {
  readonly fixed: number;
  readonly perToken: number;
}

export type DampingByChannel = Readonly<Record<Channel, Damping>>;

export function dampingFor(need: ReadNeed, index: IndexStatistics): DampingByChannel {
  const { k1, b } = parametersFor(need, index);
  const damping = (channel: Channel): Damping => {
    const average = index.averageLength(channel);
    return { fixed: k1 * (1 - b), perToken: average > 0 ? (k1 * b) / average : 0 };
  };
  return { w: damping('w'), h: damping('h'), p: damping('p') };
}

/** The part of `weight` that `count` occurrences earn; search, pair and explanation all add up this. */
export function earned(count: number, length: number, damping: Damping): number {
  return count === 0 ? 0 : count / (count + (damping.fixed + damping.perToken * length));
}

export function toScore(raw: number, upper: number): Score {
  return { raw, upper, value: raw > 0 ? raw / (raw + HALF_SATURATION * upper) : 0 };
}
