import { EmbeddingServer } from '../../../test/support/embedding-server';
import { Market } from '../../../test/support/market';
import { plainAndFormalTexts } from '../../../test/support/plain-and-formal-texts';
import { RunningApi } from '../../../test/support/running-api';
import type { Visitor } from '../../../test/support/visitor';
import { RepeatRun } from '../run/repeat-run';
import { FillVectors } from './fill-vectors';

interface Criterion {
  readonly criterion: string;
  readonly value: number | null;
  readonly contribution: number;
  readonly needSpans: { readonly text: string }[];
  readonly achievementSpans: { readonly text: string }[];
}
interface Match {
  readonly id: string;
  readonly score: number;
  readonly achievement: { readonly id: string };
  readonly criteria: Criterion[];
}

let server: EmbeddingServer;
let api: RunningApi;
let market: Market;
let firm: Visitor;
let office: Visitor;
beforeAll(async () => {
  server = await EmbeddingServer.start(plainAndFormalTexts(), 12);
  Object.assign(process.env, {
    SEMANTICS_URL: server.url,
    SEMANTICS_MODEL: 'small',
    SEMANTICS_DIMENSION: String(server.dimension),
    SEMANTICS_KEY: 'not-for-anybody',
  });
  api = await RunningApi.start();
  market = await Market.open(api);
  [firm, office] = await Promise.all([api.signIn('enterprise'), api.signIn('institute')]);
});
afterAll(async () => {
  await api.stop();
  await server.stop();
});

const need = {
  title: '老人起夜摔跤没人知道',
  background: '奶奶半夜下床腿软。家里装摄像头怕被人看光，手环常常忘了戴。',
  keywords: ['摔跤', '起夜', '老人'],
  indicators: [{ name: '多快知道', operator: 'le', value: '40', unit: '秒', mustHave: true }],
};
const offer = {
  title: '高龄者夜间跌倒自动告警',
  summary: '毫米波雷达保护隐私。步态异常监测，无感设备免穿戴。',
  benefit: '三所机构试点。',
  economics: '成本可控。',
  keywords: ['跌倒', '告警', '雷达'],
};
const other = {
  title: '养殖水体溶解氧预测',
  summary: '变频曝气控制，精准投喂，幼体成活率提升。',
  benefit: '节电。',
  economics: '成本可控。',
  keywords: ['曝气', '投喂', '养殖'],
};

const matchesOf = async (id: string): Promise<Match[]> => {
  const answer = await firm.get(`/demands/${id}/matches`);
  return (answer.body as unknown as { matches: Match[] }).matches;
};
const semanticOf = (match: Match | undefined) => match?.criteria.find(({ criterion }) => criterion === 'semantic');
interface Run {
  readonly id: string;
  readonly inputs: {
    readonly meaningState?: { readonly known: number; readonly of: number; readonly code: string };
    readonly refinements: object;
  };
}
const runsOf = (id: string) =>
  api.query<Run>(`SELECT id, inputs FROM matching.runs WHERE trigger_id = $1 ORDER BY drawn`, [id]);
const readiness = async () =>
  (await api.anybody.get('/../readyz')).body as unknown as { status: string; missing: string[] };

describe('matching with a service of vectors', () => {
  let demand: string;
  let wanted: string;
  let firstRun: Run | undefined;

  it('finds what shares no word with the need, says so, and shows the sentences that lie nearest', async () => {
    wanted = await market.publishAchievement(office, offer);
    await market.publishAchievement(office, other);
    demand = await market.publishDemand(firm, need);
    await api.drain();
    firstRun = (await runsOf(demand)).at(-1);
    const [best] = await matchesOf(demand);
    expect(best?.achievement.id).toBe(wanted);
    expect(best?.criteria.find(({ criterion }) => criterion === 'text')?.value).toBe(0);
    const semantic = semanticOf(best);
    expect(semantic?.value).toBeGreaterThan(0.35);
    expect(semantic?.needSpans[0]?.text).toMatch(/摔跤|下床|摄像头|手环/);
    expect(semantic?.achievementSpans[0]?.text).toMatch(/跌倒|步态|雷达|穿戴/);
    const sum = best?.criteria.reduce((total, { contribution }) => total + contribution, 0) ?? 0;
    expect(Math.abs(sum - (best?.score ?? 1))).toBeLessThan(1e-9);
  });

  it('weighs a demand that only its meaning brings by what its owner marked, and remembers it', async () => {
    const [best] = await matchesOf(demand);
    await firm.done(firm.put(`/matches/${best?.id}/feedback`, { verdict: 'relevant' }));
    await api.drain();
    const newer = await market.publishAchievement(office, { ...offer, title: '高龄者夜间跌倒雷达' });
    await api.drain();
    const run = (await runsOf(newer)).at(-1);
    expect(run?.inputs.refinements).toEqual({ [demand]: { liked: [wanted], setAside: [] } });
    expect(await api.get(RepeatRun).execute(run?.id ?? '')).toMatchObject({ outcome: 'identical' });
    await market.withdrawAchievement(office, newer);
    await api.drain();
  });

  it('sends every text once, with the key, and nothing that is not public', async () => {
    expect(new Set(server.texts).size).toBe(server.texts.length);
    expect(server.asked.every(({ key }) => key === 'Bearer not-for-anybody')).toBe(true);
    expect(server.texts.join('\n')).not.toMatch(/林慕川|021-|沈一鸣|总工程师/);
  });

  it('does not send a demand that is not for everybody; it is matched by its words', async () => {
    const secret = { ...need, title: '只给受邀者看的题目', visibility: 'title_only' };
    const id = await market.publishDemand(firm, secret);
    await api.drain();
    expect(server.texts.join('\n')).not.toContain('只给受邀者看');
    expect((await matchesOf(id)).every((match) => semanticOf(match)?.value === null)).toBe(true);
  });

  it('goes on without a service that fails, says since when and why, and comes back by itself', async () => {
    server.breakWith('http-500');
    const late = await market.publishDemand(firm, { ...need, title: '奶奶半夜摔跤没人知道' });
    await api.drain();
    expect(await readiness()).toMatchObject({ status: 'degraded', missing: ['semantics'] });
    expect((await matchesOf(late)).filter((match) => semanticOf(match)?.value)).toEqual([]);
    expect(await api.get(FillVectors).execute()).toBe(0);
    const operator = await api.signIn('operator');
    const health = (await operator.get('/operations/health')).body as unknown as {
      alerts: string[];
      semantics: object[];
    };
    expect(health.alerts).toContain('semantics-away');
    expect(health.semantics).toContainEqual(
      expect.objectContaining({
        name: 'embeddings',
        model: 'small',
        code: 'http-500',
        awaySince: expect.stringMatching(/^\d{4}-/) as string,
        settings: expect.arrayContaining(['SEMANTICS_URL', 'SEMANTICS_MODEL']) as string[],
      }),
    );

    server.mend();
    expect(await api.get(FillVectors).execute()).toBe(1);
    await api.drain();
    expect((await matchesOf(late))[0]?.achievement.id).toBe(wanted);
    expect(await readiness()).toMatchObject({ status: 'ok', missing: [] });
  });

  it('gives vectors to all others where the service refuses one text for good', async () => {
    server.breakWith('http-401');
    await market.publishAchievement(office, { ...other, title: '服务不肯收下的一段文字' });
    const late = await market.publishAchievement(office, { ...other, title: '水体溶解氧预测与投喂' });
    await api.drain();
    server.mend();
    server.refuse('不肯收下');
    const fill = () => api.get(FillVectors).execute();
    expect([await fill(), await fill(), await fill()]).toEqual([0, 1, 0]);
    expect(server.texts.join('\n')).toContain('水体溶解氧预测与投喂');
    server.mend();
    await Promise.all([market.withdrawAchievement(office, late), fill()]);
    await api.drain();
  });

  it('repeats a run to the last bit when the service is gone and the market has changed', async () => {
    await market.publishAchievement(office, { ...offer, title: '高龄者跌倒告警第二版' });
    await api.drain();
    await server.stop();
    expect(await api.get(RepeatRun).execute(firstRun?.id ?? '')).toMatchObject({ outcome: 'identical' });
    expect(firstRun?.inputs.meaningState).toMatchObject({ known: 3, of: 3, code: null });
  });
});
