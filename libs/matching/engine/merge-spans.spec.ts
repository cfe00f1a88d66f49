import type { Span } from './engine-types';
import { mergeSpans } from './merge-spans';

describe('merge spans', () => {
  it('makes one of those that overlap or touch, in reading order', () => {
    expect(
      mergeSpans([
        { field: 'text', start: 4, end: 6 },
        { field: 'text', start: 0, end: 2 },
        { field: 'text', start: 1, end: 4 },
        { field: 'text', start: 8, end: 9 },
      ]),
    ).toEqual([
      { field: 'text', start: 0, end: 6 },
      { field: 'text', start: 8, end: 9 },
    ]);
  });

  it('keeps fields and keywords apart', () => {
    const spans = [
      { field: 'title', start: 0, end: 2 },
      { field: 'text', start: 0, end: 2 },
      { field: 'keywords', item: 0, start: 0, end: 2 },
      { field: 'keywords', item: 1, start: 0, end: 2 },
    ] as const;
    expect(mergeSpans(spans)).toEqual(spans);
  });

  it('keeps the longer of two that begin together', () => {
    expect(
      mergeSpans([
        { field: 'text', start: 0, end: 9 },
        { field: 'text', start: 0, end: 2 },
      ]),
    ).toEqual([{ field: 'text', start: 0, end: 9 }]);
  });

  it('marks what each of them marks, and nothing else', () => {
    const fields = [{ field: 'title' }, { field: 'text' }, { field: 'keywords', item: 3 }] as const;
    const spans = Array.from({ length: 400 }, (_, at): Span => {
      const start = (at * 7919) % 2_000;
      return { ...(fields[at % 3] ?? fields[0]), start, end: start + 1 + (at % 5) };
    });
    const merged = mergeSpans(spans);
    const marked = ({ field, item, start, end }: Span) =>
      Array.from({ length: end - start }, (_, at) => `${field} ${item} ${start + at}`);
    expect(merged.flatMap(marked).toSorted()).toEqual([...new Set(spans.flatMap(marked))].toSorted());
    merged.slice(1).forEach(({ field, start }, at) => {
      if (merged[at]?.field === field) expect(start).toBeGreaterThan(merged[at]?.end ?? 0);
    });
  });
});
