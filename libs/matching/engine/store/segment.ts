import { CHANNELS } from '../engine-types';
import { seek, type SlotLists } from './slot-lists';

/** A segment numbers its documents with sixteen bits. */
export const MOST_IN_SEGMENT = 65_536;

/** How many neighbouring slots are scored together: their sums stay in the nearest memory. */
export const BLOCK = 2048;

export interface SegmentParts {
  readonly ids: readonly string[];
  /** By channel, then by slot. */
  readonly lengths: readonly Uint16Array[];
  readonly once: SlotLists;
  readonly more: SlotLists;
}

/** Many documents packed for good: they can be marked dead, but what they contain stays until the next packing. */
export class Segment implements SegmentParts {
  readonly ids: readonly string[];
  readonly lengths: readonly Uint16Array[];
  readonly once: SlotLists;
  readonly more: SlotLists;
  readonly dead: Uint8Array;
  deadCount = 0;
  /** By channel, then by block: the shortest length above zero. Terms can earn no more than in such a document. */
  readonly shortest: readonly Uint16Array[];
  private doomed: number[] = [];

  constructor({ ids, lengths, once, more }: SegmentParts) {
    this.ids = ids;
    this.lengths = lengths;
    this.once = once;
    this.more = more;
    this.dead = new Uint8Array(ids.length);
    this.shortest = lengths.map(shortestByBlock);
  }

  get size(): number {
    return this.ids.length;
  }

  get liveCount(): number {
    return this.size - this.deadCount;
  }

  bury(slot: number): void {
    this.dead[slot] = 1;
    this.deadCount += 1;
    this.doomed.push(slot);
  }

  /** Of a segment that was saved: these were taken out of the frequencies before. */
  buryAgain(dead: Uint8Array): void {
    this.dead.set(dead);
    this.deadCount = dead.reduce((sum, isDead) => sum + isDead, 0);
  }

  /** Takes what died since the last call out of the frequencies: one pass for any number of documents. */
  settle(frequencies: Uint32Array): void {
    if (this.doomed.length === 0) return;
    const isDoomed = new Uint8Array(this.size);
    for (const slot of this.doomed) isDoomed[slot] = 1;
    this.doomed = [];
    for (const lists of [this.once, this.more]) discount(lists, isDoomed, frequencies);
  }

  countAt(slot: number, term: number): number {
    return placeIn(this.once, term, slot) >= 0 ? 1 : this.countAbove(slot, term);
  }

  lengthAt(slot: number, channel: number): number {
    return this.lengths[channel]?.[slot] ?? 0;
  }

  private countAbove(slot: number, term: number): number {
    const at = placeIn(this.more, term, slot);
    return at < 0 ? 0 : (this.more.counts?.[at] ?? 0);
  }
}

function discount({ ranks, starts, slots }: SlotLists, isDoomed: Uint8Array, frequencies: Uint32Array): void {
  let rank = -1;
  let terms: Uint32Array | undefined;
  for (let at = 0; at < slots.length; at += 1) {
    if (isDoomed[slots[at] as number] === 0) continue;
    terms ??= ranks.terms();
    rank = rankAt(starts, rank, at);
    const term = terms[rank] as number;
    frequencies[term] = (frequencies[term] as number) - 1;
  }
}

/** Which list the place is in; lists are never empty. */
function rankAt(starts: Uint32Array, from: number, at: number): number {
  let low = Math.max(0, from);
  let high = starts.length - 1;
  while (low + 1 < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] as number) <= at) low = middle;
    else high = middle;
  }
  return low;
}

function placeIn({ ranks, starts, slots }: SlotLists, term: number, slot: number): number {
  const rank = ranks.rankOf(term);
  if (rank < 0) return -1;
  const end = starts[rank + 1] as number;
  const at = seek(slots, starts[rank] as number, end, slot);
  return at < end && slots[at] === slot ? at : -1;
}

function shortestByBlock(lengths: Uint16Array): Uint16Array {
  const shortest = new Uint16Array(Math.ceil(lengths.length / BLOCK)).fill(0xffff);
  lengths.forEach((length, slot) => {
    const block = Math.floor(slot / BLOCK);
    if (length > 0 && length < (shortest[block] as number)) shortest[block] = length;
  });
  return shortest;
}

export function noLengths(size: number): Uint16Array[] {
  return CHANNELS.map(() => new Uint16Array(size));
}
