import { WeightsWrong } from '../matching.errors';
import { checkedWeightSet, weightFaults } from './check-weights';
import { criteria } from './criterion';
import { firstWeightSet } from './weights';

const withWeights = (weights: object) => ({ ...firstWeightSet, weights: weights as typeof firstWeightSet.weights });
const codesOf = (weights: object) => weightFaults(withWeights(weights)).map(({ path, code }) => `${path} ${code}`);

describe('the weights of a set', () => {
  it('are those of the first set', () => expect(weightFaults(firstWeightSet)).toEqual([]));

  it.each([
    [{ text: Number.NaN, field: 1 }, 'weights.text weight-not-a-number'],
    [{ text: Number.POSITIVE_INFINITY }, 'weights.text weight-not-a-number'],
    [{ text: '1' }, 'weights.text weight-not-a-number'],
    [{ text: 1.2, field: -0.2 }, 'weights.field weight-negative'],
    [{ text: 1, luck: 0 }, 'weights.luck criterion-unknown'],
    [{ text: 1, toString: 0 }, 'weights.toString criterion-unknown'],
    [{ text: 0.9 }, 'weights weights-not-one'],
    [{ text: 1 + 2e-9 }, 'weights weights-not-one'],
    [{}, 'weights weights-not-one'],
  ])('%j are refused', (weights, fault) => {
    expect(codesOf(weights)).toEqual([fault]);
    expect(() => checkedWeightSet(withWeights(weights))).toThrow(WeightsWrong);
  });

  it.each([{ semantic: 1 }, { text: 0.4, semantic: 0.6 }, { text: 0.3, field: 0.1, price: 0.09, semantic: 0.51 }])(
    '%j are refused: without meaning too little is left',
    (weights) => expect(codesOf(weights)).toEqual(['weights.semantic weight-leans-on-meaning']),
  );

  it.each([
    { text: 0.5, semantic: 0.5 },
    { text: 0.1, field: 0.2, price: 0.2, semantic: 0.5 },
  ])('%j carry a list without meaning', (weights) => expect(codesOf(weights)).toEqual([]));

  it('may lean on meaning where they are in force already', () =>
    expect(checkedWeightSet(withWeights({ text: 0.2, semantic: 0.8 })).weights).toMatchObject({ semantic: 0.8 }));

  it.each([{ leastText: Number.NaN }, { leastText: -0.1 }, { leastOfBest: 1.1 }])(
    'have thresholds within 0 and 1: %j',
    (given) => expect(weightFaults({ ...firstWeightSet, ...given })).toHaveLength(1),
  );

  it('are nothing for a criterion that the set does not name', () =>
    expect(checkedWeightSet(withWeights({ text: 1 })).weights).toEqual(
      Object.fromEntries(criteria.map((criterion) => [criterion, criterion === 'text' ? 1 : 0])),
    ));
});
