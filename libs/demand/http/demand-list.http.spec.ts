import { Enrol } from '#identity';
import { addDays, dayInShanghai } from '#kernel/clock';
import { type Actor, systemActor } from '#platform/http/actor';
import { Database } from '#platform/database/database';
import { aCreditCode } from '../../../test/support/credit-code';
import { TestApi } from '../../../test/support/test-api';
import { anActor } from '../../../test/support/test-feature';
import { demandLifecycle } from '../demand.lifecycle';
import { type PlacedDemand, placeDemand } from '../lists/demand-list.fixture';
import { DemandHttpModule } from './demand-http.module';

interface Page {
  readonly items: readonly { readonly id: string; readonly title: string }[];
  readonly nextCursor: string | null;
  readonly faults?: readonly object[];
}

let api: TestApi;
let own: Actor & { organisationId: string };
let other: Actor & { organisationId: string };
let expert: Actor;
const today = dayInShanghai(new Date());

beforeAll(async () => {
  api = await TestApi.start(DemandHttpModule);
  const boot = systemActor('test', 'test');
  const enrol = api.get(Enrol);
  const enter = (name: string, kind: 'enterprise' | 'platform') =>
    enrol.organisation({ uscc: aCreditCode(), name, kind, districtCode: '310115' }, boot);
  own = anActor('enterprise', await enter('浦江试验厂', 'enterprise'));
  other = anActor('enterprise', await enter('另一家工厂', 'enterprise'));
  expert = anActor('expert', await enter('技桥平台', 'platform'));
});
afterAll(() => api.stop());
beforeEach(() => query(`TRUNCATE demand.demands, demand.demand_revisions CASCADE`));

const query = (sql: string, parameters: readonly unknown[] = []) => api.get(Database).query(sql, parameters);
const place = (given: Partial<PlacedDemand> = {}) =>
  placeDemand(query, { organisationId: own.organisationId, ...given });
const ask = (path: string, as?: Actor) => api.ask<Page>('GET', path, as && { as });
const titles = async (path: string, as?: Actor) => {
  const { status, body } = await ask(path, as);
  expect(status).toBe(200);
  return body.items.map(({ title }) => title);
};

describe('the own demands', () => {
  beforeEach(async () => {
    await place({
      title: '甲',
      state: 'draft',
      missing: ['budget'],
      highTechField: '1',
      updatedAt: '2026-05-01 23:30+08',
    });
    await place({ title: '乙', validUntil: addDays(today, 10), updatedAt: '2026-05-02 00:30+08' });
    await place({
      title: '丙 50%',
      demandType: 'product',
      budget: null,
      budgetNegotiable: true,
      deadline: '2026-01-01',
      updatedAt: '2026-05-03+08',
    });
    await place({ title: '外', organisationId: other.organisationId });
  });

  it.each([
    ['', ['丙 50%', '乙', '甲']],
    ['sort=title', ['丙 50%', '甲', '乙']],
    ['sort=deadline', ['丙 50%']],
    ['sort=budget', ['丙 50%'], 'last'],
    ['sort=validUntil', ['乙']],
    ['state=draft', ['甲']],
    ['state=draft&state=published', ['丙 50%', '乙', '甲']],
    ['highTechField=1', ['甲']],
    ['demandType=product', ['丙 50%']],
    ['q=%25', ['丙 50%']],
    ['q=_', []],
    [`q=${encodeURIComponent("' OR 1=1 --")}`, []],
    ['q=%00', []],
    ['incomplete=true', ['甲']],
    ['incomplete=false', ['丙 50%', '乙']],
    ['expiringWithin=10', ['乙']],
    ['expiringWithin=9', []],
    ['updatedFrom=2026-05-02', ['丙 50%', '乙']],
    ['updatedTo=2026-05-01', ['甲']],
    ['updatedFrom=2026-05-02&updatedTo=2026-05-02', ['乙']],
  ])('with %s', async (search, expected, where = 'first') => {
    const found = await titles(`/demands?${search}`, own);
    expect(found).not.toContain('外');
    if (!search.startsWith('sort')) expect(found).toEqual(expected);
    else if (where === 'last') expect(found.slice(-expected.length)).toEqual(expected);
    else expect(found.slice(0, expected.length)).toEqual(expected);
  });

  it('are counted with the same filter, and say whether a budget is negotiable', async () => {
    expect((await ask('/demands/count', own)).body).toEqual({ count: 3, isMore: false });
    expect((await ask('/demands/count?state=draft', own)).body).toEqual({ count: 1, isMore: false });
    const items = [{ title: '丙 50%', budget: null, budgetNegotiable: true }, { budgetNegotiable: false }, {}];
    expect((await ask('/demands', own)).body).toMatchObject({ items });
  });

  it.each([
    ['limit=1000000', 'limit'],
    ['limit=0', 'limit'],
    ['sort=secret', 'sort'],
    ['sort=__proto__', 'sort'],
    ['state=unheard', 'state'],
    ['highTechField=99', 'highTechField'],
    ['updatedFrom=2026-02-30', 'updatedFrom'],
    ['updatedFrom=yesterday', 'updatedFrom'],
    ['expiringWithin=-1', 'expiringWithin'],
    ['incomplete=maybe', 'incomplete'],
    ['organisationId=1', 'organisationId'],
    [`q=${'x'.repeat(201)}`, 'q'],
  ])('are refused %s with the path of the fault', async (search, path) =>
    expect(await ask(`/demands?${search}`, own)).toMatchObject({
      status: 400,
      body: { code: 'input-malformed', faults: [expect.objectContaining({ path })] },
    }),
  );

  it('cannot be paged with a cursor of another sort or another list', async () => {
    const { nextCursor } = (await ask('/demands?limit=1', own)).body;
    expect((await ask(`/demands?cursor=${nextCursor}`, own)).status).toBe(200);
    for (const path of [`/demands?sort=title&cursor=${nextCursor}`, `/public/demands?cursor=${nextCursor}`])
      expect((await ask(path, own)).body).toMatchObject({
        code: 'list.unfit',
        faults: [{ path: 'cursor', code: 'cursor-foreign' }],
      });
    // A place in the list is all that it tells: another organisation sees its own rows behind it, never these.
    expect(await titles(`/demands?cursor=${nextCursor}`, other)).not.toContain('乙');
  });
});

describe('what the public sees of demands', () => {
  it.each(demandLifecycle.states)('a demand that is %s only while it is open', async (state) => {
    await place({ state, text: 'published' });
    const isOpen = ['published', 'matching'].includes(state);
    expect(await titles('/public/demands')).toHaveLength(isOpen ? 1 : 0);
  });

  it('goes with its last day, before the clock has come by', async () => {
    await place({ title: '今天', validUntil: today });
    await place({ title: '昨天', validUntil: addDays(today, -1) });
    expect(await titles('/public/demands')).toEqual(['今天']);
    expect((await ask('/public/demands/counts')).body).toMatchObject({ total: 1 });
  });

  it('never has one for invited readers', async () => {
    await place({ visibility: 'invited' });
    expect(await titles('/public/demands')).toEqual([]);
  });

  it('has no more of one that shows its title only than its page', async () => {
    await place({ visibility: 'title_only', districtCode: '310115' });
    const [item] = (await ask('/public/demands')).body.items;
    expect(item).toMatchObject({
      title: '航空发动机叶片积碳激光清洗',
      highTechField: '8',
      deadline: '2099-06-30',
      isTitleOnly: true,
      demandType: 'research',
      snippet: null,
      budget: null,
      districtCode: '310115',
      cooperationModes: [],
      organisationName: null,
      organisationNameEn: null,
      validUntil: expect.any(String),
    });
    for (const search of ['cooperationMode=licence', 'budgetFrom=1'])
      expect(await titles(`/public/demands?${search}`)).toEqual([]);
    for (const search of ['district=310115', 'demandType=research'])
      expect(await titles(`/public/demands?${search}`)).toHaveLength(1);
  });

  it('never tells whose an unnamed one is, by no row, filter or sort', async () => {
    await place({ anonymous: true });
    const { body } = await api.ask('GET', '/public/demands');
    expect(JSON.stringify(body)).not.toContain(own.organisationId);
    expect(JSON.stringify(body)).not.toContain('浦江试验厂');
    // The district of its organisation would tell, too: only one that the text names counts.
    expect(await titles('/public/demands?district=310115')).toEqual([]);
    expect((await ask('/public/demands?organisation=x')).status).toBe(400);
    const [kept] = await api.get(Database).query(`SELECT organisation_id FROM demand.open_demands`);
    expect(kept).toEqual({ organisation_id: null });
  });

  it('follows the organisation where a text names no district', async () => {
    await place();
    expect(await titles('/public/demands?district=310115')).toHaveLength(1);
    await query(`UPDATE identity.organisations SET district_code = '310110' WHERE id = $1`, [own.organisationId]);
    expect(await titles('/public/demands?district=310115')).toEqual([]);
    expect(await titles('/public/demands?district=310110')).toHaveLength(1);
    await query(`UPDATE identity.organisations SET district_code = '310115' WHERE id = $1`, [own.organisationId]);
  });

  describe('by filter and sort', () => {
    beforeEach(async () => {
      await place({ title: '甲', budget: '100', deadline: '2099-01-01', publishedAt: '2026-05-01+08' });
      await place({ title: '乙', budget: '300', deadline: null, highTechField: '1', publishedAt: '2026-05-02+08' });
      await place({
        ...{ title: '丙', budget: null, budgetNegotiable: true, deadline: '2098-01-01' },
        ...{ publishedAt: '2026-05-03+08', cooperationModes: ['licence', 'joint_development'], demandType: 'product' },
      });
    });

    it.each([
      ['', ['丙', '乙', '甲']],
      ['sort=deadline', ['丙', '甲', '乙']],
      ['sort=budget', ['乙', '甲', '丙']],
      ['sort=lowestBudget', ['甲', '乙', '丙']],
      ['budgetFrom=100&budgetTo=200', ['甲']],
      ['budgetFrom=101', ['乙']],
      ['deadlineFrom=2098-06-01', ['甲']],
      ['publishedSince=2026-05-02', ['丙', '乙']],
      ['highTechField=1', ['乙']],
      ['cooperationMode=joint_development', ['丙']],
      ['demandType=product&demandType=research', ['丙', '乙', '甲']],
    ])('%s', async (search, expected) => expect(await titles(`/public/demands?${search}`)).toEqual(expected));

    it('with counts of what each further choice would find', async () => {
      const { body } = await api.ask<Record<string, unknown>>(
        'GET',
        '/public/demands/counts?highTechField=1&budgetFrom=2',
      );
      expect(body).toMatchObject({ total: 1, negotiable: 0, demandType: [{ code: 'research', count: 1 }] });
      expect(body['highTechField']).toEqual([
        { code: '1', count: 1 },
        { code: '8', count: 1 },
      ]);
      const all = await api.ask<Record<string, unknown>>('GET', '/public/demands/counts?budgetFrom=150');
      expect(all.body).toMatchObject({ total: 1, negotiable: 1 });
      expect(all.body['cooperationMode']).toEqual([{ code: 'licence', count: 1 }]);
    });
  });
});

describe('the queue of screening', () => {
  const waiting = (title: string, hours: number, given: Partial<PlacedDemand> = {}) =>
    place({
      ...{ title, state: 'submitted', submittedAt: new Date(Date.now() - hours * 3_600_000).toISOString() },
      ...given,
    });

  beforeEach(async () => {
    await waiting('久', 50);
    await waiting('新', 1, { highTechField: '1' });
    await waiting('在审', 20, { state: 'screening', takenBy: expert.personId });
    await waiting('别人的', 10, { state: 'screening', takenBy: other.personId });
    await waiting('已撤回', 90, { state: 'withdrawn', text: 'submitted' });
    await place({ title: '草稿', state: 'draft' });
  });

  it.each([
    ['', ['久', '在审', '别人的', '新']],
    ['sort=title', ['别人的', '久', '新', '在审']],
    ['state=submitted', ['久', '新']],
    ['taken=me', ['在审']],
    ['taken=nobody', ['久', '新']],
    ['waitingOver=15', ['久', '在审']],
    ['highTechField=1', ['新']],
    ['q=在', ['在审']],
  ])('with %s', async (search, expected) =>
    expect(await titles(`/screening-queue?${encodeURI(search)}`, expert)).toEqual(expected),
  );

  it('has pages', async () => {
    const first = (await ask('/screening-queue?limit=3', expert)).body;
    expect(first.items).toHaveLength(3);
    expect(await titles(`/screening-queue?cursor=${first.nextCursor}`, expert)).toEqual(['新']);
  });

  it('is closed to whoever does not screen', async () => {
    expect((await ask('/screening-queue', own)).status).toBe(403);
    expect((await ask('/screening-decisions', own)).status).toBe(403);
  });
});

describe('what was decided in screening', () => {
  it('is listed as it was, also after the text was handed in again', async () => {
    const id = await place({ title: '曾退回', state: 'submitted' });
    const published = await place({ title: '已通过' });
    const event = `INSERT INTO platform.audit_events (id, person_id, actor_label, request_id, action, entity, entity_id, from_state, to_state, reason_codes, facts)
      VALUES (gen_random_uuid(), $1, 'person', 'test', $2, 'demand', $3, $4, 'x', $5, '{"revision": 1}')`;
    await query(event, [expert.personId, 'return', id, 'screening', ['return.duplicate']]);
    await query(event, [other.personId, 'validate', published, 'screening', []]);
    await query(event, [expert.personId, 'submit', id, 'returned', []]);
    expect(await titles('/screening-decisions', expert)).toEqual(['已通过', '曾退回']);
    expect(await titles('/screening-decisions?verdict=pass', expert)).toEqual(['已通过']);
    expect(await titles('/screening-decisions?by=me', expert)).toEqual(['曾退回']);
    expect(await titles('/screening-decisions?q=%E9%80%80%E5%9B%9E', expert)).toEqual(['曾退回']);
    expect((await ask('/screening-decisions?verdict=return', expert)).body.items).toEqual([
      expect.objectContaining({ subjectId: id, verdict: 'return', reasonCodes: ['return.duplicate'], revision: 1 }),
    ]);
  });
});
