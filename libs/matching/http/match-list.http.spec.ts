import { Database } from '#platform/database/database';
import { Market } from '../../../test/support/market';
import { RunningApi } from '../../../test/support/running-api';
import type { Visitor } from '../../../test/support/visitor';
import { BulkMatching } from '../bulk/bulk-matching';
import { RepeatRun } from '../run/repeat-run';

interface Sentence {
  readonly zh: string;
  readonly en: string;
}
interface MatchList {
  readonly run: { readonly id: string; readonly documentCount: number; readonly facts: Sentence };
  readonly matches: readonly {
    readonly id: string;
    readonly rank: number;
    readonly score: number;
    readonly achievement: { readonly id: string };
    readonly copyOf: { readonly achievementId: string; readonly share: number } | null;
    readonly criteria: readonly { readonly contribution: number }[];
  }[];
  readonly help: { readonly sentences: readonly Sentence[] } | null;
}
interface Standing {
  readonly place: number | null;
  readonly of: number;
  readonly listed: boolean;
  readonly keptOff: readonly string[];
  readonly standing: readonly Sentence[];
}

/** Of the same field, place and price as the others, for something else. */
const feeble = {
  title: '海上风电叶片运输工装',
  summary: '用于超长叶片的公路与海上运输，减少磕碰，已在两个风场使用，装卸快捷。',
  benefit: '运输费用下降两成。',
  economics: '一套工装可用五年。',
  keywords: ['风电', '运输', '工装'],
};
const different = {
  title: '叶片表面处理的另一路线',
  summary: '采用干冰喷射清洗航空发动机叶片积碳，不伤高温合金基体，设备轻便，已经过半年连续运行考核。',
  benefit: '清洗费用低，无废液。',
  economics: '投入小。',
  keywords: ['干冰', '清洗', '叶片'],
};

let api: RunningApi;
let market: Market;
let enterprise: Visitor;
let institute: Visitor;
let other: Visitor;
jest.setTimeout(60_000);
beforeAll(async () => {
  api = await RunningApi.start();
  market = await Market.open(api);
});
beforeEach(async () => {
  [enterprise, institute, other] = await Promise.all([
    api.signIn('enterprise'),
    api.signIn('institute'),
    api.signIn('institute'),
  ]);
});
afterEach(() => market.clear());
afterAll(() => api.stop());

const listOf = async (demand: string) => (await enterprise.get<MatchList>(`/demands/${demand}/matches`)).body;
const why = async (demand: string, achievement: string) =>
  (await enterprise.get<Standing>(`/demands/${demand}/matches/why?achievementId=${achievement}`)).body;
const placesIn = ({ matches }: MatchList) =>
  matches.map(({ achievement, rank, copyOf }) => [achievement.id, rank, copyOf?.achievementId ?? null]);
const repetition = async (run: string) => api.get(RepeatRun).execute(run);

describe('near copies in a stored list', () => {
  it('take one place, the others named under the best of them; every sum still holds and the run repeats', async () => {
    const best = await market.publishAchievement(institute);
    const dearer = await market.publishAchievement(other, { price: { fen: '290000000' } });
    const route = await market.publishAchievement(other, { ...different, trl: 4 });
    const demand = await market.publishDemand(enterprise);
    await api.drain();
    const list = await listOf(demand);
    expect(placesIn(list)).toEqual(
      expect.arrayContaining([
        [best, 1, null],
        [dearer, 1, best],
        [route, 2, null],
      ]),
    );
    for (const { score, criteria } of list.matches) {
      const sum = criteria.reduce((total, { contribution }) => total + contribution, 0);
      expect(Math.abs(sum - score)).toBeLessThan(1e-9);
    }
    expect(list.matches.find(({ copyOf }) => copyOf)?.copyOf?.share).toBe(1);
    expect((await enterprise.get<{ items: object[] }>('/match-counts')).body.items).toEqual([
      { demandId: demand, count: 2 },
    ]);
    const { standing, listed, place } = await why(demand, dearer);
    expect([place, listed]).toEqual([1, true]);
    expect(standing[0]?.zh).toBe(
      '与第 1 位的“高温合金叶片激光清洗装备”内容基本相同，列在它名下，不另占位次；共 3 项成果参与排序',
    );
    expect(await repetition(list.run.id)).toMatchObject({ outcome: 'identical' });
  });

  it('are joined by one that comes later, and led by the next when the first is withdrawn', async () => {
    const demand = await market.publishDemand(enterprise);
    const first = await market.publishAchievement(institute, { trl: 5 });
    await api.drain();
    const better = await market.publishAchievement(other);
    await api.drain();
    expect(placesIn(await listOf(demand))).toEqual([
      [better, 1, null],
      [first, 1, better],
    ]);
    const interest = (await institute.get<{ items: object[] }>(`/achievements/${first}/interest`)).body;
    expect(interest.items).toHaveLength(1);
    await market.withdrawAchievement(other, better);
    await api.drain();
    expect(placesIn(await listOf(demand))).toEqual([[first, 1, null]]);
  });
});

describe('a text that hardly agrees', () => {
  it('is not carried onto a list by its facts, and why not names the floor', async () => {
    const good = await market.publishAchievement(institute);
    const weak = await market.publishAchievement(other, feeble);
    const demand = await market.publishDemand(enterprise);
    await api.drain();
    const list = await listOf(demand);
    expect(placesIn(list)).toEqual([[good, 1, null]]);
    const { place, keptOff, standing } = await why(demand, weak);
    expect([place, keptOff]).toEqual([null, ['below_best_text']]);
    expect(standing[1]?.zh).toMatch(
      /^文字相符程度 \d+%，低于这份清单的文字下限 \d+%（随文字最相符的成果而定，那一项为 \d+%）$/,
    );
    expect(list.run.facts.zh).toMatch(/^与全部 2 项公开成果比对：1 项文字相符程度不到 \d+%，1 项参与排序；列出 1 项$/);
    expect(list.run.facts.en).toMatch(
      /^Compared with all 2 public achievements: 1 agree in text by less than \d+%, 1 were ranked; 1 are listed$/,
    );
    expect(await repetition(list.run.id)).toMatchObject({ outcome: 'identical' });
  });

  it('does not enter a list either when it comes later', async () => {
    const demand = await market.publishDemand(enterprise);
    const good = await market.publishAchievement(institute);
    await api.drain();
    await market.publishAchievement(other, feeble);
    await api.drain();
    expect(placesIn(await listOf(demand))).toEqual([[good, 1, null]]);
  });

  it('has its list when nothing better is there', async () => {
    const weak = await market.publishAchievement(other, feeble);
    const demand = await market.publishDemand(enterprise);
    await api.drain();
    expect(placesIn(await listOf(demand))).toEqual([[weak, 1, null]]);
  });
});

describe('a list that is empty because all of it was set aside', () => {
  it('says so', async () => {
    await market.publishAchievement(institute);
    const demand = await market.publishDemand(enterprise);
    await api.drain();
    const [match] = (await listOf(demand)).matches;
    const no = { verdict: 'not_relevant', reasonCode: 'too_early' };
    await enterprise.done(enterprise.put(`/matches/${match?.id}/feedback`, no));
    await api.drain();
    const list = await listOf(demand);
    expect(list.help?.sentences.map(({ zh }) => zh)).toEqual(['有 1 项成果文字相符', '其中 1 项已被需求方搁置']);
    expect(list.run.facts.zh).toBe('与全部 1 项公开成果比对：1 项参与排序；列出 0 项，1 项已被搁置');
  });
});

describe('the run of an achievement', () => {
  it('counts for its owner the demands that the owner may know of, and for staff all', async () => {
    const invited = { visibility: 'invited', invitedUsccs: ['91310000631696382C'] };
    await market.publishDemand(enterprise, invited);
    await market.publishDemand(enterprise, { visibility: 'title_only' });
    await market.publishDemand(enterprise);
    const achievement = await market.publishAchievement(institute);
    await api.drain();
    const [run] = await api.query<{ id: string }>(`SELECT id FROM matching.runs WHERE trigger_id = $1`, [achievement]);
    const read = async (reader: Visitor) =>
      (await reader.get<{ documentCount: number; facts: Sentence }>(`/match-runs/${run?.id}`)).body;
    const [own, staff] = [await read(institute), await read(market.expert)];
    expect([own.documentCount, staff.documentCount]).toEqual([2, 3]);
    expect(own.facts.zh).toBe('与 2 项公开需求比对：找到 2 项');
  });

  it('keeps of what owners said only what it was scored with', async () => {
    const liked = await market.publishAchievement(institute);
    const refused = await market.publishAchievement(institute, different);
    const demand = await market.publishDemand(enterprise);
    await api.drain();
    for (const { id, achievement } of (await listOf(demand)).matches) {
      const said = { verdict: 'not_relevant', reasonCode: 'too_early' };
      const words = achievement.id === refused ? said : { verdict: 'relevant' };
      await enterprise.done(enterprise.put(`/matches/${id}/feedback`, words));
    }
    await api.drain();
    const later = await market.publishAchievement(institute, { title: '激光清洗叶片积碳新工艺' });
    await api.drain();
    const [run] = await api.query<{ id: string; inputs: { refinements: object } }>(
      `SELECT id, inputs FROM matching.runs WHERE trigger_id = $1`,
      [later],
    );
    expect(run?.inputs.refinements).toEqual({ [demand]: { liked: [liked], setAside: [] } });
    expect(await repetition(run?.id ?? '')).toMatchObject({ outcome: 'identical' });
  });
});

describe('a round', () => {
  it('takes along what was said about open demands, and nothing about those that are closed', async () => {
    const achievement = await market.publishAchievement(institute);
    const [open, closed] = [await market.publishDemand(enterprise), await market.publishDemand(enterprise)];
    await api.drain();
    for (const demand of [open, closed]) {
      const [match] = (await listOf(demand)).matches;
      await enterprise.done(enterprise.put(`/matches/${match?.id}/feedback`, { verdict: 'relevant' }));
    }
    await market.withdrawDemand(enterprise, closed);
    await api.drain();
    const { run } = await api.get(Database).transaction((tx) => api.get(BulkMatching).freeze(tx));
    expect(run.refinements).toEqual({ [open]: { liked: [achievement], setAside: [] } });
  });
});
