import { drainAtOnce, drainThroughQueue } from '../../../test/support/drain';
import { anAchievementForm } from '../../../test/support/forms';
import { Market } from '../../../test/support/market';
import { RunningApi } from '../../../test/support/running-api';
import type { Visitor } from '../../../test/support/visitor';
import { RepeatRun } from '../run/repeat-run';

interface MatchList {
  readonly pending: boolean;
  readonly run: {
    readonly id: string;
    readonly documentCount: number;
    readonly excluded: readonly { readonly reason: string; readonly count: number }[];
  } | null;
  readonly need: { readonly title: string; readonly text: string } | null;
  readonly matches: readonly {
    readonly id: string;
    readonly rank: number;
    readonly score: number;
    readonly achievement: { readonly id: string };
    readonly criteria: readonly {
      readonly criterion: string;
      readonly contribution: number;
      readonly value: number | null;
    }[];
    readonly feedback: { readonly verdict: string; readonly reasonCode: string | null } | null;
  }[];
  readonly setAside: MatchList['matches'];
}
interface InterestList {
  readonly items: readonly { readonly demand: { readonly id: string; readonly organisationName: string | null } }[];
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
// Each test has the market to itself.
afterEach(() => market.clear());
afterAll(() => api.stop());

const listOf = async (demandId: string, reader = enterprise) =>
  (await reader.get<MatchList>(`/demands/${demandId}/matches`)).body;
const achievementsIn = async (demandId: string) =>
  (await listOf(demandId)).matches.map(({ achievement }) => achievement.id);
const interestIn = async (achievementId: string) =>
  (await institute.get<InterestList>(`/achievements/${achievementId}/interest`)).body.items;

describe('the matches of a demand', () => {
  it('appear by the messages of the real queue, with parts that add up', async () => {
    const worker = await api.startWorker();
    const achievement = await market.publishAchievement(institute);
    const demand = await market.publishDemand(enterprise);
    expect(await listOf(demand)).toMatchObject({ pending: true, run: null, matches: [] });
    await drainThroughQueue(worker);
    const { pending, need, matches } = await listOf(demand);
    expect({ pending, title: need?.title }).toEqual({ pending: false, title: '航空发动机叶片积碳激光清洗' });
    expect(matches.map(({ rank, achievement: { id } }) => [rank, id])).toEqual([[1, achievement]]);
    const sum = matches[0]?.criteria.reduce((total, { contribution }) => total + contribution, 0) ?? 0;
    expect(Math.abs(sum - (matches[0]?.score ?? 1))).toBeLessThan(1e-12);
    expect((await interestIn(achievement)).map((item) => item.demand.id)).toEqual([demand]);
  });

  it('gain a newly published achievement', async () => {
    const demand = await market.publishDemand(enterprise);
    await api.drain();
    expect(await listOf(demand)).toMatchObject({ pending: false, matches: [] });
    const achievement = await market.publishAchievement(institute);
    await api.drain();
    expect(await achievementsIn(demand)).toEqual([achievement]);
  });

  it('are found whichever side came first, or both at once in two processes', async () => {
    const workers = [await api.startWorker(), await api.startWorker()];
    const demands = await inTurn(4, () => market.publishDemand(enterprise));
    const achievements = await inTurn(4, () => market.publishAchievement(institute));
    await drainAtOnce(workers);
    for (const demand of demands) expect((await achievementsIn(demand)).toSorted()).toEqual(achievements.toSorted());
    for (const achievement of achievements) expect(await interestIn(achievement)).toHaveLength(4);
  });

  it('count each pair once, however often it was found', async () => {
    const demand = await market.publishDemand(enterprise);
    const achievement = await market.publishAchievement(institute);
    await api.drain();
    expect(await achievementsIn(demand)).toEqual([achievement]);
    expect((await enterprise.get('/match-counts')).body).toEqual({ items: [{ demandId: demand, count: 1 }] });
    const figures = (await api.anybody.get<{ figures: { code: string; value: number }[] }>('/public/figures')).body
      .figures;
    expect(figures.find(({ code }) => code === 'matches')?.value).toBe(1);
  });

  it('leave out what a hard filter speaks against, and say how many', async () => {
    await market.publishAchievement(institute, { ipAvailable: false });
    await market.publishAchievement(institute, { cooperationModes: ['equity'] });
    const demand = await market.publishDemand(enterprise);
    await api.drain();
    const { matches, run } = await listOf(demand);
    expect(matches).toEqual([]);
    expect(run?.excluded).toEqual([
      { reason: 'ip_unavailable', count: 1 },
      { reason: 'mode_incompatible', count: 1 },
    ]);
  });

  it('lose what is withdrawn, on both sides and in the search', async () => {
    const [demand, other] = [await market.publishDemand(enterprise), await market.publishDemand(enterprise)];
    const achievement = await market.publishAchievement(institute);
    await api.drain();
    const found = async () =>
      (await api.anybody.get<{ items: { id: string }[] }>('/public/search?q=激光清洗')).body.items
        .map(({ id }) => id)
        .toSorted();
    expect(await found()).toEqual([demand, other, achievement].toSorted());
    await market.withdrawDemand(enterprise, other);
    await api.drain();
    expect((await interestIn(achievement)).map((item) => item.demand.id)).toEqual([demand]);
    await market.withdrawAchievement(institute, achievement);
    await api.drain();
    expect(await achievementsIn(demand)).toEqual([]);
    expect(await found()).toEqual([demand]);
  });

  it('never show what is not yet published', async () => {
    const { id } = await institute.done(institute.post('/achievements', anAchievementForm()));
    await institute.done(institute.post(`/achievements/${id}/submission`, { version: 1 }));
    const demand = await market.publishDemand(enterprise);
    await api.drain();
    expect(await achievementsIn(demand)).toEqual([]);
    expect((await api.anybody.get(`/public/achievements/${id}`)).status).toBe(404);
  });

  it('are not another enterprise’s to read', async () => {
    await market.publishAchievement(institute);
    const demand = await market.publishDemand(enterprise);
    await api.drain();
    const stranger = await api.signIn('enterprise');
    expect(await stranger.get(`/demands/${demand}/matches`)).toMatchObject({
      status: 404,
      body: { code: 'not-found' },
    });
    expect((await stranger.get('/match-counts')).body).toEqual({ items: [] });
    const otherInstitute = await api.signIn('institute');
    const [row] = await api.query<{ id: string }>(`SELECT achievement_id AS id FROM matching.matches`);
    expect((await otherInstitute.get(`/achievements/${row?.id}/interest`)).status).toBe(404);
  });
});

describe('a run', () => {
  it('repeated gives the same fingerprint, also after the market has changed', async () => {
    const first = await market.publishAchievement(institute);
    const demand = await market.publishDemand(enterprise);
    await api.drain();
    await market.publishAchievement(institute, { title: '激光清洗叶片积碳新工艺' });
    await market.withdrawAchievement(institute, first);
    await market.publishDemand(enterprise, { title: '叶片积碳激光去除' });
    await api.drain();
    const runs = await api.query<{ id: string; kind: string }>(
      `SELECT id, trigger_kind AS kind FROM matching.runs WHERE trigger_id = ANY($1)`,
      [[demand, first]],
    );
    expect(runs.length).toBeGreaterThanOrEqual(2);
    const worker = await api.startWorker();
    for (const { id } of runs) {
      const { outcome, storedHash, repeatedHash } = await worker.get(RepeatRun).execute(id);
      expect([outcome, repeatedHash]).toEqual(['identical', storedHash]);
    }
  });
});

describe('an anonymous demand', () => {
  it('names its organisation nowhere but to its owner and to the staff', async () => {
    const name = '沪江某某轴承厂';
    const organisationId = await api.organisation('enterprise', name);
    const owner = await api.signIn('enterprise', organisationId);
    const achievement = await market.publishAchievement(institute);
    const demand = await market.publishDemand(owner, { anonymous: true });
    await api.drain();
    const seen = [
      await api.anybody.get(`/public/demands/${demand}`),
      await api.anybody.get('/public/search?q=激光清洗'),
      await api.anybody.get('/public/search?kind=demand'),
      await api.anybody.get(`/public/search?q=${name}`),
      await institute.get(`/achievements/${achievement}/interest`),
    ];
    expect(seen.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    for (const { text } of seen) {
      expect(text).not.toContain(name);
      expect(text).not.toContain(organisationId);
      expect(text).not.toContain('林慕川');
    }
    const told = await api.query<{ payload: object }>(
      `SELECT payload FROM platform.live_events WHERE organisation_id = $1`,
      [institute.organisationId],
    );
    expect(told.length).toBeGreaterThan(0);
    expect(JSON.stringify(told)).not.toContain(organisationId);
    expect(await api.anybody.get<{ organisationName: null }>(`/public/demands/${demand}`)).toMatchObject({
      body: { organisationName: null, organisationNameEn: null },
    });
    expect((await owner.get(`/demands/${demand}`)).text).toContain(name);
  });
});

describe('feedback on a match', () => {
  let demand: string;
  let match: string;
  beforeEach(async () => {
    await market.publishAchievement(institute);
    demand = await market.publishDemand(enterprise);
    await api.drain();
    match = (await listOf(demand)).matches[0]?.id ?? '';
  });
  const give = (given: object, giver = enterprise) => giver.put(`/matches/${match}/feedback`, given);
  const kept = async () => {
    const { matches: shown, setAside } = await listOf(demand);
    return [...shown, ...setAside][0]?.feedback;
  };

  it('is kept with the pair, and the last word counts', async () => {
    expect(await give({ verdict: 'relevant' })).toMatchObject({ status: 200, body: { state: 'relevant', version: 1 } });
    expect(await give({ verdict: 'not_relevant', reasonCode: 'too_early', reasonText: '只有样机' })).toMatchObject({
      body: { version: 2 },
    });
    expect(await kept()).toMatchObject({ verdict: 'not_relevant', reasonCode: 'too_early', reasonText: '只有样机' });
    const story = await api.query(
      `SELECT action, to_state AS "to", reason_codes AS reasons FROM platform.audit_events WHERE entity_id = $1 ORDER BY id`,
      [match],
    );
    expect(story).toEqual([
      { action: 'give_feedback', to: 'relevant', reasons: [] },
      { action: 'give_feedback', to: 'not_relevant', reasons: ['too_early'] },
    ]);
  });

  it.each([{}, { reasonCode: null }, { reasonCode: 'because' }, { reasonText: '不合适' }])(
    'that says no needs a coded reason: %j',
    async (given) => {
      expect(await give({ verdict: 'not_relevant', ...given })).toMatchObject({
        status: 422,
        body: { code: 'matching.reason-missing' },
      });
      expect(await kept()).toBeNull();
    },
  );

  it('is the demand’s owner’s alone', async () => {
    expect((await give({ verdict: 'relevant' }, await api.signIn('enterprise'))).status).toBe(404);
    expect((await give({ verdict: 'relevant' }, institute)).status).toBe(403);
    expect(await kept()).toBeNull();
  });

  it('of a colleague replaces one’s own: it is the organisation’s word', async () => {
    await give({ verdict: 'relevant' });
    await give(
      { verdict: 'not_relevant', reasonCode: 'too_far' },
      await api.signIn('enterprise', enterprise.organisationId),
    );
    expect(await kept()).toMatchObject({ verdict: 'not_relevant', reasonCode: 'too_far' });
  });

  it('is not possible once the demand is closed', async () => {
    await market.withdrawDemand(enterprise, demand);
    expect((await give({ verdict: 'relevant' })).status).toBe(404);
  });
});

async function inTurn<Result>(times: number, work: () => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (let i = 0; i < times; i++) results.push(await work());
  return results;
}
