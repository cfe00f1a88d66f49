import { CHANNELS } from '../engine-types';
import { grown16, grown32, grown8 } from '../growing-array';
import type { ReadDocument } from '../read-document';
import { noLengths, Segment } from './segment';
import { emptyLists, placesOf, type SlotLists, withMost } from './slot-lists';

export const MOST_FRESH = 4096;
const MOST_FRESH_POSTINGS = 2_000_000;

/**
 * The documents that came last, as a log: what each contains stands together, and every posting names the one
 * before it of the same term. Cheap to write; packed into a segment when it is full.
 */
export class FreshDocuments {
  readonly ids: (string | undefined)[] = [];
  readonly lengths = noLengths(MOST_FRESH);
  slots: Uint16Array = new Uint16Array(0);
  counts: Uint8Array = new Uint8Array(0);
  /** One above the place of the posting before of the same term; 0 ends the chain. */
  previous: Uint32Array = new Uint32Array(0);
  /** By term, one above the place of its newest posting. */
  last: Uint32Array = new Uint32Array(0);
  private terms: Uint32Array = new Uint32Array(0);
  private readonly ends: number[] = [];
  private used = 0;

  get isFull(): boolean {
    return this.ids.length >= MOST_FRESH || this.used >= MOST_FRESH_POSTINGS;
  }

  get size(): number {
    return this.ids.length;
  }

  add(id: string, document: ReadDocument, termCount: number): number {
    const slot = this.ids.push(id) - 1;
    CHANNELS.forEach((channel, at) => ((this.lengths[at] as Uint16Array)[slot] = document.lengths[channel]));
    this.reserve(this.used + document.counts.size, termCount);
    for (const [term, count] of document.counts) {
      this.terms[this.used] = term;
      this.slots[this.used] = slot;
      this.counts[this.used] = count;
      this.previous[this.used] = this.last[term] as number;
      this.used += 1;
      this.last[term] = this.used;
    }
    this.ends.push(this.used);
    return slot;
  }

  bury(slot: number): void {
    this.ids[slot] = undefined;
  }

  countsAt(slot: number): Map<number, number> {
    const counts = new Map<number, number>();
    this.visit(slot, (term, count) => counts.set(term, count));
    return counts;
  }

  /** Packs those that live, short ones first: neighbours of one length can be judged together. */
  pack(termCount: number): Segment {
    const order = [...this.ids.keys()].filter((slot) => this.ids[slot] !== undefined);
    const length = (slot: number) => this.lengths.reduce((sum, of) => sum + (of[slot] as number), 0);
    order.sort((one, other) => length(one) - length(other) || one - other);
    const lengths = this.lengths.map((of) => Uint16Array.from(order, (slot) => of[slot] as number));
    const ids = order.map((slot) => this.ids[slot] ?? '');
    const listsOf = (more: boolean) => this.listsOf(order, more, termCount);
    return new Segment({ ids, lengths, once: listsOf(false), more: listsOf(true) });
  }

  clear(): void {
    for (let at = 0; at < this.used; at += 1) this.last[this.terms[at] as number] = 0;
    this.ids.length = 0;
    this.ends.length = 0;
    this.used = 0;
  }

  /** Gives back the room that many documents at once had needed; only while it is empty. */
  shrink(): void {
    this.terms = new Uint32Array(0);
    this.slots = new Uint16Array(0);
    this.counts = new Uint8Array(0);
    this.previous = new Uint32Array(0);
    this.last = new Uint32Array(0);
  }

  private visit(slot: number, visit: (term: number, count: number) => void): void {
    const end = this.ends[slot] ?? 0;
    for (let at = slot > 0 ? (this.ends[slot - 1] ?? 0) : 0; at < end; at += 1) {
      visit(this.terms[at] as number, this.counts[at] as number);
    }
  }

  private listsOf(order: readonly number[], more: boolean, termCount: number): SlotLists {
    const lengths = new Uint32Array(termCount);
    for (const slot of order) {
      this.visit(slot, (term, count) => {
        if (count > 1 === more) lengths[term] = (lengths[term] as number) + 1;
      });
    }
    const lists = emptyLists(lengths, more);
    const places = placesOf(lists.ranks, lists.starts, lengths);
    order.forEach((slot, to) =>
      this.visit(slot, (term, count) => {
        if (count > 1 !== more) return;
        const at = places[term] as number;
        places[term] = at + 1;
        lists.slots[at] = to;
        if (lists.counts) lists.counts[at] = count;
      }),
    );
    return withMost(lists);
  }

  private reserve(postings: number, termCount: number): void {
    this.terms = grown32(this.terms, postings);
    this.slots = grown16(this.slots, postings);
    this.counts = grown8(this.counts, postings);
    this.previous = grown32(this.previous, postings);
    this.last = grown32(this.last, termCount);
  }
}
