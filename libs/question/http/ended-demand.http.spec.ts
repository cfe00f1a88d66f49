import { Market } from '../../../test/support/market';
import { RunningApi } from '../../../test/support/running-api';
import type { Receipt, Visitor } from '../../../test/support/visitor';
import { wideLimits } from '../../../test/support/wide-limits';

process.env.LIMITS = wideLimits;

interface Waiting {
  readonly items: readonly { readonly kind: string; readonly id: string }[];
  readonly counts: readonly { readonly kind: string; readonly total: number }[];
}

let api: RunningApi;
let market: Market;
let owner: Visitor;
let asker: Visitor;
let demandId: string;
beforeAll(async () => {
  api = await RunningApi.start();
  market = await Market.open(api);
});
afterAll(() => api.stop());
beforeEach(async () => {
  [owner, asker] = [await api.signIn('enterprise'), await api.signIn('institute')];
  demandId = await market.publishDemand(owner);
});

const asked = () =>
  asker.done(asker.post(`/demands/${demandId}/questions`, { language: 'zh', text: '废液由谁处理？' }));
const answer = (at: Receipt) =>
  owner.post(`/questions/${at.id}/answer`, { version: at.version, text: '由承接方处理。' });
const read = async (by: Visitor, { id }: Receipt) => (await by.get<object>(`/questions/${id}`)).body;
/** As its day comes and it ends by itself, and as its owner brings it back. */
const stand = (state: 'expired' | 'published') =>
  api.query(`UPDATE demand.demands SET state = $2 WHERE id = $1`, [demandId, state]);
const waitingOf = async (visitor: Visitor) => {
  const { items, counts } = (await visitor.get<Waiting>('/waiting?kind=question')).body;
  return { ids: items.map(({ id }) => id), total: counts.find(({ kind }) => kind === 'question')?.total ?? 0 };
};

describe('a question on a demand that has ended', () => {
  it('waits for no answer, and nobody promises a day', async () => {
    const at = await asked();
    expect(await waitingOf(owner)).toEqual({ ids: [at.id], total: 1 });
    await market.withdrawDemand(owner, demandId);
    expect(await waitingOf(owner)).toEqual({ ids: [], total: 0 });
    expect(await read(owner, at)).toMatchObject({ state: 'asked', allowedActions: ['decline'], dueOn: null });
    expect(await read(asker, at)).toMatchObject({ state: 'asked', allowedActions: ['withdraw'], dueOn: null });
  });

  it('is not answered in public, but declined or taken back', async () => {
    const [first, second] = [await asked(), await asked()];
    await market.withdrawDemand(owner, demandId);
    expect(await answer(first)).toMatchObject({ status: 409, body: { code: 'question.demand-not-open' } });
    expect(await read(asker, first)).toMatchObject({ state: 'asked', version: first.version, answer: null });
    const { id, version } = first;
    await owner.done(owner.post(`/questions/${id}/decline`, { version, reasonCode: 'decline.off_topic' }));
    await asker.done(asker.post(`/questions/${second.id}/withdrawal`, { version: second.version }));
    expect(await read(asker, first)).toMatchObject({ state: 'declined' });
    expect(await read(owner, second)).toMatchObject({ state: 'withdrawn' });
  });

  it('waits again once the demand has come back', async () => {
    const at = await asked();
    await stand('expired');
    expect((await answer(at)).status).toBe(409);
    await stand('published');
    expect(await waitingOf(owner)).toEqual({ ids: [at.id], total: 1 });
    expect(await read(owner, at)).toMatchObject({ allowedActions: ['answer', 'decline'], dueOn: expect.any(String) });
    await owner.done(answer(at));
  });
});
