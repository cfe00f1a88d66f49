import { noLengths, Segment } from './segment';
import { mergeLists } from './slot-lists';

/** One segment of those that live, in the order they stood in. */
export function mergeSegments(segments: readonly Segment[], termCount: number): Segment {
  const ids: string[] = [];
  const newSlots = segments.map((segment) =>
    Int32Array.from(segment.ids, (id, slot) => (segment.dead[slot] === 1 ? -1 : ids.push(id) - 1)),
  );
  const lengths = noLengths(ids.length);
  segments.forEach((segment, which) => {
    newSlots[which]?.forEach((to, slot) => {
      if (to < 0) return;
      lengths.forEach((of, channel) => (of[to] = segment.lengthAt(slot, channel)));
    });
  });
  const merged = (lists: 'once' | 'more') =>
    mergeLists(
      segments.map((segment, which) => ({ lists: segment[lists], newSlots: newSlots[which] ?? new Int32Array(0) })),
      termCount,
    );
  return new Segment({ ids, lengths, once: merged('once'), more: merged('more') });
}
