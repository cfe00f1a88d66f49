import { Injectable, Module } from '@nestjs/common';
import { AchievementModule } from '#achievement';
import { BeginScreening, CreateDemand, type DemandContent, emptyDemand, ScreenDemand, SubmitDemand } from '#demand';
import { Enrol, IdentityModule } from '#identity';
import { addDays, dayInShanghai } from '#kernel/clock';
import { newId } from '#kernel/id';
import { Money } from '#kernel/money';
import {
  type Disclosure,
  DocumentSource,
  IndexPublished,
  LiveIndex,
  MatchingModule,
  MatchingReactionsModule,
  type OfferedDocument,
  openToAll,
  RunMatch,
} from '#matching';
import { Database } from '#platform/database/database';
import { systemActor } from '#platform/http/actor';
import { OutboxWorkerModule } from '#platform/outbox/outbox-worker.module';
import { drain } from '../../test/support/drain';
import { anActor, TestFeature } from '../../test/support/test-feature';
import { anOffer } from '../matching/corpus/match-document.factory';
import { SearchModule } from './search.module';
import { SearchPublished } from './search-published';
import { SearchReactionsModule } from './search-reactions.module';

const organisationId = newId();

/** A feature of tomorrow: people who know something, offered like anything else. */
@Injectable()
class ExpertSource extends DocumentSource {
  readonly kind = 'expert';
  readonly profiles = new Map<string, string>();

  ids(): Promise<readonly string[]> {
    return Promise.resolve([...this.profiles.keys()]);
  }

  documentOf(id: string): Promise<OfferedDocument | undefined> {
    const text = this.profiles.get(id);
    const content = { ...anOffer({ title: '表面工程专家', text, keywords: [] }) };
    return Promise.resolve(text === undefined ? undefined : { revisionId: newId(), organisationId, content });
  }

  openNow(ids: readonly string[]): Promise<ReadonlyMap<string, Disclosure>> {
    return Promise.resolve(
      new Map(ids.flatMap((id) => (this.profiles.has(id) ? [[id, openToAll(organisationId)] as const] : []))),
    );
  }
}

@Module({ providers: [ExpertSource] })
class ExpertModule {}

let feature: TestFeature;
let demandId: string;
beforeAll(async () => {
  feature = await TestFeature.start(
    IdentityModule,
    AchievementModule,
    MatchingModule,
    MatchingReactionsModule,
    SearchModule,
    SearchReactionsModule,
    OutboxWorkerModule,
    ExpertModule,
  );
  demandId = await publishDemand();
});
afterAll(() => feature.stop());

async function publishDemand(): Promise<string> {
  const boot = systemActor('test', 'test');
  const enrol = feature.get(Enrol);
  const firm = await enrol.organisation({ uscc: '91110000802100433B', name: '某单位', kind: 'enterprise' }, boot);
  const platform = await enrol.organisation({ uscc: '1210000042500615X0', name: '平台', kind: 'platform' }, boot);
  const [owner, expert] = [anActor('enterprise', firm), anActor('expert', platform)];
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
  };
  const { id, version } = await feature.get(CreateDemand).execute(content, owner);
  const submitted = await feature.get(SubmitDemand).execute({ id, version }, owner);
  const taken = await feature.get(BeginScreening).execute({ id, version: submitted.version }, expert);
  const verdict = { verdict: 'pass', reasonCodes: [], reasonText: null, publish: true } as const;
  await feature.get(ScreenDemand).execute({ id, version: taken.version, ...verdict }, expert);
  await drain(feature);
  return id;
}

async function offer(text: string, id = newId()): Promise<string> {
  feature.get(ExpertSource).profiles.set(id, text);
  await take(id);
  return id;
}

async function take(id: string): Promise<void> {
  await feature
    .get(Database)
    .transaction((tx) => feature.get(IndexPublished).one(tx, { kind: 'expert', id, bulk: false }));
  await drain(feature);
}

const search = async (text: string) =>
  (await feature.get(SearchPublished).execute({ text, kind: 'expert', limit: 20 })).items.map(
    ({ document }) => document.id,
  );

describe('a kind of document that the matcher has never heard of', () => {
  it('is fed, indexed, searched and answers a demand, with its score explained', async () => {
    const expert = await offer('长期研究激光清洗与叶片积碳去除，了解高温合金基体损伤。');
    const stranger = await offer('水稻育种与田间管理。');
    expect((await feature.get(LiveIndex).current()).all('expert').map(({ id }) => id)).toContain(expert);
    expect(await search('叶片积碳')).toEqual([expert]);
    const answers = await feature.get(RunMatch).answersTo(demandId, 'expert');
    expect(answers?.matches.map(({ achievement }) => achievement.id)).toEqual([expert]);
    expect(answers?.documentCount).toBe(2);
    const [match] = answers?.matches ?? [];
    const sum = (match?.criteria ?? []).reduce((total, { contribution }) => total + contribution, 0);
    expect(Math.abs(sum - (match?.score ?? 0))).toBeLessThan(1e-9);
    expect(match?.criteria.find(({ criterion }) => criterion === 'text')?.terms.map(({ term }) => term)).toContain(
      '激光',
    );
    expect(await search('水稻')).toEqual([stranger]);
  });

  it('is in no list of achievements', async () => {
    const lists = await feature.query(
      `SELECT 1 FROM matching.matches m JOIN matching.documents d ON d.object_id = m.achievement_id WHERE d.kind = 'expert'`,
    );
    expect(lists).toEqual([]);
  });

  it('is gone when its feature says so, from the page at once and then from the index', async () => {
    const id = await offer('激光清洗装置的独创标定方法。');
    expect(await search('独创标定')).toEqual([id]);
    feature.get(ExpertSource).profiles.delete(id);
    expect(await search('独创标定')).toEqual([]);
    await take(id);
    expect((await feature.get(LiveIndex).current()).documents.has(id)).toBe(false);
  });

  it('is taken in with all others when everything is compared with the feed', async () => {
    const id = newId();
    feature.get(ExpertSource).profiles.set(id, '激光熔覆修复。');
    expect(await feature.get(IndexPublished).all()).toBe(1);
    expect(await search('激光熔覆')).toContain(id);
  });
});
