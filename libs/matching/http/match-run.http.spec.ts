import { SetDatedRule } from '#taxonomy';
import { systemActor } from '#platform/http/actor';
import { dayInShanghai } from '#kernel/clock';
import { Market } from '../../../test/support/market';
import { RunningApi } from '../../../test/support/running-api';
import type { Visitor } from '../../../test/support/visitor';

interface Repetition {
  readonly outcome: string;
  readonly engineVersion: string;
  readonly presentEngineVersion: string;
  readonly storedHash: string;
  readonly repeatedHash: string | null;
}
interface Run {
  readonly id: string;
  readonly kind: string;
  readonly objectId: string;
  readonly resultHash: string;
  readonly seed: string | null;
  readonly factsHash: string | null;
  readonly matches: number;
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

async function lastRunOf(objectId: string): Promise<string> {
  const [row] = await api.query<{ id: string }>(
    `SELECT id FROM matching.runs WHERE trigger_id = $1 ORDER BY drawn DESC LIMIT 1`,
    [objectId],
  );
  return row?.id ?? '';
}
const repeated = async (run: string, reader: Visitor) =>
  (await reader.get<Repetition>(`/match-runs/${run}/repetition`)).body;

describe('a run', () => {
  it('says what it depended on, to its owner, to staff and to auditors', async () => {
    await market.publishAchievement(institute);
    const demand = await market.publishDemand(enterprise);
    await api.drain();
    const run = await lastRunOf(demand);
    for (const reader of [enterprise, market.expert, await api.signIn('auditor'), await api.signIn('operator')]) {
      const { status, body } = await reader.get<Run>(`/match-runs/${run}`);
      expect(status).toBe(200);
      expect(body).toMatchObject({ id: run, kind: 'demand', objectId: demand, seed: '1', matches: 1 });
      expect([body.resultHash, body.factsHash].every((hash) => /^[0-9a-f]{64}$/.test(hash ?? ''))).toBe(true);
    }
    expect((await (await api.signIn('enterprise')).get(`/match-runs/${run}`)).status).toBe(404);
    expect((await (await api.signIn('enterprise')).get(`/match-runs/${run}/repetition`)).status).toBe(404);
  });

  it('repeated is identical after new data, another weight set, other rules, and changed objects', async () => {
    const achievement = await market.publishAchievement(institute);
    const leaving = await market.publishAchievement(institute, { trl: 3 });
    await market.publishAchievement(institute, { cooperationModes: ['equity'] });
    const demand = await market.publishDemand(enterprise);
    await api.drain();
    const [ofDemand, ofAchievement] = [await lastRunOf(demand), await lastRunOf(achievement)];
    await market.publishAchievement(institute, { title: '激光清洗叶片积碳新工艺' });
    await market.withdrawAchievement(institute, leaving);
    await market.withdrawDemand(enterprise, demand);
    await api.query(`UPDATE matching.weight_sets SET state = 'retired', retired_at = now() WHERE state = 'active'`);
    await api.query(
      `INSERT INTO matching.weight_sets (id, name, number, weights, least_text, least_of_best, method, state, version, proposed_at, activated_at)
       VALUES (gen_random_uuid(), 'other', 99, '{"text": 0.4, "field": 0.6}', 0.01, 0.1, 'given', 'active', 1, now(), now())`,
    );
    const rule = {
      code: 'matching.lateness',
      value: 3,
      from: dayInShanghai(new Date()),
      source: { zh: '测试', en: 'test' },
    };
    await api.get(SetDatedRule).execute(rule, systemActor('test', 'test'));
    await api.query(`UPDATE achievement.achievements SET state = 'transferred' WHERE id = $1`, [leaving]);
    await api.drain();
    for (const [run, reader] of [
      [ofDemand, enterprise],
      [ofAchievement, institute],
    ] as const) {
      const { outcome, storedHash, repeatedHash } = await repeated(run, reader);
      expect([outcome, repeatedHash]).toEqual(['identical', storedHash]);
    }
  });

  it('that another engine computed says so, and one whose inputs were not kept', async () => {
    await market.publishAchievement(institute);
    const demand = await market.publishDemand(enterprise);
    await api.drain();
    const run = await lastRunOf(demand);
    await api.query(
      `UPDATE matching.runs SET engine_version = 'older', result_hash = 'of the older one' WHERE id = $1`,
      [run],
    );
    const { outcome, engineVersion, presentEngineVersion } = await repeated(run, enterprise);
    expect([outcome, engineVersion]).toEqual(['other_engine', 'older']);
    expect(presentEngineVersion).not.toBe('older');
    await api.query(`UPDATE matching.runs SET inputs = '{}' WHERE id = $1`, [run]);
    expect(await repeated(run, enterprise)).toMatchObject({ outcome: 'inputs_unknown', repeatedHash: null });
  });

  it('whose stored result was tampered with does not come out the same', async () => {
    await market.publishAchievement(institute);
    const demand = await market.publishDemand(enterprise);
    await api.drain();
    const run = await lastRunOf(demand);
    await api.query(`UPDATE matching.runs SET result_hash = repeat('0', 64) WHERE id = $1`, [run]);
    expect(await repeated(run, enterprise)).toMatchObject({ outcome: 'different', storedHash: '0'.repeat(64) });
  });
});
