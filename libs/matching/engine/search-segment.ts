import type { BestHits } from './best-hits';
import type { LengthTables, PackedNeed } from './prepare-need';
import { BLOCK, type Segment } from './store/segment';
import { seek, type SlotLists } from './store/slot-lists';

/** Bounds are sums in another order than scores: this much more makes up for their last bits. */
const ROUNDING = 1 + 1e-9;
const LESS = 1 - 1e-12;

/** With this many candidates in a block it is cheaper to look each up than to read the lists. */
const FEW = 24;

const nothing: LengthTables = { once: new Float64Array(0), half: new Float64Array(0) };

/** Where reading stands in the list of each term of the need that the segment has at all. */
class Cursors {
  at = new Int32Array(0);
  end = new Int32Array(0);

  reset(lists: SlotLists, need: PackedNeed): void {
    const { length } = need.terms;
    if (this.at.length < length) {
      this.at = new Int32Array(length);
      this.end = new Int32Array(length);
    }
    for (let term = 0; term < length; term += 1) {
      const rank = lists.ranks.rankOf(need.terms[term] as number);
      this.at[term] = rank < 0 ? 0 : (lists.starts[rank] as number);
      this.end[term] = rank < 0 ? 0 : (lists.starts[rank + 1] as number);
    }
  }
}

/**
 * Scores a segment, block by block, term by term in the one order. Once the best list is full, the lightest terms
 * of a block that together cannot lift a document into it are read for those documents only that the others bring
 * near enough: the result is that of reading everything, to the last bit.
 */
export class SegmentSearch {
  private readonly sums = new Float64Array(BLOCK);
  private readonly once = new Cursors();
  private readonly more = new Cursors();
  private most = new Uint8Array(0);
  private readonly candidates: number[] = [];

  /** The terms that the segment has, as places in the need. */
  private present: number[] = [];
  private segment: Segment;
  private need: PackedNeed;
  private best: BestHits;

  run(segment: Segment, need: PackedNeed, best: BestHits): void {
    this.segment = segment;
    this.need = need;
    this.best = best;
    this.locate();
    if (this.present.length === 0) return;
    for (let start = 0, block = 0; start < segment.size; start += BLOCK, block += 1) {
      this.searchBlock(block, start, Math.min(start + BLOCK, segment.size));
    }
  }

  private locate(): void {
    const { segment, need, once, more } = this;
    once.reset(segment.once, need);
    more.reset(segment.more, need);
    if (this.most.length < need.terms.length) this.most = new Uint8Array(need.terms.length);
    this.present = [];
    for (let term = 0; term < need.terms.length; term += 1) {
      const rank = segment.more.ranks.rankOf(need.terms[term] as number);
      this.most[term] = rank < 0 ? 0 : (segment.more.most?.[rank] ?? 0);
      if ((once.at[term] as number) < (once.end[term] as number) || rank >= 0) this.present.push(term);
    }
  }

  private searchBlock(block: number, start: number, end: number): void {
    const { present, best } = this;
    this.sums.fill(0, 0, end - start);
    const { needed, rest } = this.neededTerms(block, end, best.threshold);
    for (let at = 0; at < needed; at += 1) this.addTerm(present[at] as number, end);
    if (needed === present.length) {
      this.offerBlock(start, end);
    } else {
      this.nameCandidates(start, end, (best.threshold - rest) * LESS);
      this.complete(needed, end);
      for (const slot of this.candidates) this.offer(slot);
    }
  }

  /** How many of the terms, from the heaviest, must be read for all; and what the others can add at most. */
  private neededTerms(block: number, end: number, threshold: number): { needed: number; rest: number } {
    const { present } = this;
    let rest = 0;
    if (!(threshold > 0)) return { needed: present.length, rest };
    for (let needed = present.length; needed > 0; needed -= 1) {
      const more = rest + this.mostOf(present[needed - 1] as number, block, end) * ROUNDING;
      if (more >= threshold) return { needed, rest };
      rest = more;
    }
    return { needed: 0, rest };
  }

  private mostOf(term: number, block: number, end: number): number {
    const { once, more, segment } = this;
    const channel = this.need.channels[term] as number;
    const shortest = segment.shortest[channel]?.[block] ?? 0;
    const tables = this.need.tables[channel] ?? nothing;
    let most = 0;
    const moreAt = more.at[term] as number;
    if (moreAt < (more.end[term] as number) && (segment.more.slots[moreAt] as number) < end) {
      const count = this.most[term] as number;
      most = count / (count + (tables.half[shortest] ?? 0));
    } else {
      const onceAt = once.at[term] as number;
      if (onceAt < (once.end[term] as number) && (segment.once.slots[onceAt] as number) < end) {
        most = tables.once[shortest] ?? 0;
      }
    }
    return (this.need.weights[term] as number) * most;
  }

  private addTerm(term: number, end: number): void {
    this.addOnce(term, end);
    this.addMore(term, end);
  }

  private addOnce(term: number, end: number): void {
    const { sums, once } = this;
    const { slots } = this.segment.once;
    const channel = this.need.channels[term] as number;
    const weight = this.need.weights[term] as number;
    const lengths = this.segment.lengths[channel] as Uint16Array;
    const earned = (this.need.tables[channel] ?? nothing).once;
    const stop = once.end[term] as number;
    let at = once.at[term] as number;
    for (; at < stop; at += 1) {
      const slot = slots[at] as number;
      if (slot >= end) break;
      const place = slot & (BLOCK - 1);
      sums[place] = (sums[place] as number) + weight * (earned[lengths[slot] as number] as number);
    }
    once.at[term] = at;
  }

  private addMore(term: number, end: number): void {
    const { sums, more } = this;
    const { slots, counts } = this.segment.more;
    const stop = more.end[term] as number;
    let at = more.at[term] as number;
    if (at >= stop || !counts) return;
    const channel = this.need.channels[term] as number;
    const weight = this.need.weights[term] as number;
    const lengths = this.segment.lengths[channel] as Uint16Array;
    const { half } = this.need.tables[channel] ?? nothing;
    for (; at < stop; at += 1) {
      const slot = slots[at] as number;
      if (slot >= end) break;
      const place = slot & (BLOCK - 1);
      const count = counts[at] as number;
      sums[place] = (sums[place] as number) + weight * (count / (count + (half[lengths[slot] as number] as number)));
    }
    more.at[term] = at;
  }

  private nameCandidates(start: number, end: number, least: number): void {
    const { sums, candidates } = this;
    candidates.length = 0;
    for (let slot = start; slot < end; slot += 1) {
      const sum = sums[slot & (BLOCK - 1)] as number;
      if (sum > 0 && sum >= least && this.segment.dead[slot] === 0) candidates.push(slot);
    }
  }

  private complete(from: number, end: number): void {
    const isFew = this.candidates.length <= FEW;
    for (let at = from; at < this.present.length; at += 1) {
      const term = this.present[at] as number;
      if (isFew) this.lookUp(term, end);
      else this.addTerm(term, end);
    }
  }

  /** Each document has a term in one of the two lists only, so their order does not matter. */
  private lookUp(term: number, end: number): void {
    const { sums, once, more, segment, need } = this;
    const channel = need.channels[term] as number;
    const weight = need.weights[term] as number;
    const tables = need.tables[channel] ?? nothing;
    for (const slot of this.candidates) {
      const length = segment.lengthAt(slot, channel);
      const place = slot & (BLOCK - 1);
      if (advance(once, term, segment.once.slots, slot)) {
        sums[place] = (sums[place] as number) + weight * (tables.once[length] as number);
      } else if (advance(more, term, segment.more.slots, slot)) {
        const count = segment.more.counts?.[more.at[term] as number] ?? 0;
        sums[place] = (sums[place] as number) + weight * (count / (count + (tables.half[length] as number)));
      }
    }
    advance(once, term, segment.once.slots, end);
    advance(more, term, segment.more.slots, end);
  }

  private offerBlock(start: number, end: number): void {
    const { sums, best } = this;
    let { threshold } = best;
    for (let slot = start; slot < end; slot += 1) {
      const sum = sums[slot & (BLOCK - 1)] as number;
      if (sum > 0 && sum >= threshold) {
        this.offer(slot);
        ({ threshold } = best);
      }
    }
  }

  private offer(slot: number): void {
    if (this.segment.dead[slot] === 1) return;
    this.best.offer(this.sums[slot & (BLOCK - 1)] as number, this.segment.ids[slot] ?? '');
  }
}

/** Moves on to the slot; whether it is there. */
function advance({ at, end }: Cursors, term: number, slots: Uint16Array, slot: number): boolean {
  const stop = end[term] as number;
  const from = at[term] as number;
  if (from >= stop) return false;
  const found = seek(slots, from, stop, slot);
  at[term] = found;
  return found < stop && slots[found] === slot;
}
