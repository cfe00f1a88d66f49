import { TermRanks } from './term-ranks';

/**
 * For each term the slots of the documents that contain it, ascending, two bytes each. The lists of terms that a
 * document contains once need no counts: nine postings of ten.
 */
export interface SlotLists {
  readonly ranks: TermRanks;
  /** By rank; one more than there are terms. */
  readonly starts: Uint32Array;
  readonly slots: Uint16Array;
  /** How often, beside each slot; absent where it is once. */
  readonly counts?: Uint8Array;
  /** The largest count of each term, by rank. */
  readonly most?: Uint8Array;
}

export interface ListsSource {
  readonly lists: SlotLists;
  /** Where each slot goes; -1 for those that are left out. */
  readonly newSlots: Int32Array;
}

/** The lists of several sources in one; a later source's slots must come after those of the earlier. */
export function mergeLists(sources: readonly ListsSource[], termCount: number): SlotLists {
  const lengths = new Uint32Array(termCount);
  for (const source of sources) countLive(source, lengths);
  const target = emptyLists(lengths, sources[0]?.lists.counts !== undefined);
  // From here on: where the next posting of each term goes.
  const places = placesOf(target.ranks, target.starts, lengths);
  for (const source of sources) copyLive(source, target, places);
  return withMost(target);
}

/** Lists with room for so many postings of each term. */
export function emptyLists(lengths: Uint32Array, counted: boolean): SlotLists {
  const ranks = TermRanks.ofLengths(lengths);
  const starts = new Uint32Array(ranks.size + 1);
  let rank = 0;
  let total = 0;
  for (const length of lengths) {
    if (length === 0) continue;
    total += length;
    rank += 1;
    starts[rank] = total;
  }
  const slots = new Uint16Array(total);
  return counted ? { ranks, starts, slots, counts: new Uint8Array(total) } : { ranks, starts, slots };
}

/** By term, where its list begins; written over `lengths`, which nobody needs then. */
export function placesOf(ranks: TermRanks, starts: Uint32Array, lengths: Uint32Array): Uint32Array {
  ranks.terms().forEach((term, rank) => (lengths[term] = starts[rank] as number));
  return lengths;
}

export function withMost(lists: SlotLists): SlotLists {
  const { counts, starts } = lists;
  if (!counts) return lists;
  const most = new Uint8Array(starts.length - 1);
  for (let rank = 0; rank < most.length; rank += 1) {
    const end = starts[rank + 1] as number;
    for (let at = starts[rank] as number; at < end; at += 1) {
      if ((counts[at] as number) > (most[rank] as number)) most[rank] = counts[at] as number;
    }
  }
  return { ...lists, most };
}

function countLive({ lists: { ranks, starts, slots }, newSlots }: ListsSource, lengths: Uint32Array): void {
  ranks.terms().forEach((term, rank) => {
    const end = starts[rank + 1] as number;
    let live = 0;
    for (let at = starts[rank] as number; at < end; at += 1)
      live += Number((newSlots[slots[at] as number] as number) >= 0);
    lengths[term] = (lengths[term] as number) + live;
  });
}

function copyLive({ lists, newSlots }: ListsSource, target: SlotLists, places: Uint32Array): void {
  const { ranks, starts, slots, counts } = lists;
  ranks.terms().forEach((term, rank) => {
    const end = starts[rank + 1] as number;
    let to = places[term] as number;
    for (let at = starts[rank] as number; at < end; at += 1) {
      const slot = newSlots[slots[at] as number] as number;
      if (slot < 0) continue;
      target.slots[to] = slot;
      if (counts && target.counts) target.counts[to] = counts[at] as number;
      to += 1;
    }
    places[term] = to;
  });
}

/** The first place from `from` before `end` whose slot is not below `slot`; near places are tried first. */
export function seek(slots: Uint16Array, from: number, end: number, slot: number): number {
  let low = from;
  let step = 1;
  while (low + step < end && (slots[low + step] as number) < slot) {
    low += step;
    step *= 2;
  }
  let high = Math.min(end, low + step);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((slots[middle] as number) < slot) low = middle + 1;
    else high = middle;
  }
  return low;
}
