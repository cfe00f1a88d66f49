import { aDemandForm } from '../../../test/support/forms';
import { Market } from '../../../test/support/market';
import { RunningApi } from '../../../test/support/running-api';
import type { Visitor } from '../../../test/support/visitor';
import { RunMatch } from '../run/run-match';

interface Found {
  readonly id: string;
  readonly foundAt: string;
  readonly lastFoundAt: string;
}
interface MatchList {
  readonly matches: readonly Found[];
  readonly setAside: readonly Found[];
}

let api: RunningApi;
let market: Market;
let owner: Visitor;
let institute: Visitor;
jest.setTimeout(60_000);
beforeAll(async () => {
  api = await RunningApi.start();
  market = await Market.open(api);
});
beforeEach(async () => {
  [owner, institute] = [await api.signIn('enterprise'), await api.signIn('institute')];
});
afterEach(() => market.clear());
afterAll(() => api.stop());

const listOf = async (demand: string) => (await owner.get<MatchList>(`/demands/${demand}/matches`)).body;
const interestIn = async (achievement: string) =>
  (await institute.get<{ items: readonly Found[] }>(`/achievements/${achievement}/interest`)).body.items;
const runAgain = (demand: string) => api.get(RunMatch).execute(demand, 'test');
const runsAt = async () => {
  const rows = await api.query<{ at: Date }>(`SELECT at FROM matching.runs ORDER BY at`);
  return rows.map(({ at }) => at.toISOString());
};

async function openTo(demand: string, given: object): Promise<void> {
  const [row] = await api.query<{ version: number }>(`SELECT version FROM demand.demands WHERE id = $1`, [demand]);
  const form = { ...aDemandForm(given), version: row?.version };
  const { version } = await owner.done(owner.put(`/demands/${demand}`, form));
  const submitted = await owner.done(owner.post(`/demands/${demand}/submission`, { version }));
  const { expert } = market;
  const taken = await expert.done(expert.post(`/demands/${demand}/screening`, { version: submitted.version }));
  const verdict = { version: taken.version, verdict: 'pass', reasonCodes: [] };
  await expert.done(expert.post(`/demands/${demand}/screening/decision`, verdict));
  await api.drain();
}

describe('when a pair was found', () => {
  it('is the first time, however often it is found again; the last time is told beside it', async () => {
    const achievement = await market.publishAchievement(institute);
    const demand = await market.publishDemand(owner);
    await api.drain();
    const [first] = (await listOf(demand)).matches;
    const before = await runsAt();
    expect(first?.foundAt).toBe(before[0]);
    await runAgain(demand);
    await runAgain(demand);
    const [again] = (await listOf(demand)).matches;
    const after = await runsAt();
    expect([again?.foundAt, again?.lastFoundAt]).toEqual([first?.foundAt, after.at(-1)]);
    expect(after.length).toBe(before.length + 2);
    const [seen] = await interestIn(achievement);
    expect([seen?.foundAt, seen?.lastFoundAt]).toEqual([first?.foundAt, after.at(-1)]);
  });

  it('outlives new words of the owner, and being set aside', async () => {
    await market.publishAchievement(institute);
    const demand = await market.publishDemand(owner);
    await api.drain();
    const [first] = (await listOf(demand)).matches;
    await openTo(demand, { title: '航空发动机叶片积碳的激光清洗工艺' });
    const [after] = (await listOf(demand)).matches;
    expect(after?.foundAt).toBe(first?.foundAt);
    expect(Date.parse(after?.lastFoundAt ?? '')).toBeGreaterThan(Date.parse(first?.foundAt ?? ''));
    const no = { verdict: 'not_relevant', reasonCode: 'too_early' };
    await owner.done(owner.put(`/matches/${after?.id}/feedback`, no));
    await api.drain();
    expect((await listOf(demand)).setAside.map(({ foundAt }) => foundAt)).toEqual([first?.foundAt]);
  });

  it('does not tell the owner of an achievement that a demand was there before they could know of it', async () => {
    const achievement = await market.publishAchievement(institute);
    const hidden = { visibility: 'invited', invitedUsccs: ['91310000631696382C'] };
    const demand = await market.publishDemand(owner, hidden);
    await api.drain();
    expect(await interestIn(achievement)).toEqual([]);
    const opened = new Date();
    await openTo(demand, { visibility: 'public' });
    const [seen] = await interestIn(achievement);
    expect(Date.parse(seen?.foundAt ?? '')).toBeGreaterThanOrEqual(opened.getTime());
    // Its own owner has known it all along.
    const [own] = (await listOf(demand)).matches;
    expect(Date.parse(own?.foundAt ?? '')).toBeLessThan(opened.getTime());
  });
});
