import { EmbeddingServer } from '../../../test/support/embedding-server';
import { Market } from '../../../test/support/market';
import { plainAndFormalTexts } from '../../../test/support/plain-and-formal-texts';
import { RunningApi } from '../../../test/support/running-api';
import { threadsFromSource } from '../../../test/support/source-threads';
import type { Visitor } from '../../../test/support/visitor';
import { Database } from '#platform/database/database';
import { BulkMatching } from '../bulk/bulk-matching';
import { hashOf } from '../run/compute-matches';
import { RepeatRun } from '../run/repeat-run';
import { RunMatch } from '../run/run-match';

let server: EmbeddingServer;
let api: RunningApi;
let firm: Visitor;
let demand: string;
let market: Market;
beforeAll(async () => {
  server = await EmbeddingServer.start(plainAndFormalTexts(), 12);
  Object.assign(process.env, {
    SEMANTICS_URL: server.url,
    SEMANTICS_MODEL: 'small',
    SEMANTICS_DIMENSION: String(server.dimension),
    RERANK_URL: server.url,
    RERANK_MODEL: 'small-judge',
  });
  api = await RunningApi.start();
  market = await Market.open(api);
  const [enterprise, office] = await Promise.all([api.signIn('enterprise'), api.signIn('institute')]);
  firm = enterprise;
  const offer = { benefit: '三所机构试点。', economics: '成本可控。', keywords: ['跌倒', '告警', '雷达'] };
  await market.publishAchievement(office, {
    ...offer,
    title: '高龄者夜间跌倒自动告警',
    summary: '毫米波雷达保护隐私。',
  });
  await market.publishAchievement(office, { ...offer, title: '步态异常监测', summary: '无感设备免穿戴。' });
  demand = await publishNeed('老人起夜摔跤没人知道');
  await api.drain();
});
afterAll(async () => {
  await api.get(BulkMatching).rest();
  await api.stop();
  await server.stop();
});

function publishNeed(title: string): Promise<string> {
  const indicators = [{ name: '多快知道', operator: 'le', value: '40', unit: '秒', mustHave: true }];
  const background = '奶奶半夜下床腿软。手环常常忘了戴。';
  return market.publishDemand(firm, { title, background, keywords: ['摔跤', '起夜', '老人'], indicators });
}

const figuresOf = (id: string) =>
  api.query<{ value: number; figures: { judged?: number } }>(
    `SELECT (c ->> 'value')::float8 AS value, c -> 'figures' AS figures
       FROM matching.current_matches m, jsonb_array_elements(m.criteria) c
      WHERE m.demand_id = $1 AND c ->> 'criterion' = 'semantic'`,
    [id],
  );

describe('a service that judges pairs', () => {
  it('has its word taken for the pairs of a list, and is asked once for each', async () => {
    const rows = await figuresOf(demand);
    expect(rows.length).toBeGreaterThan(0);
    for (const { value, figures } of rows) expect(value).toBe(figures.judged);
    const asked = server.asked.filter(({ path }) => path === '/v1/rerank').length;
    await api.get(RunMatch).execute(demand, 'test');
    expect(server.asked.filter(({ path }) => path === '/v1/rerank')).toHaveLength(asked);
  });

  it('leaves lists to the vectors when it makes no sense', async () => {
    server.breakWith('not-finite');
    const other = await publishNeed('外婆起夜摔跤没人知道');
    await api.drain();
    server.mend();
    const rows = await figuresOf(other);
    // The vectors could not be read either, for the same fault: matching goes on by words.
    expect(rows.every(({ value }) => value === null)).toBe(true);
  });

  it('is not needed to repeat a run', async () => {
    const run = await api.get(RunMatch).execute(demand, 'test');
    await server.stop();
    expect(await api.get(RepeatRun).execute(run?.id ?? '')).toMatchObject({ outcome: 'identical' });
  });

  it('nor for a round: its threads read what is kept, and find by meaning what words do not', async () => {
    threadsFromSource(api);
    const bulk = api.get(BulkMatching);
    const frozen = await api.get(Database).transaction((tx) => bulk.freeze(tx));
    const { runs } = await bulk.compute(frozen, [demand]);
    expect(runs[0]?.matches).toBeGreaterThan(0);
    expect(runs[0]?.resultHash).not.toBe(hashOf({ matches: [], excluded: {}, leftOut: [] }));
  });
});
