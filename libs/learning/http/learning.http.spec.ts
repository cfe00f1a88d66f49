import { WeightSets } from '#matching';
import { newId } from '#kernel/id';
import { Market } from '../../../test/support/market';
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
    await fillLedger();
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

/** A ledger of honest people, as it would be after some months. */
async function fillLedger(): Promise<void> {
  const ids = new Map<string, string>();
  const idOf = (name: string) => {
    if (!ids.has(name)) ids.set(name, newId());
    return ids.get(name) ?? '';
  };
  const said = judgedLedger({ demands: 150, taste: otherTaste }).map((statement) => ({
    ...statement,
    demandId: idOf(statement.demandId),
    achievementId: idOf(statement.achievementId),
    organisationId: idOf(statement.demandOrganisationId),
    personId: idOf(statement.personId ?? ''),
  }));
  await api.query(
    `INSERT INTO feedback.statements (number, id, demand_id, achievement_id, match_id, run_id, seq, weights_version, score, criterion_values,
            demand_organisation_id, achievement_organisation_id, side, voice_id, organisation_id, person_id, verdict, reason_code, at)
     SELECT (SELECT number FROM feedback.ledger) + row_number() OVER (ORDER BY s.number), gen_random_uuid(), s."demandId", s."achievementId", gen_random_uuid(),
            gen_random_uuid(), 1, 'weights-1', s.score, s."criterionValues", s."organisationId", gen_random_uuid(), 'demand', s."organisationId",
            s."organisationId", s."personId", s.verdict, s."reasonCode", s.day::date + time '04:00'
       FROM jsonb_to_recordset($1::jsonb) AS s (number int, "demandId" uuid, "achievementId" uuid, score float8, "criterionValues" jsonb,
            "organisationId" uuid, "personId" uuid, verdict text, "reasonCode" text, day text)`,
    [JSON.stringify(said)],
  );
  await api.query(`UPDATE feedback.ledger SET number = (SELECT max(number) FROM feedback.statements)`);
}
