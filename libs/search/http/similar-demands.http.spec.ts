import { aDemandForm } from '../../../test/support/forms';
import { Market } from '../../../test/support/market';
import { RunningApi } from '../../../test/support/running-api';
import type { Visitor } from '../../../test/support/visitor';

interface Similar {
  readonly threshold: number;
  readonly items: readonly {
    readonly id: string;
    readonly state: string | null;
    readonly isOwn: boolean;
    readonly title: string;
    readonly organisationName: string | null;
    readonly likeness: number;
    readonly mayBeSame: boolean;
    readonly terms: readonly string[];
  }[];
}

let api: RunningApi;
let market: Market;
let owner: Visitor;
let other: Visitor;
beforeAll(async () => {
  api = await RunningApi.start();
  market = await Market.open(api);
});
afterAll(() => api.stop());
beforeEach(async () => {
  await market.clear();
  const name = '沪江叶片制造';
  [owner, other] = [
    await api.signIn('enterprise'),
    await api.signIn('enterprise', await api.organisation('enterprise', name)),
  ];
});

const rice = {
  title: '水稻抗稻瘟病育种',
  background: '早熟粳稻在梅雨季节易感稻瘟病，希望引进抗病新品系并完成区域试验。',
  keywords: ['水稻', '育种', '稻瘟病'],
  indicators: [{ name: '亩产', operator: 'ge', value: '650', unit: 'kg', mustHave: true }],
};
const draft = (given: object = {}, by = owner) => by.done(by.post('/demands', aDemandForm(given)));
const similar = async (id: string, by = owner) => (await by.get<Similar>(`/demands/${id}/similar`)).body;
const idsOf = ({ items }: Similar) => items.map(({ id }) => id);
const stored = () => api.query<{ count: number }>(`SELECT count(*)::int AS count FROM matching.documents`);

describe('demands like a draft', () => {
  it('are told with why and whose, and nothing of the draft is kept', async () => {
    const [twin, unlike] = [await market.publishDemand(other), await market.publishDemand(other, rice)];
    await api.drain();
    const before = await stored();
    const { id } = await draft({ title: '发动机叶片表面积碳的激光清洗' });
    const answer = await similar(id);
    expect(idsOf(answer)).toEqual([twin]);
    const [item] = answer.items;
    expect(item).toMatchObject({ state: null, isOwn: false, organisationName: '沪江叶片制造' });
    expect(item?.likeness).toBeGreaterThan(0.7);
    expect(item?.mayBeSame).toBe(true);
    expect(item?.terms.join()).toContain('激光');
    expect(idsOf(answer)).not.toContain(unlike);
    expect(await stored()).toEqual(before);
  });

  it('are called possibly the same only where most of what they say is', async () => {
    const background = '高温合金叶片表面积碳难以去除，化学清洗损伤基体，废液处理费用高，希望引进抗病新品系。';
    const [half, twin] = [
      await market.publishDemand(other, { ...rice, background }),
      await market.publishDemand(other),
    ];
    await api.drain();
    const { items } = await similar((await draft()).id);
    expect(items.map(({ id, mayBeSame }) => [id, mayBeSame])).toEqual([
      [twin, true],
      [half, false],
    ]);
  });

  it('are one’s own in any state, open or not', async () => {
    const written = await draft();
    const published = await market.publishDemand(owner);
    await api.drain();
    const { id } = await draft();
    const { items } = await similar(id);
    expect(items.map((item) => [item.id, item.state, item.isOwn]).toSorted()).toEqual(
      [
        [written.id, 'draft', true],
        [published, null, true],
      ].toSorted(),
    );
  });

  it('do not tell of what the reader may not see', async () => {
    await draft({}, other);
    const [invited, titled, unnamed] = [
      await market.publishDemand(other, { visibility: 'invited', invitedUsccs: ['91110000802100433B'] }),
      await market.publishDemand(other, { visibility: 'title_only', title: '某部件表面处理' }),
      await market.publishDemand(other, { anonymous: true }),
    ];
    await api.drain();
    const { id } = await draft();
    const answer = await similar(id);
    expect(idsOf(answer)).toEqual([unnamed]);
    expect(answer.items[0]?.organisationName).toBeNull();
    expect(JSON.stringify(answer)).not.toContain(invited);
    expect(JSON.stringify(answer)).not.toContain(titled);
  });

  it('are found by a title that alone is shown, and by no more of it', async () => {
    const titled = await market.publishDemand(other, { visibility: 'title_only' });
    await api.drain();
    const short = await draft({
      background: null,
      indicators: [],
      keywords: [],
    });
    const answer = await similar(short.id);
    expect(idsOf(answer)).toEqual([titled]);
    expect(answer.items[0]?.organisationName).toBeNull();
  });

  it('are told to the last digit as if what the reader may not see were not there, title and description written', async () => {
    await market.publishDemand(other);
    await api.drain();
    const { id } = await draft({ title: '叶片积碳的水射流清理', indicators: [], keywords: [], existingBasis: null });
    const before = await similar(id);
    expect(before.items).toHaveLength(1);
    const invited = { visibility: 'invited', invitedUsccs: ['91110000802100433B'] };
    for (let i = 0; i < 3; i += 1) await market.publishDemand(other, { ...rice, ...invited, title: '激光清洗叶片' });
    await draft({}, other);
    await api.drain();
    expect(await similar(id)).toEqual(before);
  });

  it('are found by such a title however many are nearer by all they say', async () => {
    // The title is the draft's, what is hidden has nothing to do with it: the engine, which knows both, places it last.
    const { title } = aDemandForm();
    const titled = await market.publishDemand(other, { ...rice, title, visibility: 'title_only' });
    for (let i = 0; i < 60; i += 1) await market.publishDemand(other);
    await api.drain();
    const short = await draft({ background: null, indicators: [], keywords: [] });
    expect(idsOf(await similar(short.id))[0]).toBe(titled);
  }, 60_000);

  it('are shown to the screener with what else is waiting, and no draft of anybody', async () => {
    const waiting = await draft({}, other);
    await other.done(other.post(`/demands/${waiting.id}/submission`, { version: waiting.version }));
    const unsent = await draft({}, other);
    const { id, version } = await draft();
    expect((await market.expert.get(`/demands/${id}/similar`)).status).toBe(404);
    await owner.done(owner.post(`/demands/${id}/submission`, { version }));
    const answer = await similar(id, market.expert);
    expect(answer.items).toEqual([expect.objectContaining({ id: waiting.id, state: 'submitted', isOwn: false })]);
    expect(idsOf(answer)).not.toContain(unsent.id);
    expect(idsOf(await similar(id))).not.toContain(waiting.id);
  });

  it.each<[string, object]>([
    ['an empty text', { title: '空', background: null, indicators: [], keywords: [] }],
    ['emoji', { title: '😀😀', background: '🔥🔥🔥', indicators: [], keywords: [] }],
    ['one word', { title: '的', background: null, indicators: [], keywords: [] }],
    ['the longest text there is', { background: '激光清洗叶片。'.repeat(2800) }],
  ])('are asked for with %s without harm', async (_, given) => {
    await market.publishDemand(other);
    await api.drain();
    const { id } = await draft(given);
    expect((await owner.get(`/demands/${id}/similar`)).status).toBe(200);
  });

  it('exist for nobody else’s draft', async () => {
    const { id } = await draft();
    expect((await other.get(`/demands/${id}/similar`)).status).toBe(404);
    expect((await api.anybody.get(`/demands/${id}/similar`)).status).toBe(401);
  });
});
