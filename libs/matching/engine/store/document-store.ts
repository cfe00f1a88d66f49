import { type Channel, CHANNELS } from '../engine-types';
import { grown32 } from '../growing-array';
import type { ReadDocument } from '../read-document';
import { FreshDocuments } from './fresh-documents';
import { mergeSegments } from './merge-segments';
import { MOST_IN_SEGMENT, type Segment } from './segment';

/** Above this part of dead documents a segment is packed anew. */
const MOST_DEAD = 0.25;

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
    const at = CHANNELS.indexOf(channel);
    return (this.totals[at] ?? 0) / Math.max(1, this.filled[at] ?? 0);
  }

  find(id: string): StoredDocument | undefined {
    const place = this.places.get(id);
    if (place === undefined) return undefined;
    const [segment, slot] = this.locate(place);
    if (segment) return { count: (term) => segment.countAt(slot, term), length: (at) => segment.lengthAt(slot, at) };
    const counts = this.fresh.countsAt(slot);
    return { count: (term) => counts.get(term) ?? 0, length: (at) => this.fresh.lengths[at]?.[slot] ?? 0 };
  }

  /** Packs what is fresh, with the last segment while both fit into one, and what has too many dead. */
  pack(termCount: number): void {
    // Before the dead disappear.
    this.settle();
    const fresh = this.fresh.size > 0 ? [this.fresh.pack(termCount)] : [];
    this.fresh.clear();
    const partner = this.partnerFor(fresh[0]);
    const worn = this.packed.flatMap((segment) => (segment && segment !== partner && isWorn(segment) ? [segment] : []));
    for (const segment of worn) this.replace([segment], termCount);
    if (partner) this.replace([partner, ...fresh], termCount);
    else if (fresh[0]) this.keep(fresh[0]);
  }

  /** The fullest segment that has room for it. */
  private partnerFor(fresh: Segment | undefined): Segment | undefined {
    return this.segments
      .filter(({ liveCount }) => fresh && liveCount + fresh.liveCount <= MOST_IN_SEGMENT)
      .sort((one, other) => other.liveCount - one.liveCount)[0];
  }

  private replace(segments: readonly Segment[], termCount: number): void {
    segments.forEach((segment) => {
      const at = this.packed.indexOf(segment);
      if (at >= 0) this.packed[at] = undefined;
    });
    const merged = mergeSegments(segments, termCount);
    if (merged.size > 0) this.keep(merged);
  }

  private keep(segment: Segment): void {
    const free = this.packed.indexOf(undefined);
    const at = free < 0 ? this.packed.length : free;
    this.packed[at] = segment;
    segment.ids.forEach((id, slot) => this.places.set(id, (at + 1) * MOST_IN_SEGMENT + slot));
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
