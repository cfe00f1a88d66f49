import { isComplete, leftOf, percentOf, percentsOf, rounded, shareOf, sharesOf } from './percents';

const weightsOf = (weights: Record<string, number>) =>
  Object.entries(weights).map(([criterion, weight]) => ({ criterion, weight }));
const present = {
  text: 0.68,
  semantic: 0,
  field: 0.11,
  maturity: 0.08,
  price: 0.06,
  region: 0.03,
  record: 0.02,
  freshness: 0.02,
};

describe('weights as percents', () => {
  it('go to the contract as the very numbers that they came as', () => {
    expect(percentsOf(weightsOf(present))).toMatchObject({ text: 68, field: 11, region: 3, semantic: 0 });
    expect(sharesOf(percentsOf(weightsOf(present)))).toEqual(present);
    const learnt = { text: 0.612345, field: 0.387655 };
    expect(sharesOf(percentsOf(weightsOf(learnt)))).toEqual(learnt);
    for (const share of [0.08, 0.55, 0.123456, 1, 0]) expect(shareOf(percentOf(share))).toBe(share);
  });

  it('sum to 100 also where the weights are finer than a millionth', () => {
    const third = 1 / 3;
    const percents = percentsOf(weightsOf({ text: third, field: third, price: third }));
    expect(leftOf(percents)).toBe(0);
    expect(Object.values(sharesOf(percents)).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
  });

  it.each([
    [{ text: 68, field: 32 }, 0],
    [{ text: 68.1, field: 31.9 }, 0],
    [{ text: 33.3333, field: 33.3333, price: 33.3334 }, 0],
    [{ text: 68, field: 31 }, 1],
    [{ text: 68, field: 32.5 }, -0.5],
    [{ text: 68, field: null }, 32],
  ])('%j leave %d to 100', (percents, left) => expect(leftOf(percents)).toBe(left));

  it('are complete once every field has a number', () => {
    expect(isComplete({ text: 100, field: 0 })).toBe(true);
    expect(isComplete({ text: 100, field: null })).toBe(false);
  });

  it('are kept to four decimals', () => expect(rounded(33.33335)).toBe(33.3334));
});
