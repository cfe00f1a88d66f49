import { WeightSets } from '#matching';
import { Market } from '../../../test/support/market';
import { fillLedger } from '../../../test/support/fill-ledger';
import { RunningApi } from '../../../test/support/running-api';
import type { Visitor } from '../../../test/support/visitor';
import { LearningLedger } from '../learning-ledger';
import { judgedLedger, otherTaste } from '../method/judgements.fixture';

interface WeightSet {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly version: number;
  readonly weights: readonly { readonly criterion: string; readonly weight: number }[];
  readonly allowedActions: readonly string[];
  readonly isOwnProposal: boolean;
}
interface Attempt {
  readonly id: string;
  readonly outcome: string;
  readonly weightSetId: string | null;
  readonly report: { readonly refusals: readonly string[]; readonly evidence: { readonly votes: number } };
}
interface MatchList {
  readonly run: { readonly weightsVersion: string };
  readonly matches: readonly { readonly score: number; readonly achievement: { readonly id: string } }[];
}

const weights = { text: 0.4, field: 0.1, maturity: 0.2, price: 0.2, region: 0.06, record: 0.02, freshness: 0.02 };
const proposal = { weights, leastText: 0.08, leastOfBest: 0.2, note: '价格和成熟度更重要' };

let api: RunningApi;
let proposer: Visitor;
let operator: Visitor;
jest.setTimeout(120_000);
beforeAll(async () => {
  api = await RunningApi.start();
  [proposer, operator] = [await api.signIn('operator'), await api.signIn('operator')];
});
afterAll(() => api.stop());

const sets = async (reader = operator) => (await reader.get<{ items: WeightSet[] }>('/weight-sets')).body.items;
const named = async (name: string) => (await sets()).find((set) => set.name === name);
const proposed = async (given: object = {}) => proposer.done(proposer.post('/weight-sets', { ...proposal, ...given }));
const move = (
  set: { readonly id?: string; readonly version?: number } | undefined,
  action: string,
  reasonCode: string | null = null,
  mover = operator,
) => mover.post(`/weight-sets/${set?.id}/moves`, { version: set?.version, action, reasonCode });
const activeName = async () => (await sets()).find(({ state }) => state === 'active')?.name;

/** Back to the first set, so that each test begins with it. */
afterEach(async () => {
  const first = await named('weights-1');
  if (first?.state === 'retired') await operator.done(move(first, 'reactivate', 'rollback.test'));
});

describe('weights that a person proposes', () => {
  it.each([
    [{ weights: { ...weights, text: null } }, 'weights.text', 'weight-not-a-number'],
    [{ weights: { ...weights, text: '0.4' } }, 'weights.text', 'weight-not-a-number'],
    [{ weights: { ...weights, text: 0.6, price: 0, region: -0.14 } }, 'weights.region', 'weight-negative'],
    [{ weights: { ...weights, luck: 0 } }, 'weights.luck', 'criterion-unknown'],
    [{ weights: { ...weights, text: 0.41 } }, 'weights', 'weights-not-one'],
    [{ weights: {} }, 'weights', 'weights-not-one'],
    [{ weights: { text: 0.3, semantic: 0.7 } }, 'weights.semantic', 'weight-leans-on-meaning'],
    [{ leastText: 2 }, 'leastText', 'weight-out-of-range'],
    [{ leastOfBest: -0.1 }, 'leastOfBest', 'weight-out-of-range'],
  ])('are refused where they are none: %j', async (given, path, code) => {
    const before = (await sets()).length;
    const answer = await proposer.post<{ code: string; faults: object[] }>('/weight-sets', { ...proposal, ...given });
    expect(answer).toMatchObject({ status: 422, body: { code: 'matching.weights-wrong' } });
    expect(JSON.stringify(answer.body)).toContain(`"path":"${path}"`);
    expect(JSON.stringify(answer.body)).toContain(code);
    expect(await sets()).toHaveLength(before);
  });

  it('are refused by the database too', async () => {
    await expect(
      api.query(
        `INSERT INTO matching.weight_sets (id, name, number, weights, least_text, least_of_best, method, state, version, proposed_at)
         VALUES (gen_random_uuid(), 'x', 99, '{"text": 0.7}', 0, 0, 'given', 'proposed', 1, now())`,
      ),
    ).rejects.toThrow('weights');
    await expect(api.query(`UPDATE matching.weight_sets SET weights = '{"text": 1}'`)).rejects.toThrow(
      'keeps its numbers',
    );
    await expect(api.query(`DELETE FROM matching.weight_sets`)).rejects.toThrow('append-only');
  });

  it('that say what the active set says are no proposal', async () => {
    const active = await named('weights-1');
    const same = Object.fromEntries((active?.weights ?? []).map(({ criterion, weight }) => [criterion, weight]));
    expect(await proposer.post('/weight-sets', { ...proposal, weights: same, leastOfBest: 0.55 })).toMatchObject({
      status: 422,
      body: { code: 'learning.same-weights' },
    });
  });

  it('are another operator’s to activate, by the screen and by the database', async () => {
    const made = await proposed();
    expect(await move(made, 'activate', null, proposer)).toMatchObject({
      status: 403,
      body: { code: 'learning.own-proposal' },
    });
    expect((await sets(proposer)).find((set) => set.id === made.id)).toMatchObject({
      isOwnProposal: true,
      allowedActions: ['reject'],
    });
    await expect(
      api.query(`UPDATE matching.weight_sets SET activated_by = proposed_by WHERE id = $1`, [made.id]),
    ).rejects.toThrow('check');
    expect((await move(made, 'activate')).status).toBe(201);
    expect((await sets()).filter(({ state }) => state === 'active').map((set) => set.id)).toEqual([made.id]);
  });

  it('end with a reason when they are not taken', async () => {
    const made = await proposed({ leastOfBest: 0.3 });
    expect(await move(made, 'reject')).toMatchObject({ status: 422, body: { code: 'learning.reason-missing' } });
    expect((await move(made, 'reject', 'reject.lists')).status).toBe(201);
    expect(await move(made, 'activate')).toMatchObject({ status: 409 });
  });

  it('are activated once, whoever is quicker', async () => {
    const [one, other] = [await proposed({ leastOfBest: 0.31 }), await proposed({ leastOfBest: 0.32 })];
    const answers = await Promise.all([move(one, 'activate'), move(other, 'activate'), move(one, 'activate')]);
    expect(answers.filter(({ status }) => status === 201).length).toBeGreaterThan(0);
    expect(answers.every(({ status }) => [201, 409].includes(status))).toBe(true);
    expect((await sets()).filter(({ state }) => state === 'active')).toHaveLength(1);
  });
});

describe('weights from before a rule', () => {
  const leaning = { text: 0.3, semantic: 0.7 };
  let number = 900;
  /** As it was possible to propose them once. */
  const kept = async (state: 'proposed' | 'retired') => {
    number += 1;
    const [row] = await api.query<{ id: string }>(
      `INSERT INTO matching.weight_sets (id, name, number, weights, least_text, least_of_best, method, state, version, proposed_at, retired_at)
       VALUES (gen_random_uuid(), $4, $1, $2, 0.08, 0.55, 'given', $3, 1, now(), CASE WHEN $3 = 'retired' THEN now() END) RETURNING id`,
      [number, JSON.stringify(leaning), state, `weights-${number}`],
    );
    return { id: row?.id ?? '', version: 1 };
  };

  it.each([
    ['proposed', 'activate', null],
    ['retired', 'reactivate', 'rollback.lists'],
  ] as const)('that lean on meaning are not put in force: %s', async (state, action, reason) => {
    const set = await kept(state);
    const answer = await move(set, action, reason);
    expect(answer).toMatchObject({ status: 422, body: { code: 'matching.weights-wrong' } });
    expect(answer.body.faults).toMatchObject([{ path: 'weights.semantic', code: 'weight-leans-on-meaning' }]);
    expect(JSON.stringify(answer.body.faults)).toContain('不得低于 0.5（50%）');
    const english = await operator.post(
      `/weight-sets/${set.id}/moves`,
      { version: 1, action, reasonCode: reason },
      { headers: { 'accept-language': 'en' } },
    );
    expect(english.text).toContain('at least 0.5 (50%)');
    expect(await activeName()).toBe('weights-1');
    expect((await sets()).find(({ id }) => id === set.id)).toMatchObject({ state, version: 1 });
  });

  it('can still be let be', async () => {
    expect((await move(await kept('proposed'), 'reject', 'reject.newer')).status).toBe(201);
  });
});

describe('rolling back', () => {
  it('gives the same weights and the same lists, bit for bit', async () => {
    const market = await Market.open(api);
    const [enterprise, institute] = [await api.signIn('enterprise'), await api.signIn('institute')];
    await market.publishAchievement(institute, { price: { fen: '900000000' } });
    await market.publishAchievement(institute, { title: '燃气轮机叶片激光清洗成套装备', trl: 9 });
    const demand = await market.publishDemand(enterprise);
    await api.drain();
    const list = async () => {
      const { run, matches } = (await enterprise.get<MatchList>(`/demands/${demand}/matches`)).body;
      return { version: run.weightsVersion, order: matches.map(({ achievement, score }) => [achievement.id, score]) };
    };
    const before = await list();
    const set = await api.get(WeightSets).active();
    const made = await proposed({ leastOfBest: 0.05 });
    await operator.done(move(made, 'activate'));
    await api.drain();
    const between = await list();
    expect(between.version).not.toBe(before.version);
    expect(between.order).not.toEqual(before.order);
    const first = await named(before.version);
    expect(await move(first, 'reactivate')).toMatchObject({ status: 422 });
    await operator.done(move(first, 'reactivate', 'rollback.lists'));
    await api.drain();
    expect(await list()).toEqual(before);
    expect(await api.get(WeightSets).active()).toEqual(set);
    expect((await operator.get(`/weight-sets/${made.id}/preview`)).body).toMatchObject({ lists: 1 });
  });
});

describe('learning', () => {
  const attempts = async () => (await operator.get<{ items: Attempt[] }>('/learning-attempts')).body.items;
  const learn = async () => {
    const { id } = await proposer.done(proposer.post('/learning-attempts'));
    await api.drain();
    return (await attempts()).find((attempt) => attempt.id === id);
  };

  it('keeps the attempt also where there is too little to learn from', async () => {
    expect(await learn()).toMatchObject({
      outcome: 'refused',
      weightSetId: null,
      report: { refusals: ['too-few-demands', 'too-few-organisations'], evidence: { votes: 0 } },
    });
    expect(await activeName()).toBe('weights-1');
  });

  it('proposes what held-out needs confirm, by itself activates nothing, and a replay gives the same bits', async () => {
    await fillLedger(api, judgedLedger({ demands: 150, taste: otherTaste }));
    const attempt = await learn();
    expect(attempt).toMatchObject({ outcome: 'proposed', report: { refusals: [] } });
    const set = (await sets()).find(({ id }) => id === attempt?.weightSetId);
    expect(set).toMatchObject({ state: 'proposed' });
    expect(await activeName()).toBe('weights-1');
    // Who asked is who proposes.
    expect((await move(set, 'activate', null, proposer)).status).toBe(403);
    await operator.done(move(set, 'activate'));
    const { storedHash, repeatedHash } = await api.get(LearningLedger).replay(attempt?.id ?? '');
    expect(repeatedHash).toBe(storedHash);
  });

  it('is the operator’s business', async () => {
    const enterprise = await api.signIn('enterprise');
    expect((await enterprise.get('/weight-sets')).status).toBe(403);
    expect((await enterprise.post('/learning-attempts')).status).toBe(403);
  });
});
