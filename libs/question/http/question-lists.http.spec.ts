import { Market } from '../../../test/support/market';
import { RunningApi } from '../../../test/support/running-api';
import type { Visitor } from '../../../test/support/visitor';
import { wideLimits } from '../../../test/support/wide-limits';

process.env.LIMITS = wideLimits;

interface Listed {
  readonly items: readonly { readonly id: string; readonly dueOn: string | null }[];
  readonly nextCursor: string | null;
}

let api: RunningApi;
let owner: Visitor;
let asker: Visitor;
let operator: Visitor;
let demandId: string;
beforeAll(async () => {
  api = await RunningApi.start();
  const market = await Market.open(api);
  operator = await api.signIn('operator');
  owner = await api.signIn('enterprise');
  demandId = await market.publishDemand(owner);
});
afterAll(() => api.stop());
beforeEach(async () => {
  await api.query(`TRUNCATE question.questions, question.former_answers`);
  asker = await api.signIn('institute');
});

const asked = () =>
  asker.done(asker.post(`/demands/${demandId}/questions`, { language: 'zh', text: '废液由谁处理？' }));
const answered = async () => {
  const { id, version } = await asked();
  return owner.done(owner.post(`/questions/${id}/answer`, { version, text: '由承接方处理。' }));
};
const publicOnes = async (query: string) =>
  (await api.anybody.get<Listed>(`/public/demands/${demandId}/questions${query}`)).body;

describe('lists of questions', () => {
  it('are paged to their end, in public by when they were answered', async () => {
    const all = [await answered(), await answered(), await answered()].map(({ id }) => id).reverse();
    const first = await publicOnes('?limit=2');
    const rest = await publicOnes(`?limit=2&cursor=${first.nextCursor}`);
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(all);
    expect(rest.nextCursor).toBeNull();
    const received = `/questions?side=received&demandId=${demandId}&limit=2`;
    const page = (await owner.get<Listed>(received)).body;
    const next = (await owner.get<Listed>(`${received}&cursor=${page.nextCursor}`)).body;
    expect([...page.items, ...next.items].map(({ id }) => id)).toEqual(all);
    const oldest = `/questions?side=received&order=oldest&limit=2`;
    const start = (await owner.get<Listed>(oldest)).body;
    const end = (await owner.get<Listed>(`${oldest}&cursor=${start.nextCursor}`)).body;
    expect([...start.items, ...end.items].map(({ id }) => id)).toEqual(all.toReversed());
    expect((await owner.get(`${received}&cursor=bm8`)).status).toBe(400);
  });

  it('hold what is one’s own; everything only for staff', async () => {
    const { id } = await asked();
    const ids = async (by: Visitor, query: string) =>
      (await by.get<Listed>(`/questions?${query}`)).body.items.map((one) => one.id);
    expect(await ids(owner, 'side=received&state=asked')).toEqual([id]);
    expect(await ids(owner, 'side=received&state=answered')).toEqual([]);
    expect(await ids(owner, 'side=asked')).toEqual([]);
    expect(await ids(asker, 'side=asked')).toEqual([id]);
    expect(await ids(await api.signIn('enterprise'), `side=received&demandId=${demandId}`)).toEqual([]);
    expect((await owner.get('/questions?side=all')).status).toBe(403);
    expect(await ids(operator, `side=all&demandId=${demandId}`)).toEqual([id]);
    expect((await owner.get('/questions?side=theirs')).status).toBe(400);
  });

  it('name both sides one day by which it is to be answered, the one of the first page, until it is', async () => {
    const { id, version } = await asked();
    const dueOnFor = async (by: Visitor, path: string) =>
      (await by.get<Listed>(path)).body.items.find((item) => item.id === id)?.dueOn;
    const dueOn = await dueOnFor(owner, '/questions?side=received');
    expect(dueOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(await dueOnFor(asker, '/questions?side=asked')).toBe(dueOn);
    expect(await dueOnFor(owner, '/waiting?kind=question&limit=100')).toBe(dueOn);
    await owner.done(owner.post(`/questions/${id}/answer`, { version, text: '由承接方处理。' }));
    expect(await dueOnFor(asker, '/questions?side=asked')).toBeNull();
  });
});
