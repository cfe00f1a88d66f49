import { needSize, scoringParameters, TUNING } from './engine-parameters';

const sizes = Array.from({ length: 600 }, (_, at) => at);

describe.each(['en', 'zh'] as const)('the parameters of a need in %s', (language) => {
  const tuning = TUNING[language];
  const of = (words: number, averageWords = 100) => scoringParameters(words, averageWords, tuning);

  it('change a little at a time: one more word does not turn a ranking over', () => {
    for (const words of sizes.slice(2)) {
      const [before, after] = [of(words - 1), of(words)];
      expect(after.k1).toBeGreaterThanOrEqual(before.k1);
      expect(after.k1 - before.k1).toBeLessThan(0.03);
      expect(after.b).toBeGreaterThanOrEqual(before.b);
      expect(after.b - before.b).toBeLessThan(0.04);
    }
  });

  it('take what nobody measured as the nearest that was', () => {
    expect(of(0)).toEqual(of(1));
    expect(of(400)).toEqual(of(1_000_000));
    expect(of(10, 0)).toEqual(of(10, 25));
    expect(of(10, 170)).toEqual(of(10, 1_000_000));
  });

  it('let repetition count for longer in longer documents', () => {
    expect(of(10, 100).k1).toBeCloseTo(of(10, 25).k1 * 2, 12);
    expect(of(10, 100).channelWeight.p).toBeGreaterThan(of(10, 25).channelWeight.p);
  });

  it('punish length in full for a long need', () => {
    expect([of(5).b, of(40).b, of(200).b]).toEqual([tuning.b, 1, 1]);
    expect(of(200).needTitleCount).toEqual({ w: 8, h: 8, p: 5 });
  });
});

it('names the size of a need', () => {
  expect([0, 20, 21, 79, 80].map(needSize)).toEqual(['short', 'short', 'middle', 'middle', 'long']);
});
