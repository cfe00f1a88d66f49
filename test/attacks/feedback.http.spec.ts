// Who wants the weights of a whole market to bend their way: floods, many accounts of one house, keys used again for
// something else, words of accounts that are stopped. Each is tried against the routes and a real ledger.
import { newId } from '#kernel/id';
import { attemptLearning, LearningLedger, type LearningReport } from '#learning';
import { judgedLedger, otherTaste, parentWeights, usualRules } from '../../libs/learning/method/judgements.fixture';
import { fillLedger } from '../support/fill-ledger';
import { Market } from '../support/market';
import { RunningApi } from '../support/running-api';
import type { Visitor } from '../support/visitor';
import { wideLimits } from '../support/wide-limits';

process.env.LIMITS = wideLimits;

interface Attempt {
  readonly id: string;
  readonly outcome: string;
  readonly report: {
    readonly refusals: readonly string[];
    readonly evidence: LearningReport['evidence'] & { readonly unheard: number };
    readonly after: readonly { readonly criterion: string; readonly weight: number }[];
  };
}
interface MatchList {
  readonly matches: readonly { readonly id: string; readonly score: number; readonly achievement: { id: string } }[];
}

let api: RunningApi;
let market: Market;
let operator: Visitor;
jest.setTimeout(120_000);
beforeAll(async () => {
  api = await RunningApi.start();
  market = await Market.open(api);
  operator = await api.signIn('operator');
});
afterAll(() => api.stop());

async function learn(): Promise<Attempt> {
  const { id } = await operator.done(operator.post('/learning-attempts'));
  await api.drain();
  const { items } = (await operator.get<{ items: Attempt[] }>('/learning-attempts')).body;
  const attempt = items.find((one) => one.id === id);
  if (!attempt) throw new Error('no attempt was kept');
  return attempt;
}
const weightsIn = ({ report }: Attempt) =>
  Object.fromEntries(report.after.map(({ criterion, weight }) => [criterion, weight]));

/** The contrary of what everybody says, by one house. */
const lies = (count: number, given: { account: (i: number) => string; day: (i: number) => string; house: string }) =>
  judgedLedger({ demands: Math.ceil(count / 12), taste: { ...otherTaste, text: 0 }, seed: 5 })
    .slice(0, count)
    .map((said, i) => ({
      ...said,
      demandId: `${given.house} ${said.demandId}`,
      achievementId: `${given.house} ${said.achievementId}`,
      verdict: said.verdict === 'relevant' ? ('not_relevant' as const) : ('relevant' as const),
      reasonCode: said.verdict === 'relevant' ? 'too_early' : null,
      demandOrganisationId: given.house,
      voiceId: given.house,
      personId: given.account(i),
      day: given.day(i),
    }));
const day = (n: number) => `2026-0${1 + (Math.floor(n / 28) % 9)}-${String(1 + (n % 28)).padStart(2, '0')}`;
const honest = judgedLedger({ demands: 150, taste: otherTaste });
const rightful = attemptLearning(honest, parentWeights, usualRules).after;

describe('a poisoned ledger', () => {
  it('of 20 accounts of one organisation is too little evidence by itself', async () => {
    const house = lies(2400, { house: 'mill', account: (i) => `mill hand ${i % 20}`, day: (i) => day(i % 40) });
    await fillLedger(api, house);
    const { outcome, report } = await learn();
    expect([outcome, report.refusals]).toEqual(['refused', ['too-few-demands', 'too-few-organisations']]);
    expect(report.evidence).toMatchObject({ statements: 2400, flooded: 0, organisations: 1, demands: 200 });
    expect(report.evidence.votes).toBeCloseTo(usualRules.mostOfOrganisation, 9);
  });

  it('of those 20 among honest people does not move a weight where one alone could have done it', async () => {
    await fillLedger(api, honest);
    const { outcome, report, ...rest } = await learn();
    expect(outcome).toBe('proposed');
    expect(report.evidence).toMatchObject({ organisations: 31 });
    const weights = weightsIn({ outcome, report, ...rest });
    for (const [criterion, weight] of Object.entries(rightful))
      expect(Math.abs((weights[criterion] ?? 0) - weight)).toBeLessThan(0.02);
  });

  it('of one account with 1,000 clicks in a day changes nothing more, to the last bit', async () => {
    const before = await learn();
    await fillLedger(api, lies(1000, { house: 'loner', account: () => 'loner', day: () => '2026-05-05' }));
    const after = await learn();
    expect(after.report.evidence.flooded).toBe(1000);
    expect(weightsIn(after)).toEqual(weightsIn(before));
  });

  it('is found out: what an account said that is stopped for misuse counts no more, and the old attempt repeats all the same', async () => {
    const organisationId = await api.organisation('enterprise');
    const { personId } = await api.person([{ organisationId, roles: ['enterprise'] }]);
    const before = await learn();
    const hand = lies(48, { house: 'sold', account: () => 'sold', day: (i) => day(i) });
    await fillLedger(api, hand, new Map([['sold', personId]]));
    const poisoned = await learn();
    expect(poisoned.report.evidence).toMatchObject({ unheard: 0, demands: before.report.evidence.demands + 4 });
    const sysadmin = await api.signIn('sysadmin');
    const move = { version: 1, action: 'disable', reasonCode: 'disable.misuse' };
    await sysadmin.done(sysadmin.post(`/people/${personId}/moves`, move));
    const cleaned = await learn();
    expect(cleaned.report.evidence).toMatchObject({ unheard: 48, demands: before.report.evidence.demands });
    expect(weightsIn(cleaned)).toEqual(weightsIn(before));
    for (const { id } of [before, poisoned, cleaned]) {
      const { storedHash, repeatedHash } = await api.get(LearningLedger).replay(id);
      expect(repeatedHash).toBe(storedHash);
    }
  });
});

describe('one account that clicks 1,000 times', () => {
  it('makes one list, its own, and no evidence', async () => {
    const [enterprise, other, institute] = [
      await api.signIn('enterprise'),
      await api.signIn('enterprise'),
      await api.signIn('institute'),
    ];
    await market.publishAchievement(institute);
    await market.publishAchievement(institute, { title: '燃气轮机叶片激光清洗成套装备' });
    const [own, foreign] = [await market.publishDemand(enterprise), await market.publishDemand(other)];
    await api.drain();
    const listOf = async (reader: Visitor, id: string) =>
      (await reader.get<MatchList>(`/demands/${id}/matches`)).body.matches.map(({ achievement, score }) => [
        achievement.id,
        score,
      ]);
    const runs = async () =>
      (await api.query(`SELECT 1 FROM matching.runs WHERE trigger_id = ANY($1)`, [[own, foreign]])).length;
    const [before, made] = [await listOf(other, foreign), await runs()];
    const [match] = (await enterprise.get<MatchList>(`/demands/${own}/matches`)).body.matches;
    const known = (await learn()).report.evidence;
    const words = [{ verdict: 'relevant' }, { verdict: 'not_relevant', reasonCode: 'too_early' }];
    for (let i = 0; i < 1000; i += 1)
      await enterprise.done(enterprise.put(`/matches/${match?.id}/feedback`, words[i % 2]));
    await api.drain();
    expect(await runs()).toBe(made + 1);
    expect(await listOf(other, foreign)).toEqual(before);
    const { evidence } = (await learn()).report;
    expect(evidence).toMatchObject({ statements: known.statements + 1000, flooded: known.flooded + 1000 });
    expect(evidence.votes).toBe(known.votes);
  });
});

describe('a key that was used before', () => {
  const weights = { text: 0.4, field: 0.1, maturity: 0.2, price: 0.2, region: 0.06, record: 0.02, freshness: 0.02 };
  const proposal = (leastOfBest: number) => ({ weights, leastText: 0.08, leastOfBest, note: '试用' });
  let pair: { enterprise: Visitor; institute: Visitor; match: string };
  beforeAll(async () => {
    const [enterprise, institute] = [await api.signIn('enterprise'), await api.signIn('institute')];
    await market.publishAchievement(institute);
    const demand = await market.publishDemand(enterprise);
    await api.drain();
    const { matches } = (await enterprise.get<MatchList>(`/demands/${demand}/matches`)).body;
    const rows = await api.query<{ id: string; organisationId: string }>(
      `SELECT object_id AS id, organisation_id AS "organisationId" FROM matching.documents WHERE organisation_id = $1`,
      [institute.organisationId],
    );
    const match = matches.find(({ achievement }) => rows.some(({ id }) => id === achievement.id))?.id ?? '';
    pair = { enterprise, institute, match };
  });

  const yes = { verdict: 'relevant' };
  const no = { verdict: 'not_relevant', reasonCode: 'wrong_field' };
  const statements = `SELECT count(*)::int AS count FROM feedback.statements`;
  const sets = `SELECT count(*)::int AS count FROM matching.weight_sets`;
  const asked = `SELECT count(*)::int AS count FROM platform.audit_events WHERE action = 'ask_learning'`;
  const moved = `SELECT count(*)::int AS count FROM platform.audit_events WHERE entity = 'weight-set' AND action = 'reject'`;
  const put = (who: Visitor, path: string) => (body: object, key: string) => who.put(path, body, { key });

  it.each([
    [
      'a word on a match',
      statements,
      () => ({ send: put(pair.enterprise, `/matches/${pair.match}/feedback`), body: yes, other: no }),
    ],
    [
      'a word of the institute',
      statements,
      () => ({ send: put(pair.institute, `/interest/${pair.match}/feedback`), body: yes, other: no }),
    ],
    [
      'a proposal of weights',
      sets,
      () => ({
        send: (body: object, key: string) => operator.post('/weight-sets', body, { key }),
        body: proposal(0.21),
        other: proposal(0.22),
      }),
    ],
    [
      'asking to learn',
      asked,
      () => ({
        send: (body: object, key: string) => operator.post('/learning-attempts', body, { key }),
        body: {},
        other: { again: true },
      }),
    ],
    [
      'a move of weights',
      moved,
      async () => {
        const made = await operator.done(operator.post('/weight-sets', proposal(0.23)));
        const move = { version: 1, action: 'reject', reasonCode: 'reject.lists' };
        return {
          send: (body: object, key: string) => operator.post(`/weight-sets/${made.id}/moves`, body, { key }),
          body: move,
          other: { version: 1, action: 'activate' },
        };
      },
    ],
  ] as const)(
    'for %s gives the first answer to the same and refuses another body, without effect',
    async (_, counted, given) => {
      const { send, body, other } = await given();
      const count = async () => (await api.query<{ count: number }>(counted))[0]?.count ?? 0;
      const [key, before] = [newId(), await count()];
      const first = await send(body, key);
      expect([200, 201]).toContain(first.status);
      expect(await send(body, key)).toMatchObject({ status: first.status, body: first.body });
      expect(await send(other, key)).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
      const twins = await Promise.all([send(body, key), send(other, key), send(body, key)]);
      expect(twins.map(({ status }) => status)).toEqual([first.status, 422, first.status]);
      expect(await count()).toBe(before + 1);
    },
  );

  it('by somebody else is theirs alone', async () => {
    const key = newId();
    const colleague = await api.signIn('enterprise', pair.enterprise.organisationId);
    expect((await pair.enterprise.put(`/matches/${pair.match}/feedback`, yes, { key })).status).toBe(200);
    expect((await colleague.put(`/matches/${pair.match}/feedback`, no, { key })).status).toBe(200);
  });
});
