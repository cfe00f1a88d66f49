import { mergeRanges } from './merge-ranges';

describe('marked ranges', () => {
  it('are sorted, joined where they touch, and kept inside the text', () => {
    const ranges = [
      { start: 8, end: 99 },
      { start: 0, end: 2 },
      { start: 1, end: 4 },
      { start: 5, end: 5 },
      { start: -3, end: 1 },
    ];
    expect(mergeRanges(ranges, 10)).toEqual([
      { start: 0, end: 4 },
      { start: 8, end: 10 },
    ]);
  });
});
