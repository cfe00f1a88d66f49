import type { Span } from './engine-types';

/** No field that is read is as long (`MOST_READ`). */
const PLACES = 2 ** 20;
const FIRST_KEYWORD = 2;

/** Spans for marking words on a page: in reading order per field, those that overlap or touch made one. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  if (spans.length < 2) return [...spans];
  // As numbers: a round merges millions of spans, and objects are slow to sort.
  const starts = new Float64Array(spans.length);
  spans.forEach((span, at) => (starts[at] = numberOf(span)));
  starts.sort();
  const merged: Span[] = [];
  let begun = starts[0] as number;
  let reached = endOf(begun);
  for (const next of starts) {
    // The number of a place counts the field, too: what touches lies in the same one.
    if (startOf(next) <= reached) {
      reached = Math.max(reached, endOf(next));
    } else {
      merged.push(spanOf(startOf(begun), reached));
      begun = next;
      reached = endOf(next);
    }
  }
  merged.push(spanOf(startOf(begun), reached));
  return merged;
}

/** Field, start and end as the digits of one number: it sorts as people read. */
function numberOf(span: Span): number {
  return placeOf(span) * PLACES + span.end;
}

/** Where a span begins, in all fields one after the other. */
export function placeOf({ field, item, start }: Span): number {
  const fieldNumber = field === 'keywords' ? FIRST_KEYWORD + (item ?? 0) : Number(field === 'text');
  return fieldNumber * PLACES + start;
}

/** Where it begins in all fields, one after the other. */
function startOf(number: number): number {
  return Math.floor(number / PLACES);
}

function endOf(number: number): number {
  const start = startOf(number);
  return start - (start % PLACES) + (number % PLACES);
}

function spanOf(from: number, to: number): Span {
  const fieldNumber = Math.floor(from / PLACES);
  const [start, end] = [from % PLACES, to % PLACES];
  if (fieldNumber >= FIRST_KEYWORD) return { field: 'keywords', item: fieldNumber - FIRST_KEYWORD, start, end };
  return { field: fieldNumber === 0 ? 'title' : 'text', start, end };
}
