import type { Span } from './engine-types';

/** Spans for marking words on a page: in reading order per field, those that overlap or touch made one. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort(inReadingOrder)) {
    const last = merged.at(-1);
    if (last && isSamePlace(last, span) && span.start <= last.end) {
      merged[merged.length - 1] = { ...last, end: Math.max(last.end, span.end) };
    } else {
      merged.push(span);
    }
  }
  return merged;
}

const FIELD_ORDER = { title: 0, text: 1, keywords: 2 } as const;

function inReadingOrder(one: Span, other: Span): number {
  return (
    FIELD_ORDER[one.field] - FIELD_ORDER[other.field] ||
    (one.item ?? 0) - (other.item ?? 0) ||
    one.start - other.start ||
    one.end - other.end
  );
}

function isSamePlace(one: Span, other: Span): boolean {
  return one.field === other.field && one.item === other.item;
}
