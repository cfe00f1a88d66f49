import { FeedbackPersonalData } from '#feedback';
import { Database } from '#platform/database/database';
import { Market } from '../../../test/support/market';
import { RunningApi } from '../../../test/support/running-api';
import type { Visitor } from '../../../test/support/visitor';
import { RepeatRun } from '../run/repeat-run';

interface Judged {
  readonly id: string;
  readonly rank: number;
  readonly score: number;
  readonly achievement: { readonly id: string };
  readonly feedback: { readonly verdict: string; readonly reasonCode: string | null } | null;
}
interface MatchList {
  readonly matches: readonly Judged[];
  readonly setAside: readonly Judged[];
}
interface Interest {
  readonly items: readonly { readonly matchId: string; readonly demand: { readonly id: string } }[];
  readonly setAside: Interest['items'];
}

let api: RunningApi;
let market: Market;
let enterprise: Visitor;
let institute: Visitor;
let demand: string;
let first: string;
let second: string;
jest.setTimeout(60_000);
beforeAll(async () => {
  api = await RunningApi.start();
  market = await Market.open(api);
});
beforeEach(async () => {
  [enterprise, institute] = [await api.signIn('enterprise'), await api.signIn('institute')];
  first = await market.publishAchievement(institute);
  second = await market.publishAchievement(institute, { title: '燃气轮机叶片激光清洗成套装备' });
  demand = await market.publishDemand(enterprise);
  await api.drain();
});
afterEach(() => market.clear());
afterAll(() => api.stop());

const listOf = async (reader = enterprise) => (await reader.get<MatchList>(`/demands/${demand}/matches`)).body;
const matchOf = async (achievementId: string, reader = enterprise) => {
  const { matches, setAside } = await listOf(reader);
  return [...matches, ...setAside].find(({ achievement }) => achievement.id === achievementId)?.id ?? '';
};
const say = async (achievementId: string, said: object, speaker = enterprise) =>
  speaker.put(`/matches/${await matchOf(achievementId)}/feedback`, said);
const idsIn = (some: readonly Judged[]) => some.map(({ achievement }) => achievement.id);
const statements = () =>
  api.query<{ side: string; verdict: string; personId: string }>(
    `SELECT side, verdict, person_id AS "personId" FROM feedback.statements WHERE demand_id = $1 ORDER BY number`,
    [demand],
  );

describe('a no of the owner', () => {
  const no = { verdict: 'not_relevant', reasonCode: 'too_early', reasonText: '只有样机' };

  it('sets the pair aside at once, and can be taken back', async () => {
    expect((await say(first, no)).status).toBe(200);
    const { matches, setAside } = await listOf();
    expect([idsIn(matches), idsIn(setAside)]).toEqual([[second], [first]]);
    expect(matches.map(({ rank }) => rank)).toEqual([1]);
    expect((await enterprise.get('/match-counts')).body).toEqual({ items: [{ demandId: demand, count: 1 }] });
    expect(await say(first, { verdict: 'withdrawn' })).toMatchObject({
      status: 200,
      body: { state: 'withdrawn', version: 2 },
    });
    const again = await listOf();
    expect([idsIn(again.matches).toSorted(), again.setAside]).toEqual([[first, second].toSorted(), []]);
  });

  it('hides the pair from nobody else', async () => {
    await say(first, no);
    const interest = (await institute.get<Interest>(`/achievements/${first}/interest`)).body;
    expect(interest.items.map((item) => item.demand.id)).toEqual([demand]);
    expect(idsIn((await listOf(market.expert)).matches)).toContain(first);
  });
});

describe('a yes of the owner', () => {
  it('refines the list with the next run, which says so and can be repeated', async () => {
    const before = await listOf();
    expect((await say(first, { verdict: 'relevant' })).status).toBe(200);
    await api.drain();
    const [run] = await api.query<{ id: string; refinements: object }>(
      `SELECT id, inputs -> 'refinements' AS refinements FROM matching.runs WHERE trigger_id = $1 ORDER BY drawn DESC LIMIT 1`,
      [demand],
    );
    expect(run?.refinements).toEqual({ [demand]: { liked: [first], setAside: [] } });
    const { storedHash, repeatedHash } = await api.get(RepeatRun).execute(run?.id ?? '');
    expect(repeatedHash).toBe(storedHash);
    const after = await listOf();
    const scoreIn = (list: MatchList) => list.matches.find(({ achievement }) => achievement.id === second)?.score;
    expect(scoreIn(after)).not.toBe(scoreIn(before));
    expect(JSON.stringify(after)).toContain('"origin":"liked"');
    expect(after.matches.find(({ achievement }) => achievement.id === first)?.feedback).toMatchObject({
      verdict: 'relevant',
    });
  });

  it('is not told to whoever has the other achievements, neither as such nor by the words it brought', async () => {
    await say(first, { verdict: 'relevant' });
    await api.drain();
    expect(JSON.stringify(await listOf())).toContain('"origin":"liked"');
    for (const path of [
      `/achievements/${second}/interest`,
      `/achievements/${second}/interest/why?demandId=${demand}`,
      '/news',
    ]) {
      const { status, text } = await institute.get(path);
      expect(status).toBe(200);
      expect(text).toContain(demand);
      expect(text).not.toMatch(/"liked"|与已标为相关/);
    }
  });

  it('taken back gives the list of before, bit for bit', async () => {
    const before = await listOf();
    await say(first, { verdict: 'relevant' });
    await api.drain();
    await say(first, { verdict: 'withdrawn' });
    await api.drain();
    const scores = ({ matches }: MatchList) => matches.map(({ achievement, score }) => [achievement.id, score]);
    expect(scores(await listOf())).toEqual(scores(before));
  });
});

describe('the ledger', () => {
  it('keeps every word, and the database refuses to alter or remove one', async () => {
    await say(first, { verdict: 'relevant' });
    await say(first, { verdict: 'not_relevant', reasonCode: 'wrong_field' });
    expect((await statements()).map(({ verdict }) => verdict)).toEqual(['relevant', 'not_relevant']);
    for (const change of [
      `UPDATE feedback.statements SET verdict = 'relevant', reason_code = NULL`,
      `DELETE FROM feedback.statements`,
      `TRUNCATE feedback.statements CASCADE`,
    ])
      await expect(api.query(change)).rejects.toThrow('append-only');
  });

  it('freezes what was judged', async () => {
    await say(first, { verdict: 'relevant' });
    const [row] = await api.query<{ values: Record<string, number | null>; weights: string }>(
      `SELECT criterion_values AS values, weights_version AS weights FROM feedback.statements WHERE demand_id = $1`,
      [demand],
    );
    expect(row?.weights).toBe('weights-1');
    expect(Object.keys(row?.values ?? {})).toEqual(
      expect.arrayContaining(['text', 'field', 'maturity', 'price', 'region']),
    );
    expect(row?.values['text']).toBeGreaterThan(0);
  });

  it('gains nothing when the same is said again', async () => {
    await say(first, { verdict: 'relevant' });
    expect(await say(first, { verdict: 'relevant' })).toMatchObject({ status: 200, body: { version: 1 } });
    expect(await statements()).toHaveLength(1);
  });

  it('numbers what is said at once without gaps', async () => {
    const [one, other] = [await matchOf(first), await matchOf(second)];
    const [{ number: before = '0' } = {}] = await api.query<{ number: string }>(`SELECT number FROM feedback.ledger`);
    await Promise.all(
      [one, other].map((match) => enterprise.put(`/matches/${match}/feedback`, { verdict: 'relevant' })),
    );
    const numbers = await api.query<{ number: string }>(
      `SELECT number FROM feedback.statements WHERE demand_id = $1 ORDER BY number`,
      [demand],
    );
    expect(numbers.map(({ number }) => Number(number) - Number(before))).toEqual([1, 2]);
  });

  it('keeps free words apart, out of the audit, and forgets them with the person', async () => {
    await say(first, { verdict: 'not_relevant', reasonCode: 'too_early', reasonText: '请找林工' });
    const [said] = await statements();
    const person = { id: said?.personId ?? '', login: '' };
    const kept = () =>
      api.query<{ text: string }>(
        `SELECT text FROM feedback.statement_texts JOIN feedback.statements USING (number) WHERE demand_id = $1`,
        [demand],
      );
    expect(await kept()).toEqual([{ text: '请找林工' }]);
    expect(await api.query(`SELECT 1 FROM platform.audit_events WHERE reason_text LIKE '%林工%'`)).toEqual([]);
    const [section] = await api.get(FeedbackPersonalData).sectionsOf(person);
    expect(section?.rows).toMatchObject([{ verdict: 'not_relevant', reasonCode: 'too_early', text: '请找林工' }]);
    await api.get(Database).transaction((tx) => api.get(FeedbackPersonalData).erase(tx, person));
    expect(await kept()).toEqual([]);
    expect(await statements()).toHaveLength(1);
  });
});

describe('the other side', () => {
  const interestOf = async () => (await institute.get<Interest>(`/achievements/${first}/interest`)).body.items;

  it('says what a demand is to it, reads it again, and orders nobody’s list but its own', async () => {
    const [item] = await interestOf();
    const said = { verdict: 'not_relevant', reasonCode: 'budget_too_low' };
    expect((await institute.put(`/interest/${item?.matchId}/feedback`, said)).status).toBe(200);
    const { items, setAside } = (await institute.get<Interest>(`/achievements/${first}/interest`)).body;
    expect([items, setAside]).toMatchObject([[], [{ matchId: item?.matchId, feedback: said }]]);
    expect(idsIn((await listOf()).matches)).toContain(first);
    expect(await statements()).toMatchObject([{ side: 'achievement' }]);
    expect((await institute.get<{ items: object[] }>(`/achievements/${first}/feedback`)).body.items).toMatchObject([
      { side: 'achievement', reasonCode: 'budget_too_low' },
    ]);
  });

  it('has reasons of its own', async () => {
    const [item] = await interestOf();
    const said = { verdict: 'not_relevant', reasonCode: 'too_expensive' };
    expect(await institute.put(`/interest/${item?.matchId}/feedback`, said)).toMatchObject({
      status: 422,
      body: { code: 'matching.reason-missing' },
    });
  });

  it('of another institute’s achievement is nobody', async () => {
    const [item] = await interestOf();
    const stranger = await api.signIn('institute');
    expect((await stranger.put(`/interest/${item?.matchId}/feedback`, { verdict: 'relevant' })).status).toBe(404);
    expect((await enterprise.put(`/interest/${item?.matchId}/feedback`, { verdict: 'relevant' })).status).toBe(403);
  });

  it('learns why it was not chosen, by codes and without names', async () => {
    await say(first, { verdict: 'not_relevant', reasonCode: 'too_early', reasonText: '我们是某某厂' });
    await say(first, { verdict: 'not_relevant', reasonCode: 'too_early' }, market.expert);
    await say(second, { verdict: 'relevant' });
    const summary = await institute.get('/feedback-summary');
    expect(summary.body).toMatchObject({
      reasons: [{ code: 'too_early', count: 2 }],
      items: [
        { achievementId: first, relevant: 0, notRelevant: 2, reasons: [{ code: 'too_early', count: 2 }] },
        { achievementId: second, relevant: 1, notRelevant: 0, reasons: [] },
      ],
      nextCursor: null,
    });
    for (const secret of [demand, enterprise.organisationId, '某某厂']) expect(summary.text).not.toContain(secret);
    expect((await (await api.signIn('institute')).get('/feedback-summary')).body).toMatchObject({
      reasons: [],
      items: [],
    });
  });
});

describe('an expert', () => {
  it('has a voice of their own, apart from the owner’s', async () => {
    await say(first, { verdict: 'relevant' });
    await say(first, { verdict: 'not_relevant', reasonCode: 'indicator_unmet' }, market.expert);
    expect(idsIn((await listOf()).matches)).toContain(first);
    const seen = await listOf(market.expert);
    expect(idsIn(seen.setAside)).toEqual([first]);
    const history = await enterprise.get<{ items: { side: string; personName: string | null }[] }>(
      `/demands/${demand}/feedback`,
    );
    expect(history.body.items).toMatchObject([{ side: 'expert', personName: null }, { side: 'demand' }]);
  });
});

describe('what cannot be said', () => {
  it.each([
    [{ verdict: 'not_relevant' }, 422, 'matching.reason-missing'],
    [{ verdict: 'not_relevant', reasonCode: 'budget_too_low' }, 422, 'matching.reason-missing'],
    [{ verdict: 'relevant', reasonCode: 'too_early' }, 422, 'feedback.reason-idle'],
    [{ verdict: 'withdrawn' }, 422, 'feedback.nothing-to-withdraw'],
    [{ verdict: 'perhaps' }, 400, 'input-malformed'],
  ])('%j', async (said, status, code) => {
    expect(await say(first, said)).toMatchObject({ status, body: { code } });
    expect(await statements()).toEqual([]);
  });

  it('about an achievement that was withdrawn', async () => {
    const match = await matchOf(first);
    await market.withdrawAchievement(institute, first);
    const yes = { verdict: 'relevant' };
    expect((await enterprise.put(`/matches/${match}/feedback`, yes)).status).toBe(404);
    expect((await market.expert.put(`/matches/${match}/feedback`, yes)).status).toBe(404);
    expect(await statements()).toEqual([]);
  });

  it('about a pair that was never matched', async () => {
    const nobody = '0199aaaa-0000-7000-8000-000000000000';
    expect((await enterprise.put(`/matches/${nobody}/feedback`, { verdict: 'relevant' })).status).toBe(404);
    expect((await institute.put(`/interest/${nobody}/feedback`, { verdict: 'relevant' })).status).toBe(404);
  });

  it('about somebody else’s demand, whose history is not theirs either', async () => {
    const match = await matchOf(first);
    const stranger = await api.signIn('enterprise');
    expect((await stranger.put(`/matches/${match}/feedback`, { verdict: 'relevant' })).status).toBe(404);
    expect((await stranger.get(`/demands/${demand}/feedback`)).status).toBe(404);
  });
});
