import { Market } from '../../../test/support/market';
import { RunningApi } from '../../../test/support/running-api';
import type { Visitor } from '../../../test/support/visitor';
import { RunMatch } from '../run/run-match';

interface Judged {
  readonly id: string;
  readonly rank: number;
  readonly achievement: { readonly id: string; readonly title: string };
  readonly criteria: readonly object[];
  readonly feedback: { readonly verdict: string; readonly reasonCode: string | null } | null;
}
interface MatchList {
  readonly matches: readonly Judged[];
  readonly setAside: readonly Judged[];
}

let api: RunningApi;
let market: Market;
let enterprise: Visitor;
let institute: Visitor;
let demand: string;
let weak: string;
let weakMatch: string;
jest.setTimeout(60_000);
beforeAll(async () => {
  api = await RunningApi.start();
  market = await Market.open(api);
});
afterEach(() => market.clear());
afterAll(() => api.stop());

/** Shares one word with the need: enough while nothing better is there. */
const distant = {
  title: '木质船舶外板激光打标',
  summary: '在船舶外板上打出编号，字迹清晰耐久，供船厂管理板材。',
  benefit: '板材编号一次完成，不再手写，差错减少。',
  keywords: ['船舶', '打标', '激光清洗'],
  highTechField: '6',
  cooperationModes: ['licence'],
};
const no = { verdict: 'not_relevant', reasonCode: 'wrong_field' };

beforeEach(async () => {
  [enterprise, institute] = [await api.signIn('enterprise'), await api.signIn('institute')];
  weak = await market.publishAchievement(institute, distant);
  demand = await market.publishDemand(enterprise);
  await api.drain();
  weakMatch = (await listOf()).matches[0]?.id ?? '';
});

const listOf = async (reader = enterprise) => (await reader.get<MatchList>(`/demands/${demand}/matches`)).body;
const idsIn = (some: readonly Judged[]) => some.map(({ achievement }) => achievement.id);
const say = (matchId: string, said: object, speaker = enterprise) => speaker.put(`/matches/${matchId}/feedback`, said);
/** Something better comes, and the next run of the demand ends its list before the weak one. */
const outrun = async () => {
  const strong = await market.publishAchievement(institute);
  await api.drain();
  const run = await api.get(RunMatch).execute(demand, 'test');
  expect(run?.matches.map(({ achievement }) => achievement.id)).toEqual([strong]);
  return strong;
};

describe('what was set aside and is found no more', () => {
  it('still stands apart with its reason, and the no can be taken back', async () => {
    expect((await say(weakMatch, no)).status).toBe(200);
    const strong = await outrun();
    const { matches, setAside } = await listOf();
    expect([idsIn(matches), idsIn(setAside)]).toEqual([[strong], [weak]]);
    expect(setAside).toMatchObject([{ rank: 0, feedback: no }]);
    expect(await say(setAside[0]?.id ?? '', { verdict: 'withdrawn' })).toMatchObject({
      status: 200,
      body: { state: 'withdrawn', version: 2 },
    });
    await api.drain();
    expect((await listOf()).setAside).toEqual([]);
  });

  it('stands apart for the voice that said it only', async () => {
    await say(weakMatch, no, market.expert);
    await outrun();
    expect(idsIn((await listOf(market.expert)).setAside)).toEqual([weak]);
    expect((await listOf()).setAside).toEqual([]);
  });

  it('is gone with the achievement, and with the demand', async () => {
    const other = await market.publishAchievement(institute, { ...distant, title: '木质船舶甲板激光打标' });
    await api.drain();
    for (const { id } of (await listOf()).matches) await say(id, no);
    await outrun();
    expect(idsIn((await listOf()).setAside).toSorted()).toEqual([other, weak].toSorted());
    await market.withdrawAchievement(institute, other);
    expect(idsIn((await listOf()).setAside)).toEqual([weak]);
    await market.withdrawDemand(enterprise, demand);
    expect((await listOf()).setAside).toEqual([]);
  });

  it('shows the achievement as it is now, without the words of a text that is gone', async () => {
    await say(weakMatch, no);
    expect((await listOf()).setAside[0]?.criteria).not.toEqual([]);
    await outrun();
    await api.query(
      `WITH old AS (UPDATE matching.documents SET until_seq = (SELECT seq + 1 FROM matching.feed) WHERE object_id = $1 AND until_seq IS NULL RETURNING *),
            fed AS (UPDATE matching.feed SET seq = seq + 1)
       INSERT INTO matching.documents (object_id, seq, kind, revision_id, organisation_id, content)
       SELECT object_id, until_seq, kind, revision_id, organisation_id, content || '{"title": "船舶外板编号"}' FROM old`,
      [weak],
    );
    expect((await listOf()).setAside).toMatchObject([
      { achievement: { id: weak, title: '船舶外板编号' }, criteria: [], feedback: no },
    ]);
  });
});
