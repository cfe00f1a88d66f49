import { Market } from '../../../test/support/market';
import { RunningApi } from '../../../test/support/running-api';
import type { Visitor } from '../../../test/support/visitor';

/** Open to one organisation that is none of ours: for everybody else such a demand does not exist. */
const invited = { visibility: 'invited', invitedUsccs: ['91310000631696382C'] };

let api: RunningApi;
let market: Market;
let enterprise: Visitor;
let institute: Visitor;
jest.setTimeout(60_000);
beforeAll(async () => {
  api = await RunningApi.start();
  market = await Market.open(api);
  [enterprise, institute] = [await api.signIn('enterprise'), await api.signIn('institute')];
});
afterEach(() => market.clear());
afterAll(() => api.stop());

const runOf = async (id: string) => {
  const [run] = await api.query<{ id: string; matches: number }>(
    `SELECT id, (SELECT count(*)::int FROM matching.matches m WHERE m.run_id = r.id) AS matches
       FROM matching.runs r WHERE trigger_id = $1 ORDER BY drawn DESC LIMIT 1`,
    [id],
  );
  return run ?? { id: '', matches: 0 };
};

describe('a demand for the invited, to the owner of an achievement that answers it', () => {
  it('leaves no gap in the pages of news, nor does their cursor tell of it', async () => {
    const achievement = await market.publishAchievement(institute);
    await market.publishDemand(enterprise, invited);
    await api.drain();
    expect((await institute.get(`/achievements/${achievement}/interest`)).body).toEqual({ items: [] });
    const open = await market.publishDemand(enterprise);
    await api.drain();
    await market.publishDemand(enterprise, invited);
    await api.drain();
    const news = (
      await institute.get<{ items: { found: { id: string } }[]; nextCursor: string | null }>('/news?limit=1')
    ).body;
    expect(news.items.map(({ found }) => found.id)).toEqual([open]);
    expect(news.nextCursor).toBeNull();
  });

  it('takes no place of those that are for them', async () => {
    const achievement = await market.publishAchievement(institute);
    for (let i = 0; i < 20; i += 1) await market.publishDemand(enterprise, invited);
    const open = await market.publishDemand(enterprise, { highTechField: '1' });
    await api.drain();
    const { items } = (
      await institute.get<{ items: { demand: { id: string } }[] }>(`/achievements/${achievement}/interest`)
    ).body;
    expect(items.map(({ demand }) => demand.id)).toEqual([open]);
  });

  it('is not counted in the run of the achievement', async () => {
    await market.publishDemand(enterprise, invited);
    await api.drain();
    const achievement = await market.publishAchievement(institute);
    await api.drain();
    const { id, matches } = await runOf(achievement);
    expect(matches).toBe(1);
    expect((await institute.get(`/match-runs/${id}`)).body).toMatchObject({ matches: 0 });
    expect((await market.expert.get(`/match-runs/${id}`)).body).toMatchObject({ matches: 1 });
  });

  it('is not counted among what its facts ruled out', async () => {
    await market.publishDemand(enterprise, { ...invited, cooperationModes: ['equity'] });
    await api.drain();
    const achievement = await market.publishAchievement(institute, { cooperationModes: ['licence'] });
    await api.drain();
    const { id } = await runOf(achievement);
    expect((await market.expert.get(`/match-runs/${id}`)).body).toMatchObject({
      excluded: [{ reason: 'mode_incompatible', count: 1 }],
    });
    expect((await institute.get(`/match-runs/${id}`)).body).toMatchObject({ excluded: [] });
  });
});

describe('a cursor that we never gave', () => {
  it.each([
    ['/news', ['2026-01-01 00:00:00+00', '1e999', '00000000-0000-4000-8000-000000000000']],
    ['/feedback-summary', ['99999999999', '00000000-0000-4000-8000-000000000000']],
  ])('is refused by %s as what it is', async (path, keys) => {
    const cursor = Buffer.from(JSON.stringify(keys)).toString('base64url');
    expect((await institute.get(`${path}?cursor=${cursor}`)).status).toBe(400);
  });
});
