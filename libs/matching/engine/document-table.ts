import { CHANNELS, type Channel } from './engine-types';
import { grown32 } from './growing-array';
import type { ReadDocument } from './read-document';

interface Entry {
  readonly id: string;
  /** Ascending, so that one term is found by halving. */
  readonly terms: Uint32Array;
  readonly counts: Uint8Array;
}

/** Which document sits in which slot, what it contains, and the totals that lengths are measured against. */
export class DocumentTable {
  private readonly slotOfId = new Map<string, number>();
  private readonly entries: (Entry | undefined)[] = [];
  private readonly freeSlots: number[] = [];
  private readonly lengths: Record<Channel, Uint32Array> = {
    w: new Uint32Array(0),
    h: new Uint32Array(0),
    p: new Uint32Array(0),
  };
  private readonly totals: Record<Channel, number> = { w: 0, h: 0, p: 0 };
  private readonly filled: Record<Channel, number> = { w: 0, h: 0, p: 0 };

  get size(): number {
    return this.slotOfId.size;
  }

  get slotCount(): number {
    return this.entries.length;
  }

  slotOf(id: string): number | undefined {
    return this.slotOfId.get(id);
  }

  idAt(slot: number): string {
    return this.entries[slot]?.id ?? '';
  }

  lengthsOf(channel: Channel): Uint32Array {
    return this.lengths[channel];
  }

  /** Over the documents that have the channel at all: English texts do not shorten Chinese ones. */
  averageLength(channel: Channel): number {
    return this.totals[channel] / Math.max(1, this.filled[channel]);
  }

  countAt(slot: number, term: number): number {
    const entry = this.entries[slot];
    return entry ? (entry.counts[placeOf(entry.terms, term)] ?? 0) : 0;
  }

  termsAt(slot: number): Uint32Array {
    return this.entries[slot]?.terms ?? new Uint32Array(0);
  }

  add(id: string, document: ReadDocument): number {
    const slot = this.freeSlots.pop() ?? this.entries.length;
    const terms = Uint32Array.from(document.counts.keys()).sort();
    const counts = Uint8Array.from(terms, (term) => document.counts.get(term) ?? 0);
    this.entries[slot] = { id, terms, counts };
    this.slotOfId.set(id, slot);
    for (const channel of CHANNELS) this.count(channel, slot, document.lengths[channel]);
    return slot;
  }

  release(slot: number): void {
    this.slotOfId.delete(this.idAt(slot));
    this.entries[slot] = undefined;
    this.freeSlots.push(slot);
    for (const channel of CHANNELS) this.count(channel, slot, 0);
  }

  // Whole numbers only: the totals are the same whatever came and went before.
  private count(channel: Channel, slot: number, length: number): void {
    const lengths = grown32(this.lengths[channel], slot + 1);
    this.lengths[channel] = lengths;
    const before = lengths[slot] ?? 0;
    lengths[slot] = length;
    this.totals[channel] += length - before;
    this.filled[channel] += Number(length > 0) - Number(before > 0);
  }
}

function placeOf(ascending: Uint32Array, term: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = ascending[middle] ?? 0;
    if (found === term) return middle;
    if (found < term) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
