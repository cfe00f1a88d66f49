import type { Criterion, TextSpan } from '../../api/shapes';

type Side = 'needSpans' | 'achievementSpans';
type Range = { start: number; end: number };

/** Only title and text can be marked in place; the other fields speak through their facts. */
export function rangesIn(criteria: readonly Criterion[], side: Side, field: 'title' | 'text'): Range[] {
  // Nearest sentences are shown beside each other: marking whole sentences would drown the words.
  return criteria
    .filter(({ criterion }) => criterion !== 'semantic')
    .flatMap((criterion): readonly TextSpan[] => criterion[side])
    .flatMap(({ field: of, start, end }) => (of === field ? [{ start, end }] : []));
}

/** Marks within one of the achievement's keywords. */
export function keywordRanges(criteria: readonly Criterion[], item: number): Range[] {
  return criteria
    .flatMap(({ achievementSpans }): readonly TextSpan[] => achievementSpans)
    .flatMap((span) => (span.field === 'keywords' && span.item === item ? [{ start: span.start, end: span.end }] : []));
}
