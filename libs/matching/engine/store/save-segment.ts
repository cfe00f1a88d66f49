import { CHANNELS } from '../engine-types';
import { array16, array32, array8, type SavedArray, type SavedIndex } from './saved-arrays';
import { Segment } from './segment';
import type { SlotLists } from './slot-lists';
import { TermRanks } from './term-ranks';

type Arrays = SavedIndex['arrays'];

/** Its arrays under names that begin with `prefix`; the ids are kept apart. */
export function saveSegment(segment: Segment, prefix: string): [string, SavedArray][] {
  return [
    [`${prefix}dead`, segment.dead.slice()],
    ...CHANNELS.map((channel, at): [string, SavedArray] => [`${prefix}${channel}`, segment.lengths[at] as Uint16Array]),
    ...saveLists(segment.once, `${prefix}once.`),
    ...saveLists(segment.more, `${prefix}more.`),
  ];
}

export function loadSegment(arrays: Arrays, prefix: string, ids: readonly string[]): Segment {
  const segment = new Segment({
    ids,
    lengths: CHANNELS.map((channel) => array16(arrays, `${prefix}${channel}`)),
    once: loadLists(arrays, `${prefix}once.`, false),
    more: loadLists(arrays, `${prefix}more.`, true),
  });
  segment.buryAgain(array8(arrays, `${prefix}dead`));
  return segment;
}

function saveLists({ ranks, starts, slots, counts, most }: SlotLists, prefix: string): [string, SavedArray][] {
  const saved: [string, SavedArray][] = [
    [`${prefix}bits`, ranks.bits],
    [`${prefix}starts`, starts],
    [`${prefix}slots`, slots],
  ];
  if (counts && most) saved.push([`${prefix}counts`, counts], [`${prefix}most`, most]);
  return saved;
}

function loadLists(arrays: Arrays, prefix: string, counted: boolean): SlotLists {
  const lists = {
    ranks: TermRanks.ofBits(array32(arrays, `${prefix}bits`)),
    starts: array32(arrays, `${prefix}starts`),
    slots: array16(arrays, `${prefix}slots`),
  };
  if (!counted) return lists;
  return { ...lists, counts: array8(arrays, `${prefix}counts`), most: array8(arrays, `${prefix}most`) };
}
