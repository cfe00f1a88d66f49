import { Market } from '../../../test/support/market';
import { RunningApi } from '../../../test/support/running-api';
import type { Visitor } from '../../../test/support/visitor';
import { RunMatch } from '../run/run-match';

interface Item {
  readonly matchId: string;
  readonly score: number | null;
  readonly criteria: readonly object[];
  readonly demand: { readonly id: string; readonly title: string };
  readonly feedback: {
    readonly verdict: string;
    readonly reasonCode: string | null;
    readonly reasonText: string | null;
    readonly personName: string | null;
    readonly at: string;
  } | null;
}
interface Interest {
  readonly items: readonly Item[];
  readonly setAside: readonly Item[];
}

/** Shares one word with the need: enough while nothing better is there. */
const distant = {
  title: '木质船舶外板激光打标',
  summary: '在船舶外板上打出编号，字迹清晰耐久，供船厂管理板材。',
  benefit: '板材编号一次完成，不再手写，差错减少。',
  keywords: ['船舶', '打标', '激光清洗'],
  highTechField: '6',
  cooperationModes: ['licence'],
};
const no = { verdict: 'not_relevant', reasonCode: 'no_capacity', reasonText: '课题组今年已满' };

let api: RunningApi;
let market: Market;
let enterprise: Visitor;
let institute: Visitor;
let rival: Visitor;
let weak: string;
let demand: string;
jest.setTimeout(60_000);
beforeAll(async () => {
  api = await RunningApi.start();
  market = await Market.open(api);
});
beforeEach(async () => {
  [enterprise, institute, rival] = [
    await api.signIn('enterprise'),
    await api.signIn('institute'),
    await api.signIn('institute'),
  ];
  weak = await market.publishAchievement(institute, distant);
  demand = await market.publishDemand(enterprise);
  await api.drain();
});
afterEach(() => market.clear());
afterAll(() => api.stop());

const interest = async (reader = institute) => (await reader.get<Interest>(`/achievements/${weak}/interest`)).body;
const idsIn = (items: readonly Item[]) => items.map((item) => item.demand.id);
const say = async (said: object = no) => {
  const { items, setAside } = await interest();
  const [item] = [...items, ...setAside];
  return institute.done(institute.put(`/interest/${item?.matchId}/feedback`, said));
};
/** A better result of somebody else takes the place of the weak one, or leaves it again. */
const outrun = async () => {
  const strong = await market.publishAchievement(rival);
  await api.drain();
  const run = await api.get(RunMatch).execute(demand, 'test');
  expect(run?.matches.map(({ achievement }) => achievement.id)).toEqual([strong]);
  return async () => {
    await market.withdrawAchievement(rival, strong);
    await api.drain();
    const again = await api.get(RunMatch).execute(demand, 'test');
    expect(again?.matches.map(({ achievement }) => achievement.id)).toEqual([weak]);
  };
};

describe('a no of the institute', () => {
  it('stands apart with who said it, why and when', async () => {
    const before = Date.now();
    await say();
    const { items, setAside } = await interest();
    expect([idsIn(items), idsIn(setAside)]).toEqual([[], [demand]]);
    const { feedback } = setAside[0] ?? {};
    expect(feedback).toMatchObject({ ...no, personName: expect.stringMatching(/^p-/) as string });
    expect(Date.parse(feedback?.at ?? '')).toBeGreaterThanOrEqual(before - 1000);
  });

  it('can be read when no match finds the pair any more, and is in force when one does again', async () => {
    await say();
    const comeBack = await outrun();
    const gone = await interest();
    expect([idsIn(gone.items), idsIn(gone.setAside)]).toEqual([[], [demand]]);
    expect(gone.setAside[0]?.feedback).toMatchObject(no);
    await comeBack();
    const back = await interest();
    expect([idsIn(back.items), idsIn(back.setAside)]).toEqual([[], [demand]]);
    const { items: news } = (await institute.get<{ items: object[] }>('/news')).body;
    expect(JSON.stringify(news)).not.toContain(demand);
  });

  it('can be taken back while no match finds the pair', async () => {
    await say();
    const comeBack = await outrun();
    await say({ verdict: 'withdrawn' });
    expect((await interest()).setAside).toEqual([]);
    await comeBack();
    expect(idsIn((await interest()).items)).toEqual([demand]);
  });

  it('stays in the history also when the demand is gone, and stands apart no more', async () => {
    await say();
    await market.withdrawDemand(enterprise, demand);
    expect(await interest()).toEqual({ items: [], setAside: [] });
    const history = await institute.get<{ items: object[] }>(`/achievements/${weak}/feedback`);
    expect(history.body.items).toMatchObject([
      { demandId: demand, verdict: 'not_relevant', reasonCode: 'no_capacity', text: no.reasonText },
    ]);
  });

  it('is nobody else’s to read', async () => {
    await say();
    expect((await rival.get(`/achievements/${weak}/interest`)).status).toBe(404);
    expect((await enterprise.get(`/demands/${demand}/matches`)).text).not.toContain('课题组今年已满');
  });

  it('tells nothing more of a demand than its owner tells now', async () => {
    await say();
    const hide = (visibility: string) =>
      api.query(`UPDATE demand.demand_revisions SET visibility = $2 WHERE demand_id = $1`, [demand, visibility]);
    await hide('title_only');
    const titled = (await interest()).setAside;
    expect(titled).toMatchObject([{ score: null, criteria: [], demand: { id: demand } }]);
    await hide('invited');
    expect((await interest()).setAside).toEqual([]);
  });

  it('quotes no words of a text that was changed since', async () => {
    await say();
    expect((await interest()).setAside[0]?.criteria).not.toEqual([]);
    await api.query(
      `WITH old AS (UPDATE matching.documents SET until_seq = (SELECT seq + 1 FROM matching.feed) WHERE object_id = $1 AND until_seq IS NULL RETURNING *),
            fed AS (UPDATE matching.feed SET seq = seq + 1)
       INSERT INTO matching.documents (object_id, seq, kind, revision_id, organisation_id, content)
       SELECT object_id, until_seq, kind, revision_id, organisation_id, content || '{"title": "另一个题目"}' FROM old`,
      [demand],
    );
    expect((await interest()).setAside).toMatchObject([
      { demand: { id: demand, title: '另一个题目' }, criteria: [], feedback: no },
    ]);
  });
});

describe('a no of the enterprise', () => {
  it('says who, why and when too, and is in force when the pair returns', async () => {
    interface List {
      readonly matches: readonly { readonly id: string }[];
      readonly setAside: readonly { readonly feedback: Item['feedback'] }[];
    }
    const list = async () => (await enterprise.get<List>(`/demands/${demand}/matches`)).body;
    const said = { verdict: 'not_relevant', reasonCode: 'too_early', reasonText: '只有样机' };
    const [match] = (await list()).matches;
    await enterprise.done(enterprise.put(`/matches/${match?.id}/feedback`, said));
    const comeBack = await outrun();
    expect((await list()).setAside).toMatchObject([
      { feedback: { ...said, personName: expect.stringMatching(/^p-/) as string, at: expect.any(String) as string } },
    ]);
    await comeBack();
    expect(await list()).toMatchObject({ matches: [], setAside: [{ feedback: said }] });
    expect((await enterprise.get('/match-counts')).body).toMatchObject({ items: [{ demandId: demand, count: 0 }] });
  });
});
