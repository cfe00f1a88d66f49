import {
  BeginScreening,
  CreateDemand,
  type DemandContent,
  emptyDemand,
  MoveDemand,
  ScreenDemand,
  SubmitDemand,
} from '#demand';
import {
  AchievementModule,
  type AchievementContent,
  CreateAchievement,
  emptyAchievement,
  ReviewAchievement,
  SubmitAchievement,
} from '#achievement';
import { Enrol, IdentityModule } from '#identity';
import { addDays, dayInShanghai } from '#kernel/clock';
import { NotFound } from '#kernel/domain-error';
import { Money } from '#kernel/money';
import { systemActor } from '#platform/http/actor';
import { OutboxWorkerModule } from '#platform/outbox/outbox-worker.module';
import { drain, drainThroughQueue } from '../../test/support/drain';
import { anActor, TestFeature } from '../../test/support/test-feature';
import { GiveMatchFeedback } from './give-match-feedback';
import { FeedbackReasonMissing } from '#feedback';
import { LiveIndex } from './corpus/live-index';
import { MatchingModule } from './matching.module';
import { MatchingQueries } from './matching.queries';
import { MatchingReactionsModule } from './matching-reactions.module';
import { RepeatRun } from './run/repeat-run';

const boot = systemActor('test', 'test');
let feature: TestFeature;
let firm: ReturnType<typeof anActor>;
let rival: ReturnType<typeof anActor>;
let office: ReturnType<typeof anActor>;
let expert: ReturnType<typeof anActor>;
let reviewer: ReturnType<typeof anActor>;

beforeAll(async () => {
  feature = await TestFeature.start(
    IdentityModule,
    AchievementModule,
    MatchingModule,
    MatchingReactionsModule,
    OutboxWorkerModule,
  );
  const enrol = feature.get(Enrol);
  const enter = (uscc: string, kind: 'enterprise' | 'institute' | 'platform') =>
    enrol.organisation({ uscc, name: `单位 ${uscc}`, kind }, boot);
  firm = anActor('enterprise', await enter('91110000802100433B', 'enterprise'));
  rival = anActor('enterprise', await enter('91310000631696382C', 'enterprise'));
  office = anActor('institute', await enter('12100000425006117P', 'institute'));
  const platform = await enter('1210000042500615X0', 'platform');
  expert = anActor('expert', platform);
  reviewer = anActor('platform_reviewer', platform);
});
afterAll(() => feature.stop());

async function publishDemand(given: Partial<DemandContent> = {}): Promise<{ id: string; version: number }> {
  const content: DemandContent = {
    ...emptyDemand,
    title: '叶片积碳激光清洗',
    background: '高温合金叶片积碳难以去除，化学清洗损伤基体。',
    demandType: 'research',
    highTechField: '8',
    keywords: ['激光', '清洗', '叶片'],
    cooperationModes: ['licence'],
    budget: Money.yuan(500_000),
    indicators: [{ name: '时间', operator: 'le', value: '40', unit: 'min', mustHave: true }],
    deadline: addDays(dayInShanghai(new Date()), 300),
    decisionOwner: '总工',
    contact: { name: '林', phone: '021-55550100' },
    declaredUnclassified: true,
    ...given,
  };
  const draft = await feature.get(CreateDemand).execute(content, firm);
  const submitted = await feature.get(SubmitDemand).execute({ id: draft.id, version: draft.version }, firm);
  const taken = await feature.get(BeginScreening).execute({ id: draft.id, version: submitted.version }, expert);
  const decision = {
    id: draft.id,
    version: taken.version,
    verdict: 'pass',
    reasonCodes: [],
    reasonText: null,
    publish: true,
  } as const;
  return feature.get(ScreenDemand).execute(decision, expert);
}

async function publishAchievement(given: Partial<AchievementContent> = {}): Promise<string> {
  const content: AchievementContent = {
    ...emptyAchievement,
    title: '高温合金叶片激光清洗装备',
    summary: '脉冲激光去除叶片积碳，不伤基体。',
    benefit: '无废液。',
    economics: '一年回本。',
    keywords: ['激光', '清洗', '叶片'],
    highTechField: '8',
    trl: 7,
    trlEvidence: '试用报告',
    maturityStage: 'middle',
    ipRights: [{ kind: 'know_how', status: 'granted' }],
    ipAvailable: true,
    cooperationModes: ['licence'],
    price: Money.yuan(400_000),
    contact: { name: '沈', email: 'shen@institute.example' },
    declaredUnclassified: true,
    ...given,
  };
  const draft = await feature.get(CreateAchievement).execute(content, office);
  const submitted = await feature.get(SubmitAchievement).execute({ id: draft.id, version: draft.version }, office);
  await feature
    .get(ReviewAchievement)
    .execute(
      { id: draft.id, version: submitted.version, verdict: 'pass', reasonCodes: [], reasonText: null },
      reviewer,
    );
  return draft.id;
}

const listOf = (demandId: string) => feature.get(MatchingQueries).ofDemand(demandId, firm.organisationId);
const partnersOf = async (demandId: string) => (await listOf(demandId)).map(({ achievementId }) => achievementId);

describe('a published pair', () => {
  it('is matched when the achievement was there first', async () => {
    const achievement = await publishAchievement();
    await drain(feature);
    const { id } = await publishDemand();
    await drain(feature);
    expect(await partnersOf(id)).toContain(achievement);
  });

  it('is matched when the demand was there first', async () => {
    const { id } = await publishDemand();
    await drain(feature);
    const achievement = await publishAchievement();
    await drain(feature);
    expect(await partnersOf(id)).toContain(achievement);
  });

  it('is matched when both come at once, through the real queue', async () => {
    const [{ id }, achievement] = await Promise.all([publishDemand(), publishAchievement()]);
    await drainThroughQueue(feature);
    expect(await partnersOf(id)).toContain(achievement);
  });

  it('has a score that is the sum of its stored parts', async () => {
    const { id } = await publishDemand();
    await drain(feature);
    const rows = await listOf(id);
    expect(rows.length).toBeGreaterThan(0);
    for (const { score, criteria } of rows) {
      expect(Math.abs(criteria.reduce((sum, { contribution }) => sum + contribution, 0) - score)).toBeLessThan(1e-9);
    }
  });
});

describe('what is no longer public', () => {
  it('leaves lists, interest and search when the demand is withdrawn', async () => {
    const demand = await publishDemand({ title: '退役叶片的独特清洗需求' });
    const achievement = await publishAchievement();
    await drain(feature);
    const search = async () => {
      const index = await feature.get(LiveIndex).current();
      return index
        .of('demand')
        .search({ title: '', text: '独特' }, { limit: 20 })
        .map(({ id }) => id);
    };
    expect(await search()).toContain(demand.id);
    await feature
      .get(MoveDemand)
      .execute(
        { id: demand.id, version: demand.version, action: 'withdraw', reasonCode: 'withdraw.no_longer_needed' },
        firm,
      );
    await drain(feature);
    expect([await partnersOf(demand.id), await search()]).toEqual([[], []]);
    const interest = await feature
      .get(MatchingQueries)
      .ofAchievement(achievement, office.organisationId, { read: [demand.id], titles: [] });
    expect(interest.map(({ demandId }) => demandId)).not.toContain(demand.id);
  });

  it('never carries the name of an enterprise that stays unnamed', async () => {
    const { id } = await publishDemand({ anonymous: true });
    await drain(feature);
    const [row] = await feature.query<{ content: object }>(
      `SELECT content FROM matching.documents WHERE object_id = $1 AND until_seq IS NULL`,
      [id],
    );
    expect(row?.content).toMatchObject({ organisationName: null });
    expect(JSON.stringify(row?.content)).not.toContain('91110000802100433B');
  });
});

describe('an old run', () => {
  it('gives the same result again, also after new achievements have come', async () => {
    const { id } = await publishDemand();
    await drain(feature);
    const run = await feature.get(MatchingQueries).lastRun(id);
    await publishAchievement({ title: '另一套叶片激光清洗装备' });
    await drain(feature);
    const { storedHash, repeatedHash, outcome } = await feature.get(RepeatRun).execute(run?.id ?? '');
    expect([outcome, repeatedHash]).toEqual(['identical', storedHash]);
  });
});

describe('feedback on a match', () => {
  const give = (matchId: string, verdict: 'relevant' | 'not_relevant', reasonCode: string | null, actor = firm) =>
    feature.get(GiveMatchFeedback).execute({ matchId, verdict, reasonCode, reasonText: null }, actor);

  it('needs a known reason when it says no, and the last word counts', async () => {
    const { id } = await publishDemand();
    await drain(feature);
    const [match] = await listOf(id);
    const matchId = match?.id ?? '';
    await expect(give(matchId, 'not_relevant', null)).rejects.toBeInstanceOf(FeedbackReasonMissing);
    await expect(give(matchId, 'not_relevant', 'no_such_reason')).rejects.toBeInstanceOf(FeedbackReasonMissing);
    expect(await give(matchId, 'not_relevant', 'too_early')).toMatchObject({ state: 'not_relevant', version: 1 });
    expect(await give(matchId, 'relevant', null)).toMatchObject({ state: 'relevant', version: 2 });
    expect((await listOf(id))[0]?.feedback).toMatchObject({ verdict: 'relevant', reasonCode: null });
  });

  it('is the business of the demand’s owner alone', async () => {
    const { id } = await publishDemand();
    await drain(feature);
    const [match] = await listOf(id);
    await expect(give(match?.id ?? '', 'relevant', null, rival)).rejects.toBeInstanceOf(NotFound);
  });
});
