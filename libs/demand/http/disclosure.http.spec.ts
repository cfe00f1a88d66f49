import { aCreditCode } from '../../../test/support/credit-code';
import { aDemandForm } from '../../../test/support/forms';
import { Market } from '../../../test/support/market';
import { RunningApi } from '../../../test/support/running-api';
import type { Problem, Visitor } from '../../../test/support/visitor';

interface PublicDemand {
  readonly view: 'full' | 'title';
  readonly isInvited: boolean;
  readonly title: string;
  readonly keywords: string[];
  readonly organisationName: string | null;
  readonly background: string | null;
  readonly indicators: unknown[];
  readonly budget: unknown;
  readonly translations: Record<string, unknown>;
}
interface Found {
  readonly total: number;
  readonly items: { readonly id: string; readonly snippet: string; readonly organisationName: string | null }[];
}
interface Interest {
  readonly items: {
    readonly view: string;
    readonly demand: { readonly id: string; readonly text: string; readonly budget: unknown };
    readonly criteria: unknown[];
  }[];
}

let api: RunningApi;
let market: Market;
let owner: Visitor;
let guest: Visitor;
let stranger: Visitor;
let guestUscc: string;

jest.setTimeout(60_000);
beforeAll(async () => {
  api = await RunningApi.start();
  market = await Market.open(api);
  [owner, guest, stranger] = [
    await api.signIn('enterprise'),
    await api.signIn('institute'),
    await api.signIn('institute'),
  ];
  const [row] = await api.query<{ uscc: string }>(`SELECT uscc FROM identity.organisations WHERE id = $1`, [
    guest.organisationId,
  ]);
  guestUscc = row?.uscc ?? '';
});
afterEach(() => market.clear());
afterAll(() => api.stop());

const secret = '磁流变减振支座';
const publish = async (visibility: string, given: object = {}) => {
  const id = await market.publishDemand(owner, {
    visibility,
    invitedUsccs: [guestUscc],
    background: `高温合金叶片表面积碳难以去除，我们试过${secret}。`,
    translations: { title: { text: 'Laser cleaning of blades' }, background: { text: 'Hidden words' } },
    ...given,
  });
  await api.drain();
  return id;
};
const open = (id: string, reader: Visitor) => reader.get<PublicDemand & Problem>(`/public/demands/${id}`);
const search = async (q: string, reader = api.anybody) =>
  (await reader.get<Found>(`/public/search?kind=demand&q=${encodeURIComponent(q)}`)).body;
const ids = (found: Found) => found.items.map(({ id }) => id);

describe('a demand that shows its title only', () => {
  it('tells anybody the title and what it is found by, and nothing else', async () => {
    const id = await publish('title_only');
    for (const reader of [api.anybody, stranger]) {
      const { status, body, text } = await open(id, reader);
      expect(status).toBe(200);
      expect(body).toMatchObject({
        view: 'title',
        isInvited: false,
        title: '航空发动机叶片积碳激光清洗',
        keywords: ['激光清洗', '叶片', '积碳'],
        organisationName: null,
        background: null,
        indicators: [],
        budget: null,
      });
      expect(Object.keys(body.translations)).toEqual(['title']);
      for (const hidden of [secret, 'Hidden words', '150000000', '单片清洗时间', guestUscc, owner.organisationId])
        expect(text).not.toContain(hidden);
    }
  });

  it('tells all of it to those invited, to staff and to its owner', async () => {
    const id = await publish('title_only');
    expect((await open(id, guest)).body).toMatchObject({ view: 'full', isInvited: true });
    for (const reader of [owner, market.expert]) {
      const { body } = await open(id, reader);
      expect(body).toMatchObject({ view: 'full', isInvited: false });
      expect(body.background).toContain(secret);
    }
  });

  it('is found by its title, and by its text for those only who may read it', async () => {
    const id = await publish('title_only');
    expect(ids(await search('叶片积碳'))).toEqual([id]);
    expect((await search('叶片积碳')).items[0]).toMatchObject({ snippet: '', organisationName: null });
    expect(ids(await search(secret))).toEqual([]);
    expect(ids(await search(secret, stranger))).toEqual([]);
    expect(ids(await search(secret, guest))).toEqual([id]);
    expect((await search(secret, guest)).items[0]?.snippet).toContain(secret);
  });

  it('is shown to an unasked achievement by its title, without reasons that quote it', async () => {
    const own = [await market.publishAchievement(guest), await market.publishAchievement(stranger)];
    await api.drain();
    const id = await publish('title_only');
    const [asked, unasked] = [
      (await guest.get<Interest>(`/achievements/${own[0]}/interest`)).body.items,
      (await stranger.get<Interest>(`/achievements/${own[1]}/interest`)).body.items,
    ];
    expect(asked.map(({ demand, view }) => [demand.id, view])).toEqual([[id, 'full']]);
    expect(asked[0]?.demand.text).toContain(secret);
    expect(unasked.map(({ demand, view }) => [demand.id, view])).toEqual([[id, 'title']]);
    expect(unasked[0]).toMatchObject({ criteria: [], demand: { text: '', budget: null } });
  });
});

describe('a demand for those invited', () => {
  it('does not exist for anybody else, and does for them', async () => {
    const id = await publish('invited');
    for (const reader of [api.anybody, stranger])
      expect([(await open(id, reader)).status, (await open(id, reader)).body.code]).toEqual([404, 'not-found']);
    for (const reader of [guest, owner, market.expert]) expect((await open(id, reader)).body.view).toBe('full');
  });

  it('is neither found nor counted for others, whatever they ask', async () => {
    const id = await publish('invited');
    for (const q of ['', '叶片积碳', secret]) {
      expect(await search(q)).toMatchObject({ total: 0, items: [] });
      expect(await search(q, stranger)).toMatchObject({ total: 0, items: [] });
      expect(ids(await search(q, guest))).toEqual([id]);
    }
  });

  it('gives its owner matches, and is matched for those invited alone', async () => {
    const own = [await market.publishAchievement(guest), await market.publishAchievement(stranger)];
    await api.drain();
    await api.query(`DELETE FROM platform.live_events`);
    const id = await publish('invited');
    const matches = await owner.get<{ matches: unknown[] }>(`/demands/${id}/matches`);
    expect(matches.body.matches).toHaveLength(2);
    expect((await guest.get<Interest>(`/achievements/${own[0]}/interest`)).body.items).toHaveLength(1);
    expect((await stranger.get<Interest>(`/achievements/${own[1]}/interest`)).body.items).toEqual([]);
    const told = await api.query<{ organisation_id: string }>(
      `SELECT DISTINCT organisation_id FROM platform.live_events WHERE topic = 'match.found'`,
    );
    expect(told.map((row) => row.organisation_id).toSorted()).toEqual(
      [owner.organisationId, guest.organisationId].toSorted(),
    );
  });

  it('is gone from search at once when a public one becomes it, before the index has followed', async () => {
    const id = await publish('public');
    expect(ids(await search('叶片积碳'))).toEqual([id]);
    await api.query(`UPDATE demand.demand_revisions SET visibility = 'invited' WHERE demand_id = $1`, [id]);
    expect(ids(await search('叶片积碳'))).toEqual([]);
    await api.query(`UPDATE demand.demand_revisions SET visibility = 'public', anonymous = true WHERE demand_id = $1`, [
      id,
    ]);
    expect((await search('叶片积碳')).items[0]).toMatchObject({ id, organisationName: null });
  });
});

describe('a text handed in', () => {
  const submit = async (given: object) => {
    const { id, version } = await owner.done(owner.post('/demands', aDemandForm(given)));
    return owner.post(`/demands/${id}/submission`, { version });
  };

  it('that asks for another visibility is screened like any other change', async () => {
    const id = await publish('public');
    const { body } = await owner.get<{ version: number; current: object }>(`/demands/${id}`);
    const revised = await owner.done(
      owner.put(`/demands/${id}`, { ...aDemandForm({ visibility: 'title_only' }), version: body.version }),
    );
    await owner.done(owner.post(`/demands/${id}/submission`, { version: revised.version }));
    const after = await owner.get<{ current: { state: string }; published: { visibility: string } }>(`/demands/${id}`);
    expect(after.body).toMatchObject({ current: { state: 'submitted' }, published: { visibility: 'public' } });
  });

  it.each([
    ['title', { title: '叶片清洗，致电 13800138000' }, 'contact-in-text'],
    ['background', { background: '请写信到 someone@firm.example' }, 'contact-in-text'],
    ['keywords.1', { keywords: ['激光', '微信号：blade2026x', '叶片'] }, 'contact-in-text'],
    ['translations.title', { translations: { title: { text: 'see www.firm.example' } } }, 'contact-in-text'],
    ['invitedUsccs.0', { invitedUsccs: ['123'] }, 'uscc-format'],
  ])('is not taken with a fault at %s', async (path, given, code) => {
    const answer = await submit(given);
    expect(answer.status).toBe(422);
    expect(answer.body.faults).toContainEqual(expect.objectContaining({ path, code }));
    expect(answer.body.faults?.find((fault) => fault.path === path)?.message).not.toBe(code);
  });

  it('does not name an enterprise that asked to stay unnamed, in any field and either language', async () => {
    await api.query(
      `UPDATE identity.organisations SET name = '上海凌岳精密机械有限公司', name_en = 'Lingyue Precision Ltd', uscc = $2 WHERE id = $1`,
      [owner.organisationId, aCreditCode()],
    );
    const answer = await submit({
      anonymous: true,
      background: '上海凌岳精密机械的叶片积碳难以去除。',
      keywords: ['激光', '叶片', '上海凌岳精密机械有限公司'],
      translations: { background: { text: 'Lingyue Precision cleans blades' } },
      indicators: [
        {
          name: '时间',
          operator: 'le',
          value: '40',
          unit: 'min',
          mustHave: true,
          testMethod: '按上海凌岳精密机械企业标准',
        },
      ],
    });
    expect(answer.status).toBe(422);
    const named = answer.body.faults?.filter(({ code }) => code === 'names-organisation').map(({ path }) => path);
    expect(named?.toSorted()).toEqual([
      'background',
      'indicators.0.testMethod',
      'keywords.2',
      'translations.background',
    ]);
    expect((await submit({ anonymous: false, background: '上海凌岳精密机械的叶片积碳。' })).status).toBe(201);
  });
});
