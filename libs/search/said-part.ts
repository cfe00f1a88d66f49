import type { ReadNeed, TermShare } from '#matching';

/** Which part of a question's words stands in what was explained, 0 to 1; what its translation says counts as said. */
export function saidPart({ tokens }: ReadNeed, terms: readonly TermShare[]): number {
  const places = new Map<string, { start: number; end: number }>();
  for (const { channel, first, start, end } of tokens) if (channel === 'w') places.set(first, { start, end });
  if (places.size === 0) return 1;
  const spans = terms.flatMap(({ needSpans }) => needSpans);
  const said = [...places.values()].filter(({ start, end }) =>
    spans.some((span) => span.start <= start && end <= span.end),
  );
  return said.length / places.size;
}
