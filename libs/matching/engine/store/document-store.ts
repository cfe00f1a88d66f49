import type { LengthTotal } from '../apart-documents';
import { type Channel, CHANNELS } from '../engine-types';
import { grown32 } from '../growing-array';
import type { ReadDocument } from '../read-document';
import { FreshDocuments } from './fresh-documents';
import { mergeSegments } from './merge-segments';
import { loadSegment, saveSegment } from './save-segment';
import { array32, type SavedArray, type SavedIndex } from './saved-arrays';
import { MOST_IN_SEGMENT, type Segment } from './segment';

/** Above this part of dead documents a segment is packed anew. */
const MOST_DEAD = 0.25;

/** So many segments of one size become one: each document is copied a few times in its life, each search visits few. */
const MOST_ALIKE = 4;

/** The log is quick to write and slow to search: its postings lie in the order of documents, not of terms. */
const MOST_UNPACKED = 256;

/** What a saved store holds besides its arrays. */
export interface StoreFacts {
  readonly totals: readonly number[];
  readonly filled: readonly number[];
  readonly longest: readonly number[];
  /** By segment, then by slot. */
  readonly ids: readonly (readonly string[])[];
}

/** A document's contents as scoring one pair asks for them. */
export interface StoredDocument {
  readonly count: (term: number) => number;
  readonly length: (channel: number) => number;
}

/**
 * Which documents there are and what they contain: the newest in a log, the others packed in segments. How they
 * are spread over them depends on their history; what can be asked here does not.
 */
export class DocumentStore {
  readonly fresh = new FreshDocuments();
  /** Holes keep the places of the others. */
  private readonly packed: (Segment | undefined)[] = [];
  /** By id: the place of its segment, counted from 1, times the size of a segment, plus the slot; 0 is the log. */
  private readonly places = new Map<string, number>();
  private frequencies: Uint32Array = new Uint32Array(0);
  private readonly totals = CHANNELS.map(() => 0);
  private readonly filled = CHANNELS.map(() => 0);
  /** By channel; may be longer than any document that is left. */
  readonly longest = CHANNELS.map(() => 0);

  get size(): number {
    return this.places.size;
  }

  get segments(): readonly Segment[] {
    return this.packed.filter((segment) => segment !== undefined);
  }

  has(id: string): boolean {
    return this.places.has(id);
  }

  add(id: string, document: ReadDocument, termCount: number): void {
    this.frequencies = grown32(this.frequencies, termCount);
    for (const term of document.counts.keys()) this.frequencies[term] = (this.frequencies[term] as number) + 1;
    CHANNELS.forEach((channel, at) => this.count(at, document.lengths[channel], 1));
    this.places.set(id, this.fresh.add(id, document, termCount));
    if (this.fresh.isFull) this.pack(termCount);
  }

  remove(id: string): boolean {
    const place = this.places.get(id);
    if (place === undefined) return false;
    this.places.delete(id);
    const [segment, slot] = this.locate(place);
    CHANNELS.forEach((_, at) => this.count(at, (segment ?? this.fresh).lengths[at]?.[slot] ?? 0, -1));
    if (segment) {
      segment.bury(slot);
    } else {
      for (const term of this.fresh.countsAt(slot).keys()) {
        this.frequencies[term] = (this.frequencies[term] as number) - 1;
      }
      this.fresh.bury(slot);
    }
    return true;
  }

  /** Brings the frequencies up to date: what the dead contain is taken out in one pass for all of them. */
  settle(): void {
    for (const segment of this.packed) segment?.settle(this.frequencies);
  }

  frequency(term: number): number {
    return this.frequencies[term] ?? 0;
  }

  /** Over the documents that have the channel at all: English texts do not shorten Chinese ones. */
  averageLength(channel: Channel): number {
    const { total, filled } = this.lengthTotal(channel);
    return total / Math.max(1, filled);
  }

  lengthTotal(channel: Channel): LengthTotal {
    const at = CHANNELS.indexOf(channel);
    return { total: this.totals[at] ?? 0, filled: this.filled[at] ?? 0 };
  }

  find(id: string): StoredDocument | undefined {
    const place = this.places.get(id);
    if (place === undefined) return undefined;
    const [segment, slot] = this.locate(place);
    if (segment) return { count: (term) => segment.countAt(slot, term), length: (at) => segment.lengthAt(slot, at) };
    const counts = this.fresh.countsAt(slot);
    return { count: (term) => counts.get(term) ?? 0, length: (at) => this.fresh.lengths[at]?.[slot] ?? 0 };
  }

  /** So that a search finds few documents that are not packed, whatever came before it. */
  packForSearch(termCount: number): void {
    if (this.fresh.size > MOST_UNPACKED) this.pack(termCount);
  }

  /** Packs what is fresh, and what has become too many small segments or too worn. */
  pack(termCount: number): void {
    this.packFresh(termCount);
    for (const segment of this.segments.filter(isWorn)) this.replace([segment], termCount);
    for (let group = tooMany(this.segments); group.length > 0; group = tooMany(this.segments)) {
      this.replace(group, termCount);
    }
  }

  /** Packs everything into as few segments as hold it. */
  packAll(termCount: number): void {
    this.packFresh(termCount);
    this.fresh.shrink();
    this.frequencies = this.frequencies.slice(0, termCount);
    const rest = this.segments.filter(({ size, deadCount }) => size < MOST_IN_SEGMENT || deadCount > 0);
    for (let group = rest.splice(0, 1); group.length > 0; group = rest.splice(0, 1)) {
      const live = () => group.reduce((sum, { liveCount }) => sum + liveCount, 0);
      while (rest[0] && live() + rest[0].liveCount <= MOST_IN_SEGMENT) group.push(...rest.splice(0, 1));
      if (group.length > 1 || group[0]?.deadCount) this.replace(group, termCount);
    }
  }

  /** The state as numbers and arrays; those that go on changing are copied. */
  save(termCount: number): { facts: StoreFacts; arrays: [string, SavedArray][] } {
    this.packFresh(termCount);
    const { segments, totals, filled, longest } = this;
    return {
      facts: { totals: [...totals], filled: [...filled], longest: [...longest], ids: segments.map(({ ids }) => ids) },
      arrays: [
        ['frequencies', this.frequencies.slice(0, termCount)],
        ...segments.flatMap((segment, at) => saveSegment(segment, `${at}.`)),
      ],
    };
  }

  /** Only into an empty store. */
  load({ totals, filled, longest, ids }: StoreFacts, arrays: SavedIndex['arrays']): void {
    CHANNELS.forEach((_, at) => {
      this.totals[at] = totals[at] ?? 0;
      this.filled[at] = filled[at] ?? 0;
      this.longest[at] = longest[at] ?? 0;
    });
    this.frequencies = array32(arrays, 'frequencies');
    ids.forEach((of, at) => this.keep(loadSegment(arrays, `${at}.`, of)));
  }

  private packFresh(termCount: number): void {
    // Before the dead disappear.
    this.settle();
    const segment = this.fresh.pack(termCount);
    this.fresh.clear();
    if (segment.size > 0) this.keep(segment);
  }

  private replace(segments: readonly Segment[], termCount: number): void {
    for (const segment of segments) this.packed[this.packed.indexOf(segment)] = undefined;
    const merged = mergeSegments(segments, termCount);
    if (merged.size > 0) this.keep(merged);
  }

  private keep(segment: Segment): void {
    const free = this.packed.indexOf(undefined);
    const at = free < 0 ? this.packed.length : free;
    this.packed[at] = segment;
    segment.ids.forEach((id, slot) => {
      if (segment.dead[slot] === 0) this.places.set(id, (at + 1) * MOST_IN_SEGMENT + slot);
    });
  }

  private locate(place: number): readonly [segment: Segment | undefined, slot: number] {
    const at = Math.floor(place / MOST_IN_SEGMENT);
    return [at > 0 ? this.packed[at - 1] : undefined, place % MOST_IN_SEGMENT];
  }

  // Whole numbers only: the totals are the same whatever came and went before.
  private count(channel: number, length: number, sign: 1 | -1): void {
    this.totals[channel] = (this.totals[channel] ?? 0) + sign * length;
    this.filled[channel] = (this.filled[channel] ?? 0) + sign * Number(length > 0);
    this.longest[channel] = Math.max(this.longest[channel] ?? 0, length);
  }
}

function isWorn({ size, deadCount }: Segment): boolean {
  return deadCount > size * MOST_DEAD;
}

/** The smallest segments of one size, if there are too many of them and one can hold them. */
function tooMany(segments: readonly Segment[]): Segment[] {
  const sizes = new Map<number, Segment[]>();
  for (const segment of segments) {
    const size = Math.floor(Math.log(segment.liveCount / MOST_UNPACKED) / Math.log(MOST_ALIKE));
    sizes.set(size, [...(sizes.get(size) ?? []), segment]);
  }
  for (const alike of sizes.values()) {
    const smallest = alike.toSorted((one, other) => one.liveCount - other.liveCount).slice(0, MOST_ALIKE);
    const live = smallest.reduce((sum, { liveCount }) => sum + liveCount, 0);
    if (smallest.length === MOST_ALIKE && live <= MOST_IN_SEGMENT) return smallest;
  }
  return [];
}
