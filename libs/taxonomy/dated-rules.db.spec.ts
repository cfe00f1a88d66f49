import { systemActor } from '#platform/http/actor';
import { TestFeature } from '../../test/support/test-feature';
import { DatedRules } from './dated-rules';
import { ruleCodes } from './tables/rule-codes';
import { type NewRule, SetDatedRule } from './set-dated-rule';
import { RuleDayTaken, RuleInThePast, RuleUnknown, RuleValueWrong } from './taxonomy.errors';
import { TaxonomyModule } from './taxonomy.module';

let feature: TestFeature;
beforeAll(async () => (feature = await TestFeature.start(TaxonomyModule)));
afterAll(() => feature.stop());
beforeEach(() => feature.clock.set('2027-03-01T04:00:00Z'));

const rules = () => feature.get(DatedRules);
const set = (given: Partial<NewRule>) =>
  feature.get(SetDatedRule).execute(
    {
      code: 'demand.validity',
      value: 90,
      from: '2027-04-01',
      source: { zh: '沪科〔2027〕1号', en: 'Notice 1 of 2027' },
      ...given,
    },
    systemActor('command-line', 'test'),
  );

describe('the seeded rules', () => {
  it('give every known code a value of today', async () => {
    const today = await rules().today();
    expect(Object.fromEntries(ruleCodes.map((code) => [code, today.number(code)]))).toMatchObject({
      'demand.title_length': 50,
      'demand.title_length_en': 150,
      'demand.fewest_keywords': 3,
      'demand.validity': 180,
      'demand.longest_validity': 1095,
      'achievement.title_length': 60,
      'achievement.confirmation': 365,
      'reminder.first': 30,
      'reminder.last': 7,
      'draft.sitting': 30,
    });
    expect(today.money('demand.largest_budget').toString()).toBe('1000000000000');
    expect(today.daysAhead('demand.validity')).toBe('2027-08-28');
  });

  it('have no value for a day before the first of them', async () =>
    await expect(rules().number('demand.validity', '2019-12-31')).rejects.toThrow('no rule demand.validity'));
});

describe('set a rule', () => {
  it('counts from its day on, is seen at once and leaves the days before as they were', async () => {
    expect(await rules().number('demand.validity', '2027-04-01')).toBe(180);
    await set({});
    expect(await rules().number('demand.validity', '2027-03-31')).toBe(180);
    expect(await rules().number('demand.validity', '2027-04-01')).toBe(90);
    feature.clock.set('2027-03-31T15:59:59Z');
    expect((await rules().today()).number('demand.validity')).toBe(180);
    feature.clock.set('2027-03-31T16:00:00Z');
    expect((await rules().today()).number('demand.validity')).toBe(90);
    const [trace] = await feature.query<{ action: string; facts: object }>(
      `SELECT action, facts FROM platform.audit_events WHERE entity = 'dated_rule'`,
    );
    expect(trace).toMatchObject({ action: 'set', facts: { code: 'demand.validity', value: 90, from: '2027-04-01' } });
  });

  it('replaces nothing', async () => {
    await set({ code: 'demand.renewal', from: '2027-03-01', value: 120 });
    await expect(set({ code: 'demand.renewal', from: '2027-03-01', value: 121 })).rejects.toThrow(RuleDayTaken);
    expect((await rules().today()).number('demand.renewal')).toBe(120);
  });

  it.each([
    [{ code: 'demand.colour' }, RuleUnknown],
    [{ code: 'toString' }, RuleUnknown],
    [{ from: '2027-02-28' }, RuleInThePast],
    [{ from: '2027-13-01' }, RuleInThePast],
    [{ from: 'tomorrow' }, RuleInThePast],
    [{ value: 0 }, RuleValueWrong],
    [{ value: 1.5 }, RuleValueWrong],
    [{ value: Number.NaN }, RuleValueWrong],
    [{ value: 3_000_000_000 }, RuleValueWrong],
  ])('refuses %j', async (given, refusal) => await expect(set({ value: 5, ...given })).rejects.toThrow(refusal));
});

describe('at the start', () => {
  it('refuses to work without a value of each', async () => {
    await feature.query(`DELETE FROM taxonomy.dated_rules WHERE code = 'draft.sitting'`);
    rules().forget();
    await expect(rules().onApplicationBootstrap()).rejects.toThrow('draft.sitting');
  });
});
