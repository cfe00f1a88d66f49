import { RunMatch } from '#matching';
import { Market } from '../../../test/support/market';
import { RunningApi } from '../../../test/support/running-api';
import type { Visitor } from '../../../test/support/visitor';

interface NewsItem {
  readonly matchId: string;
  readonly own: { readonly id: string };
  readonly found: { readonly id: string };
  readonly foundAt: string;
}
interface News {
  readonly items: readonly NewsItem[];
  readonly nextCursor: string | null;
}

let api: RunningApi;
let market: Market;
let owner: Visitor;
let institute: Visitor;
let achievement: string;
let demand: string;
jest.setTimeout(60_000);
beforeAll(async () => {
  api = await RunningApi.start();
  market = await Market.open(api);
});
afterEach(() => market.clear());
afterAll(() => api.stop());
beforeEach(async () => {
  [owner, institute] = [await api.signIn('enterprise'), await api.signIn('institute')];
  achievement = await market.publishAchievement(institute);
  demand = await market.publishDemand(owner);
  await api.drain();
});

const pageOf = async (by: Visitor, query = '') => (await by.get<News>(`/news${query}`)).body;
const news = async (by: Visitor) => (await pageOf(by)).items;
const found = async (by: Visitor) => (await news(by)).map((item) => item.found.id);
const runAgain = async () => {
  const run = await api.get(RunMatch).execute(demand, 'test');
  expect(run?.matches.map((match) => match.achievement.id)).toContain(achievement);
};

describe('a pair that is found again', () => {
  it('is as new as it was the first time, and stands behind what came later', async () => {
    const [before] = await news(owner);
    const later = await market.publishAchievement(institute, {
      title: '又一激光清洗装备',
      keywords: ['激光清洗', '便携', '叶片'],
    });
    await api.drain();
    await runAgain();
    expect(await found(owner)).toEqual([later, achievement]);
    const again = (await news(owner))[1];
    expect(again?.foundAt).toBe(before?.foundAt);
    // It is the pair of the last run that is shown.
    expect(again?.matchId).not.toBe(before?.matchId);
    expect((await news(institute)).map(({ own }) => own.id)).toEqual([later, achievement]);
  });

  it('is not news again to whoever has seen it', async () => {
    for (const reader of [owner, institute]) await reader.done(reader.post('/news/visit', {}));
    await runAgain();
    for (const reader of [owner, institute]) expect(await found(reader)).toEqual([]);
  });

  it('between two pages neither comes twice nor pushes another out', async () => {
    const later = await market.publishAchievement(institute, { title: '叶片激光清洗装备二' });
    await api.drain();
    const first = await pageOf(owner, '?limit=1');
    await runAgain();
    const second = await pageOf(owner, `?limit=1&cursor=${first.nextCursor}`);
    expect([...first.items, ...second.items].map((item) => item.found.id)).toEqual([later, achievement]);
    expect(second.nextCursor).toBeNull();
  });
});

describe('a pair that was set aside', () => {
  it('is no news to the enterprise that said no, until it takes that back', async () => {
    const [item] = await news(owner);
    const say = (said: object) => owner.done(owner.put(`/matches/${item?.matchId}/feedback`, said));
    await say({ verdict: 'not_relevant', reasonCode: 'too_early' });
    await api.drain();
    expect(await found(owner)).toEqual([]);
    expect(await found(institute)).toEqual([demand]);
    await say({ verdict: 'withdrawn' });
    expect(await found(owner)).toEqual([achievement]);
  });

  it('is no news to the institute that said no, and is to the enterprise', async () => {
    const [item] = await news(institute);
    const said = { verdict: 'not_relevant', reasonCode: 'budget_too_low' };
    await institute.done(institute.put(`/interest/${item?.matchId}/feedback`, said));
    expect(await found(institute)).toEqual([]);
    expect(await found(owner)).toEqual([achievement]);
  });

  it('by an expert is news all the same', async () => {
    const [item] = await news(owner);
    const said = { verdict: 'not_relevant', reasonCode: 'too_early' };
    await market.expert.done(market.expert.put(`/matches/${item?.matchId}/feedback`, said));
    expect(await found(owner)).toEqual([achievement]);
  });
});
