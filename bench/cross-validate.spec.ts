import { crossValidate, FOLDS, REPEATS } from './cross-validate';

const queries = Array.from({ length: 20 }, (_, at) => at);

describe('cross-validate a choice', () => {
  it('is worth what the choice is worth where one is best for every query', () => {
    const { heldOut, chosen, wins } = crossValidate([queries.map(() => 0.4), queries.map(() => 0.6)]);
    expect(heldOut).toBeCloseTo(0.6, 12);
    expect(chosen).toEqual(Array.from({ length: FOLDS }, () => 1));
    expect(wins).toEqual([0, FOLDS * REPEATS]);
  });

  it('does not count what a choice owes to the very queries that are measured', () => {
    // One choice for each query that is right for it alone: seen by all it is as good as the steady one.
    const lucky = queries.map((own) => queries.map((query) => (query === own ? 1 : 0)));
    const { heldOut } = crossValidate([queries.map(() => 0.05), ...lucky]);
    expect(heldOut).toBeLessThanOrEqual(0.05);
  });
});
