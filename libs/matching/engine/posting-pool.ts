import { grown32, grown8 } from './growing-array';

/** The postings of one term lie in `slots` and `counts` from `start` up to `end`, in no particular order. */
export interface PostingRange {
  readonly slots: Uint32Array;
  readonly counts: Uint8Array;
  readonly start: number;
  readonly end: number;
}

/**
 * All postings in two packed arrays. Each term owns a stretch whose room is a power of two and moves to a
 * larger one when it is full; a left stretch serves the next term that needs its size.
 */
export class PostingPool {
  private slots: Uint32Array = new Uint32Array(0);
  private counts: Uint8Array = new Uint8Array(0);
  private starts: Uint32Array = new Uint32Array(0);
  private lengths: Uint32Array = new Uint32Array(0);
  private rooms: Uint32Array = new Uint32Array(0);
  private readonly left = new Map<number, number[]>();
  private used = 0;

  documentFrequency(term: number): number {
    return this.lengths[term] ?? 0;
  }

  range(term: number): PostingRange {
    const start = this.starts[term] ?? 0;
    return { slots: this.slots, counts: this.counts, start, end: start + this.documentFrequency(term) };
  }

  add(term: number, slot: number, count: number): void {
    this.reserveTerm(term);
    const length = this.documentFrequency(term);
    if (length === (this.rooms[term] ?? 0)) this.move(term, Math.max(1, length * 2));
    const at = (this.starts[term] ?? 0) + length;
    this.slots[at] = slot;
    this.counts[at] = count;
    this.lengths[term] = length + 1;
  }

  remove(term: number, slot: number): void {
    const { start, end } = this.range(term);
    const at = this.slots.indexOf(slot, start);
    if (at < 0 || at >= end) return;
    this.slots[at] = this.slots[end - 1] ?? 0;
    this.counts[at] = this.counts[end - 1] ?? 0;
    this.lengths[term] = end - 1 - start;
  }

  private reserveTerm(term: number): void {
    this.starts = grown32(this.starts, term + 1);
    this.lengths = grown32(this.lengths, term + 1);
    this.rooms = grown32(this.rooms, term + 1);
  }

  private move(term: number, room: number): void {
    const { start: from, end } = this.range(term);
    const oldRoom = this.rooms[term] ?? 0;
    const to = this.claim(room);
    this.slots.copyWithin(to, from, end);
    this.counts.copyWithin(to, from, end);
    this.starts[term] = to;
    this.rooms[term] = room;
    if (oldRoom > 0) this.leave(from, oldRoom);
  }

  private claim(room: number): number {
    const reused = this.left.get(room)?.pop();
    if (reused !== undefined) return reused;
    const start = this.used;
    this.used += room;
    this.slots = grown32(this.slots, this.used);
    this.counts = grown8(this.counts, this.used);
    return start;
  }

  private leave(start: number, room: number): void {
    const free = this.left.get(room);
    if (free) free.push(start);
    else this.left.set(room, [start]);
  }
}
