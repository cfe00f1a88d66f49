import type { Span, TermShare } from './engine-types';
import { foldPairs } from './fold-pairs';

type Range = readonly [start: number, end: number];

function spans(ranges: readonly Range[]): Span[] {
  return ranges.map(([start, end]) => ({ field: 'text', start, end }));
}

function aTerm(given: Pick<TermShare, 'term' | 'channel' | 'share'>, inNeed: Range[], inDocument: Range[]): TermShare {
  return { ...given, needSpans: spans(inNeed), documentSpans: spans(inDocument) };
}

// The need reads 人民生活水平, the document 人民的生活.
const people = aTerm({ term: '人民', channel: 'w', share: 5 }, [[0, 2]], [[0, 2]]);
const life = aTerm({ term: '生活', channel: 'w', share: 4 }, [[2, 4]], [[3, 5]]);

describe('fold pairs into words', () => {
  it('adds a pair to the one word it lies in', () => {
    const pair = aTerm({ term: '生活', channel: 'h', share: 3 }, [[2, 4]], [[3, 5]]);
    expect(foldPairs([people, life, pair])).toEqual([{ ...life, share: 7 }, people]);
  });

  it('divides a pair that joins two words, and marks it for both', () => {
    const pair = aTerm({ term: '民生', channel: 'h', share: 2 }, [[1, 3]], [[9, 11]]);
    expect(foldPairs([people, life, pair])).toEqual([
      {
        ...people,
        share: 6,
        documentSpans: spans([
          [0, 2],
          [9, 11],
        ]),
      },
      {
        ...life,
        share: 5,
        documentSpans: spans([
          [3, 5],
          [9, 11],
        ]),
      },
    ]);
  });

  it('keeps a pair that touches no shared word', () => {
    const pair = aTerm({ term: '水平', channel: 'h', share: 6 }, [[4, 6]], [[7, 9]]);
    expect(foldPairs([people, pair])).toEqual([pair, people]);
  });
});
