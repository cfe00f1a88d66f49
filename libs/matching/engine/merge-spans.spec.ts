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
});
