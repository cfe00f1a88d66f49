import { AchievementModule, CreateAchievement, emptyAchievement } from '#achievement';
import { CreateDemand, DemandModule, emptyDemand } from '#demand';
import { newId } from '#kernel/id';
import { Money } from '#kernel/money';
import { DataSource } from 'typeorm';
import { KeepDrafting1764000000027 } from '../../../migrations/1764000000027-keep-drafting';
import { aCreditCode } from '../../../test/support/credit-code';
import { anActor, TestFeature } from '../../../test/support/test-feature';
import { Enrol } from '#identity';
import { systemActor } from '#platform/http/actor';

let feature: TestFeature;
beforeAll(async () => {
  feature = await TestFeature.start(DemandModule, AchievementModule);
});
afterAll(() => feature.stop());

const indicator = { name: '时间', operator: 'le', value: '40', unit: 'min', mustHave: true } as const;
const demands = [
  {},
  { indicators: [indicator, { ...indicator, value: '短' }, { ...indicator, unit: ' ' }], budgetNegotiable: true },
  { indicators: [indicator], budget: Money.fen('100'), deadline: '2030-01-01', existingBasis: '　' },
  {
    keywords: ['a', 'b', 'c'],
    existingBasis: '样机',
    decisionOwner: '总工',
    ipArrangement: 'shared',
    cooperationModes: ['licence'],
  },
];
const achievements = [
  {},
  { summary: '简介', benefit: '\n', economics: '一年', maturityStage: 'middle', priceNegotiable: true },
  {
    trl: 7,
    trlEvidence: '报告',
    ipRights: [{ kind: 'none', status: 'granted' }],
    price: Money.fen('1'),
    cooperationModes: ['licence'],
  },
  {
    benefit: '快',
    neededConditions: '车间',
    applicationCases: '产线',
    cooperationModes: ['licence'],
    priceNegotiable: true,
  },
];

describe('texts that were there before scores were kept', () => {
  it('are given the scores that the product counts, and their writer', async () => {
    const given = { uscc: aCreditCode(), name: newId(), kind: 'enterprise' as const };
    const organisationId = await feature.get(Enrol).organisation(given, systemActor('test', 'test'));
    const owner = anActor('enterprise', organisationId);
    for (const content of demands)
      await feature.get(CreateDemand).execute({ ...emptyDemand, title: 't', ...content }, owner);
    for (const content of achievements)
      await feature.get(CreateAchievement).execute({ ...emptyAchievement, title: 't', ...content }, owner);
    const kept = () =>
      feature.query<{ id: string; completeness: number; by: string }>(
        `SELECT id, completeness, edited_by AS by FROM demand.demand_revisions
          UNION ALL SELECT id, completeness, edited_by FROM achievement.achievement_revisions ORDER BY id`,
      );
    const before = await kept();
    expect(new Set(before.map(({ completeness }) => completeness)).size).toBeGreaterThan(5);
    const runner = feature.get(DataSource).createQueryRunner();
    const migration = new KeepDrafting1764000000027();
    await migration.down(runner);
    await migration.up(runner);
    await runner.release();
    expect(await kept()).toEqual(before);
  });
});
