import { aDemandForm, anAchievementForm } from '../../../test/support/forms';
import { Market } from '../../../test/support/market';
import { RunningApi } from '../../../test/support/running-api';
import type { Visitor } from '../../../test/support/visitor';

interface Sentence {
  readonly zh: string;
  readonly en: string;
}
interface Standing {
  readonly place: number | null;
  readonly of: number;
  readonly listed: boolean;
  readonly view: string;
  readonly keptOff: readonly string[];
  readonly exclusions: readonly string[];
  readonly standing: readonly Sentence[];
  readonly sentences: readonly Sentence[];
  readonly criteria: readonly { readonly contribution: number }[];
  readonly score: number;
  readonly counterfactuals: readonly (Sentence & {
    readonly fact: string;
    readonly to: string;
    readonly place: number;
    readonly listed: boolean;
  })[];
}
interface MatchList {
  readonly run: { readonly id: string; readonly resultHash: string };
  readonly matches: readonly {
    readonly achievement: { readonly id: string };
    readonly sentences: readonly Sentence[];
  }[];
  readonly leftOut: readonly {
    readonly achievementId: string;
    readonly title: string;
    readonly reasons: readonly string[];
  }[];
  readonly help: {
    readonly missing: readonly string[];
    readonly openings: readonly (Sentence & { readonly fact: string; readonly to: string; readonly count: number })[];
    readonly sentences: readonly Sentence[];
  } | null;
}

let api: RunningApi;
let market: Market;
let enterprise: Visitor;
let institute: Visitor;
jest.setTimeout(30_000);
beforeAll(async () => {
  api = await RunningApi.start();
  market = await Market.open(api);
});
beforeEach(async () => {
  [enterprise, institute] = [await api.signIn('enterprise'), await api.signIn('institute')];
});
afterEach(() => market.clear());
afterAll(() => api.stop());

const listOf = async (demand: string) => (await enterprise.get<MatchList>(`/demands/${demand}/matches`)).body;
const why = (demand: string, achievement: string, reader = enterprise) =>
  reader.get<Standing>(`/demands/${demand}/matches/why?achievementId=${achievement}`);
const whyInterest = (achievement: string, demand: string, reader = institute) =>
  reader.get<Standing>(`/achievements/${achievement}/interest/why?demandId=${demand}`);

/** Hands in another text of an achievement and has it published. */
async function reviseAchievement(id: string, given: object): Promise<void> {
  const [row] = await api.query<{ version: number }>(`SELECT version FROM achievement.achievements WHERE id = $1`, [
    id,
  ]);
  const form = { ...anAchievementForm(given), version: row?.version };
  const { version } = await institute.done(institute.put(`/achievements/${id}`, form));
  const submitted = await institute.done(institute.post(`/achievements/${id}/submission`, { version }));
  const verdict = { version: submitted.version, verdict: 'pass', reasonCodes: [] };
  await market.reviewer.done(market.reviewer.post(`/achievements/${id}/review/decision`, verdict));
  await api.drain();
}

describe('why a pair is where it is', () => {
  it('is told with parts that add up and sentences in both languages', async () => {
    const achievement = await market.publishAchievement(institute);
    const demand = await market.publishDemand(enterprise);
    await api.drain();
    const { status, body } = await why(demand, achievement);
    expect([status, body.place, body.of, body.listed, body.keptOff]).toEqual([200, 1, 1, true, []]);
    const sum = body.criteria.reduce((total, { contribution }) => total + contribution, 0);
    expect(Math.abs(sum - body.score)).toBeLessThan(1e-9);
    expect(body.standing[0]?.zh).toBe('在这项需求的清单中排第 1 位，共 1 项成果参与排序');
    expect(body.sentences.map(({ zh }) => zh)).toContain('意向价格 120 万元，在预算 150 万元之内');
    const [match] = (await listOf(demand)).matches;
    expect(match?.sentences).toEqual(body.sentences);
  });

  it('promises a rank by one changed fact, and the rank comes true', async () => {
    // A little dearer than the budget: at the same level the other one stands first, without any lot.
    const better = await market.publishAchievement(institute, { price: { fen: '160000000' } });
    const early = await market.publishAchievement(institute, { trl: 3 });
    const demand = await market.publishDemand(enterprise);
    await api.drain();
    expect((await listOf(demand)).matches.map(({ achievement }) => achievement.id)).toEqual([better, early]);
    const { body } = await whyInterest(early, demand);
    const promise = body.counterfactuals.find(({ fact, place }) => fact === 'trl' && place === 1);
    expect(promise).toBeDefined();
    expect(promise?.zh).toBe(`如果技术成熟度达到 ${promise?.to} 级，将排第 1 位`);
    await reviseAchievement(early, { trl: Number(promise?.to) });
    expect((await listOf(demand)).matches[0]?.achievement.id).toBe(early);
  });

  it('names what rules it out on both sides, and each side sees what it can change itself', async () => {
    const achievement = await market.publishAchievement(institute, { cooperationModes: ['equity'] });
    const demand = await market.publishDemand(enterprise);
    await api.drain();
    const [own, other] = [(await why(demand, achievement)).body, (await whyInterest(achievement, demand)).body];
    for (const { listed, place, exclusions } of [own, other])
      expect({ listed, place, exclusions }).toEqual({ listed: false, place: null, exclusions: ['mode_incompatible'] });
    expect(own.counterfactuals.map(({ fact, to }) => [fact, to])).toEqual([['demand_mode', 'equity']]);
    expect(other.counterfactuals.map(({ fact }) => fact)).toEqual(['mode', 'mode']);
  });

  it('is asked of a pair whose texts share nothing, too', async () => {
    const rice = {
      title: '水稻抗病育种',
      summary: '早熟粳稻新品系，抗稻瘟病。',
      benefit: '亩产提高。',
      economics: '推广三年。',
      keywords: ['水稻', '粳稻', '育种'],
    };
    const achievement = await market.publishAchievement(institute, rice);
    const demand = await market.publishDemand(enterprise);
    await api.drain();
    const { body } = await why(demand, achievement);
    expect([body.listed, body.place, body.counterfactuals]).toEqual([false, null, []]);
    expect(['no_shared_words', 'below_least_text']).toContain(body.keptOff[0]);
  });

  it('is nobody else’s to ask', async () => {
    const achievement = await market.publishAchievement(institute);
    const demand = await market.publishDemand(enterprise);
    await api.drain();
    expect((await why(demand, achievement, await api.signIn('enterprise'))).status).toBe(404);
    expect((await whyInterest(achievement, demand, await api.signIn('institute'))).status).toBe(404);
    expect((await why(demand, demand)).status).toBe(404);
    expect((await enterprise.get(`/demands/${demand}/matches/why`)).status).toBe(400);
    expect((await why(demand, achievement, market.expert)).status).toBe(200);
  });

  it('of a demand that shows its title only is whether it is listed, and neither the place nor what its text and facts say', async () => {
    const achievement = await market.publishAchievement(institute);
    const demand = await market.publishDemand(enterprise, { visibility: 'title_only' });
    const hidden = await market.publishDemand(enterprise, {
      visibility: 'invited',
      invitedUsccs: ['91310000631696382C'],
    });
    await api.drain();
    const { body, text } = await whyInterest(achievement, demand);
    expect(body).toMatchObject({ view: 'title', listed: true, place: null, of: null, score: null, keptOff: [] });
    expect(body).toMatchObject({ criteria: [], sentences: [], counterfactuals: [] });
    expect(body.standing).toEqual([{ zh: '在这项需求的清单中', en: 'On the list of this need' }]);
    expect(text).not.toContain('150000000');
    expect((await whyInterest(achievement, hidden)).status).toBe(404);
  });

  it('is refused for what is withdrawn', async () => {
    const achievement = await market.publishAchievement(institute);
    const demand = await market.publishDemand(enterprise);
    await api.drain();
    await market.withdrawAchievement(institute, achievement);
    expect((await why(demand, achievement)).status).toBe(404);
  });
});

describe('a list', () => {
  it('names apart what was ruled out and why, as long as that is open', async () => {
    const gone = await market.publishAchievement(institute, { ipAvailable: false, cooperationModes: ['equity'] });
    await market.publishAchievement(institute);
    const demand = await market.publishDemand(enterprise);
    await api.drain();
    expect((await listOf(demand)).leftOut).toMatchObject([
      { achievementId: gone, title: '高温合金叶片激光清洗装备', reasons: ['ip_unavailable', 'mode_incompatible'] },
    ]);
    await market.withdrawAchievement(institute, gone);
    expect((await listOf(demand)).leftOut).toEqual([]);
  });

  it('that is empty says what would help, and it does', async () => {
    const achievement = await market.publishAchievement(institute, { cooperationModes: ['equity'] });
    const demand = await market.publishDemand(enterprise, { districtCode: null });
    await api.drain();
    const { matches, help } = await listOf(demand);
    expect(matches).toEqual([]);
    expect(help?.openings).toMatchObject([{ fact: 'demand_mode', to: 'equity', count: 1 }]);
    expect(help?.sentences[0]?.zh).toBe('有 1 项成果文字相符，其中 1 项被硬性条件排除');
    const opened = await market.publishDemand(enterprise, { cooperationModes: ['licence', 'equity'] });
    await api.drain();
    const now = await listOf(opened);
    expect([now.help, now.matches.map((match) => match.achievement.id)]).toEqual([null, [achievement]]);
  });

  it('that nothing answers says how near the nearest came', async () => {
    const demand = await market.publishDemand(enterprise);
    await api.drain();
    expect((await listOf(demand)).help?.sentences[0]?.zh).toBe('没有一项公开成果与这项需求有共同的词');
  });
});

describe('the complexity of a demand', () => {
  it('is told to its owner and to staff, part by part', async () => {
    const form = aDemandForm({
      budget: null,
      budgetNegotiable: true,
      background: '中试已完成，将量产，需改造产线；涉及专利与认证；供应商少，原材料需国产化。',
    });
    const { id } = await enterprise.done(enterprise.post('/demands', form));
    const { status, body } = await enterprise.get<{ score: number; advice: string; parts: { points: number }[] }>(
      `/demands/${id}/complexity`,
    );
    expect(status).toBe(200);
    expect(body.advice).toBe('manager_needed');
    expect(body.parts.reduce((sum, { points }) => sum + points, 0)).toBe(body.score);
    expect((await (await api.signIn('enterprise')).get(`/demands/${id}/complexity`)).status).toBe(404);
    expect((await institute.get(`/demands/${id}/complexity`)).status).toBe(403);
  });
});
