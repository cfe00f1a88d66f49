import { attemptLearning, hashOfLearning } from './attempt-learning';
import { aStatement, judgedLedger, otherTaste, parentWeights, usualRules } from './judgements.fixture';
import { learnWeights, scoreOf } from './learn-weights';
import { countVotes } from './vote';

const attempt = (ledger: ReturnType<typeof judgedLedger>) => attemptLearning(ledger, parentWeights, usualRules);
const enough = judgedLedger({ demands: 150, taste: otherTaste });
const sumOf = (weights: Readonly<Record<string, number>>) => Object.values(weights).reduce((a, b) => a + b, 0);

/** One account that presses "relevant" on the worst and "not relevant" on the best of what it sees. */
const poison = (count: number, day: (i: number) => string) =>
  judgedLedger({ demands: Math.ceil(count / 12), taste: { ...otherTaste, text: 0 }, seed: 5 })
    .slice(0, count)
    .map((said, i) => ({
      ...said,
      number: 100_000 + i,
      verdict: said.verdict === 'relevant' ? ('not_relevant' as const) : ('relevant' as const),
      demandOrganisationId: 'poisoner',
      voiceId: 'poisoner',
      personId: 'poisoner',
      day: day(i),
    }));

describe('learning weights', () => {
  const report = attempt(enough);

  it('proposes weights that lead people’s judgements better on demands that it did not see', () => {
    expect(report.refusals).toEqual([]);
    expect(report.heldOut?.gainLower).toBeGreaterThan(0);
    expect(report.after['price']).toBeGreaterThan(report.before['price'] ?? 1);
    expect(report.after['text']).toBeLessThan(report.before['text'] ?? 0);
  });

  it('changes no weight by more than the rule allows, and keeps one whole', () => {
    expect(Math.abs(sumOf(report.after) - 1)).toBeLessThan(1e-9);
    for (const [criterion, weight] of Object.entries(report.before)) {
      const allowed = weight * usualRules.largestChange + 1e-9;
      expect(Math.abs((report.after[criterion] ?? 0) - weight)).toBeLessThanOrEqual(allowed);
    }
  });

  it('gives the same bits for the same ledger, in whatever order the lines are held', () => {
    const again = attempt([...enough]);
    expect(again).toEqual(report);
    expect(hashOfLearning(again)).toBe(hashOfLearning(report));
    expect(hashOfLearning(attempt(enough.slice(0, -12)))).not.toBe(hashOfLearning(report));
  });

  it.each([3, 10, 30, 99])('refuses to learn from %d judged demands', (demands) => {
    const few = attempt(judgedLedger({ demands, taste: otherTaste }));
    expect(few.refusals).toContain('too-few-demands');
    expect([few.after, few.heldOut]).toEqual([parentWeights, null]);
  });

  it('refuses to learn from few organisations, however much they judge', () => {
    const few = attempt(judgedLedger({ demands: 300, taste: otherTaste, organisations: 9 }));
    expect(few.refusals).toEqual(['too-few-demands', 'too-few-organisations']);
  });

  it.each([1, 2, 3, 4, 5])('proposes nothing where people judge as the present weights do (market %d)', (seed) => {
    const content = attempt(judgedLedger({ demands: 150, taste: parentWeights, noise: 0.2, seed }));
    expect(content.refusals.length).toBeGreaterThan(0);
  });

  it.each([1, 2, 3])('proposes nothing where people judge by the toss of a coin (market %d)', (seed) => {
    const tossed = judgedLedger({ demands: 150, taste: parentWeights, noise: 50, seed });
    expect(attempt(tossed).refusals).toEqual(['no-held-out-gain']);
  });
});

describe('a poisoned ledger', () => {
  it('of one account with 1,000 clicks in a day changes nothing, to the last bit', () => {
    const poisoned = attempt([...enough, ...poison(1000, () => '2026-05-05')]);
    expect(poisoned.after).toEqual(attempt(enough).after);
    expect(poisoned.evidence.flooded).toBe(1000);
  });

  it('of that account alone is no evidence', () => {
    expect(attempt(poison(1000, () => '2026-05-05')).refusals).toContain('too-few-demands');
    expect(attempt(poison(1000, (i) => `day ${Math.floor(i / 60)}`)).refusals).toContain('too-few-demands');
  });

  it('of a patient account counts as a few demands: the weights stay where the many have them', () => {
    const poisoned = attempt([...enough, ...poison(1000, (i) => `day ${Math.floor(i / 60)}`)]);
    const honest = attempt(enough);
    for (const [criterion, weight] of Object.entries(honest.after))
      expect(Math.abs((poisoned.after[criterion] ?? 0) - weight)).toBeLessThan(0.02);
  });
});

describe('statements that are no evidence because of who said them', () => {
  const bought = poison(48, (i) => `day ${i}`);
  const all = [...enough, ...bought];

  it('give the weights that there would be without them, and are counted', () => {
    const without = attemptLearning(all, parentWeights, { ...usualRules, unheard: bought.map(({ number }) => number) });
    expect(without.after).toEqual(attempt(enough).after);
    expect(without.evidence).toEqual({ ...attempt(enough).evidence, statements: all.length, unheard: 48 });
    expect(attempt(all).evidence).toMatchObject({ unheard: 0 });
  });

  it('leave a pair with what was said about it before', () => {
    const [first] = enough;
    const later = { ...(first ?? aStatement({ number: 0 })), number: 999_999, verdict: 'withdrawn' as const };
    const unheard = attemptLearning([...enough, later], parentWeights, { ...usualRules, unheard: [later.number] });
    expect(unheard.after).toEqual(attempt(enough).after);
  });
});

describe('the score of the method', () => {
  it('is the matcher’s: unknown criteria are left out', () =>
    expect(scoreOf({ text: 0.5, price: null, field: 1 }, { text: 0.6, price: 0.3, field: 0.1 })).toBeCloseTo(
      (0.3 + 0.1) / 0.7,
      12,
    ));

  it('of a pair of which nothing is known is nothing', () => expect(scoreOf({}, parentWeights)).toBe(0));

  it('learns nothing from nobody', () => {
    expect(learnWeights([], parentWeights, usualRules)).toBe(parentWeights);
    expect(countVotes([aStatement({ number: 1 })], usualRules).demands).toEqual([]);
  });
});
