import { averagePrecision, mean, ndcg, percentile, recall, reciprocalRank } from './metrics';

const judgments = new Map([
  ['A', 2],
  ['B', 1],
  ['C', 0],
  ['D', 1],
]);
const ranking = ['C', 'A', 'X', 'B'];

describe('measure a ranking', () => {
  it('weighs gain 2^relevance - 1 by the logarithm of the rank', () => {
    // Found: 3 / log2(3) + 1 / log2(5) = 2.323466. Best: 3 + 1 / log2(3) + 1 / 2 = 4.130930.
    expect(ndcg(ranking, judgments, 10)).toBeCloseTo(0.562456, 5);
    // To depth 2: 1.892789 of 3.630930.
    expect(ndcg(ranking, judgments, 2)).toBeCloseTo(0.521296, 5);
  });

  it('gives 1 to the best ranking and 0 to one without a find', () => {
    expect(ndcg(['A', 'B', 'D'], judgments, 10)).toBe(1);
    expect(ndcg(['X'], judgments, 10)).toBe(0);
  });

  it('counts the found share of what is relevant', () => {
    expect(recall(ranking, judgments, 10)).toBeCloseTo(2 / 3, 12);
    expect(recall(ranking, judgments, 2)).toBeCloseTo(1 / 3, 12);
  });

  it('takes the rank of the first relevant document', () => {
    expect(reciprocalRank(ranking, judgments, 10)).toBe(0.5);
    expect(reciprocalRank(ranking, judgments, 1)).toBe(0);
  });

  it('averages the precision at each relevant document over all that are relevant', () => {
    // Precision 1/2 at rank 2 and 2/4 at rank 4; the third relevant document is missing.
    expect(averagePrecision(ranking, judgments, 1000)).toBeCloseTo((0.5 + 0.5) / 3, 12);
  });

  it('gives 0 where nothing is judged relevant', () => {
    const none = new Map([['A', 0]]);
    const metrics = [ndcg, recall, reciprocalRank, averagePrecision];
    expect(metrics.map((metric) => metric(['A'], none, 10))).toEqual([0, 0, 0, 0]);
  });
});

describe('sum up measurements', () => {
  it('averages, also nothing', () => {
    expect([mean([1, 2, 6]), mean([])]).toEqual([3, 0]);
  });

  it('takes the nearest rank', () => {
    expect([percentile([5, 1, 3, 2, 4], 0.5), percentile([5, 1, 3, 2, 4], 0.95), percentile([], 0.5)]).toEqual([
      3, 5, 0,
    ]);
  });
});
