import type { Criterion, TextSpan } from '../../api/shapes';

type Side = 'needSpans' | 'achievementSpans';
type Range = { start: number; end: number };

/** Only title and text can be marked in place; the other fields speak through their facts. */
export function rangesIn(criteria: readonly Criterion[], side: Side, field: 'title' | 'text'): Range[] {
  return criteria
    .flatMap((criterion): readonly TextSpan[] => criterion[side])
    .flatMap(({ field: of, start, end }) => (of === field ? [{ start, end }] : []));
}
