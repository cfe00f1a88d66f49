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
    expect((await institute.get(`/achievements/${achievement}/interest`)).body).toEqual({ items: [], setAside: [] });
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

describe('what was said about a demand for the invited', () => {
  const setAside = async (demandId: string, reasonCode: string) => {
    const { matches } = (await enterprise.get<{ matches: { id: string }[] }>(`/demands/${demandId}/matches`)).body;
    await enterprise.done(
      enterprise.put(`/matches/${matches[0]?.id}/feedback`, { verdict: 'not_relevant', reasonCode }),
    );
  };
  const summary = async () => (await institute.get('/feedback-summary')).body;

  it('is not counted for whoever must not know of it, and is for the invited', async () => {
    const achievement = await market.publishAchievement(institute);
    const hidden = await market.publishDemand(enterprise, invited);
    await api.drain();
    await setAside(hidden, 'too_early');
    expect(await summary()).toEqual({ reasons: [], items: [], nextCursor: null });
    const open = await market.publishDemand(enterprise);
    const [own] = await api.query<{ uscc: string }>(`SELECT uscc FROM identity.organisations WHERE id = $1`, [
      institute.organisationId,
    ]);
    const ours = await market.publishDemand(enterprise, { ...invited, invitedUsccs: [own?.uscc] });
    await api.drain();
    for (const id of [open, ours]) await setAside(id, 'wrong_field');
    const reasons = [{ code: 'wrong_field', count: 2 }];
    const counted = { reasons, items: [{ achievementId: achievement, relevant: 0, notRelevant: 2, reasons }] };
    expect(await summary()).toMatchObject(counted);
    await market.withdrawDemand(enterprise, open);
    expect(await summary()).toMatchObject(counted);
  });
});

describe('the score of a demand that shows its title only', () => {
  interface Scored {
    readonly items: readonly { readonly score: number | null; readonly demand?: object; readonly found?: object }[];
    readonly nextCursor?: string | null;
  }
  const read = async (path: string) => (await institute.get<Scored>(path)).body;

  it('is told neither with the interest, nor with the news, nor by a cursor', async () => {
    const achievement = await market.publishAchievement(institute);
    const titled = await market.publishDemand(enterprise, { visibility: 'title_only' });
    const open = await market.publishDemand(enterprise);
    await api.drain();
    const shown = [
      { id: titled, score: null },
      { id: open, score: expect.any(Number) as number },
    ];
    const interest = (await read(`/achievements/${achievement}/interest`)).items;
    expect(interest).toHaveLength(2);
    for (const { id, score } of shown)
      expect(interest).toContainEqual(
        expect.objectContaining({ score, demand: expect.objectContaining({ id }) as object }),
      );
    const first = await read('/news?limit=1');
    expect(JSON.parse(Buffer.from(first.nextCursor ?? '', 'base64url').toString())).toEqual([
      expect.stringMatching(/^\d{4}-/),
      expect.stringMatching(/^[0-9a-f-]{36}$/),
    ]);
    const second = await read(`/news?limit=1&cursor=${first.nextCursor}`);
    expect(second).toMatchObject({ items: [{}], nextCursor: null });
    const news = [...first.items, ...second.items];
    for (const { id, score } of shown)
      expect(news).toContainEqual(expect.objectContaining({ score, found: expect.objectContaining({ id }) as object }));
  });
});

describe('the place of a demand that shows its title only', () => {
  interface Placed {
    readonly items: readonly { readonly demand: { readonly id: string }; readonly found: { readonly id: string } }[];
    readonly nextCursor: string | null;
  }
  const titled = { visibility: 'title_only' };
  /** Scores less: its field is another. */
  const weaker = { highTechField: '1' };
  const publish = async () => {
    // The better of two comes first, so that the order by age is not that by score.
    const [strong, open, weak] = [
      await market.publishDemand(enterprise, titled),
      await market.publishDemand(enterprise, weaker),
      await market.publishDemand(enterprise, { ...titled, ...weaker }),
    ];
    return { strong, open, weak };
  };

  it('is behind all that its reader may read, by its age and not by its text', async () => {
    const achievement = await market.publishAchievement(institute);
    const { strong, open, weak } = await publish();
    await api.drain();
    const { items } = (await institute.get<Placed>(`/achievements/${achievement}/interest`)).body;
    expect(items.map(({ demand }) => demand.id)).toEqual([open, weak, strong]);
  });

  it('is the same in the news of one moment, on one page and on many', async () => {
    const { strong, open, weak } = await publish();
    await api.drain();
    await market.publishAchievement(institute);
    await api.drain();
    const found: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const { items, nextCursor }: Placed = (
        await institute.get<Placed>(`/news?limit=1${cursor ? `&cursor=${cursor}` : ''}`)
      ).body;
      found.push(...items.map((item) => item.found.id));
      cursor = nextCursor;
    }
    expect(found).toEqual([open, weak, strong]);
    const whole = (await institute.get<Placed>('/news')).body.items;
    expect(whole.map((item) => item.found.id)).toEqual(found);
  });

  it('is among the others for whom it invited', async () => {
    const [own] = await api.query<{ uscc: string }>(`SELECT uscc FROM identity.organisations WHERE id = $1`, [
      institute.organisationId,
    ]);
    const open = await market.publishDemand(enterprise, weaker);
    const invitedUs = await market.publishDemand(enterprise, { ...titled, invitedUsccs: [own?.uscc] });
    await api.drain();
    const achievement = await market.publishAchievement(institute);
    await api.drain();
    const interest = (await institute.get<Placed>(`/achievements/${achievement}/interest`)).body.items;
    expect(interest.map(({ demand }) => demand.id)).toEqual([invitedUs, open]);
    const news = (await institute.get<Placed>('/news')).body.items;
    expect(news.map((item) => item.found.id)).toEqual([invitedUs, open]);
  });

  it('takes nobody’s place, and the newest of them are shown', async () => {
    const achievement = await market.publishAchievement(institute);
    const titles: string[] = [];
    for (let i = 0; i < 21; i += 1) titles.push(await market.publishDemand(enterprise, titled));
    const open = await market.publishDemand(enterprise, weaker);
    await api.drain();
    const { items } = (await institute.get<Placed>(`/achievements/${achievement}/interest`)).body;
    expect(items.map(({ demand }) => demand.id)).toEqual([open, ...titles.slice(1).toReversed()]);
  });

  it('tells no reason why it was ruled out', async () => {
    await market.publishDemand(enterprise, { ...titled, cooperationModes: ['equity'] });
    await api.drain();
    const achievement = await market.publishAchievement(institute, { cooperationModes: ['licence'] });
    await api.drain();
    const { id } = await runOf(achievement);
    expect((await institute.get(`/match-runs/${id}`)).body).toMatchObject({ excluded: [] });
  });
});

describe('a cursor that we never gave', () => {
  it.each([
    ['/news', ['2026-01-01 00:00:00+00', '0.5', '00000000-0000-4000-8000-000000000000']],
    ['/news', ['2026-01-01 00:00:00+00', '1e999']],
    ['/feedback-summary', ['99999999999', '00000000-0000-4000-8000-000000000000']],
  ])('is refused by %s as what it is', async (path, keys) => {
    const cursor = Buffer.from(JSON.stringify(keys)).toString('base64url');
    expect((await institute.get(`${path}?cursor=${cursor}`)).status).toBe(400);
  });
});
