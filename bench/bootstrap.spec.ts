import { pairedInterval } from './bootstrap';

describe('the interval of a change', () => {
  it('is the change itself where all queries changed alike', () => {
    expect(pairedInterval([0.1, 0.1, 0.1])).toEqual({
      mean: expect.closeTo(0.1, 12),
      low: expect.closeTo(0.1, 12),
      high: expect.closeTo(0.1, 12),
    });
  });

  it('holds nothing to be certain where half the queries won what the others lost', () => {
    const { mean, low, high } = pairedInterval(Array.from({ length: 100 }, (_, at) => (at % 2 === 0 ? 0.2 : -0.2)));
    expect(mean).toBeCloseTo(0, 12);
    // A mean of 100 fair throws of ±.2 has a spread of .02.
    expect([low, high]).toEqual([expect.closeTo(-0.04, 2), expect.closeTo(0.04, 2)]);
  });

  it('is the same each time it is asked for, and nought without queries', () => {
    expect(pairedInterval([0.3, -0.1, 0])).toEqual(pairedInterval([0.3, -0.1, 0]));
    expect(pairedInterval([])).toEqual({ mean: 0, low: 0, high: 0 });
  });
});
