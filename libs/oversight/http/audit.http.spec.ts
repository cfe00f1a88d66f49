import { newId } from '#kernel/id';
import type { Role } from '#kernel/role';
import { Audit, type AuditEvent } from '#platform/audit/audit';
import { Database } from '#platform/database/database';
import { RoutePolicies } from '#platform/http/route-policies';
import { RunningApi } from '../../../test/support/running-api';
import type { Visitor } from '../../../test/support/visitor';

interface Coded {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

interface Event {
  readonly id: string;
  readonly at: string;
  readonly action: Coded;
  readonly entity: Coded;
  readonly entityId: string;
  readonly to: Coded | null;
  readonly reasons: readonly Coded[];
  readonly personName: string | null;
  readonly requestId: string;
}

interface Page {
  readonly items: readonly Event[];
  readonly nextCursor: string | null;
}

let api: RunningApi;
let auditor: Visitor;
let organisationId: string;
let personId: string;
let login: string;
const requestId = newId();
const thing = newId();

beforeAll(async () => {
  api = await RunningApi.start();
  auditor = await api.signIn('auditor');
  organisationId = await api.organisation('enterprise', '浦江试验厂');
  ({ personId, login } = await api.person([{ organisationId, roles: ['enterprise'] }]));
  await api.query(`UPDATE identity.organisations SET name_en = 'Pujiang Trial Works' WHERE id = $1`, [organisationId]);
  await api.query(`UPDATE identity.people SET name_en = 'Ruan Qing' WHERE id = $1`, [personId]);
  await record([
    { action: 'create', entity: 'demand', entityId: thing, to: 'draft' },
    { action: 'submit', entity: 'demand', entityId: thing, from: 'draft', to: 'submitted' },
    {
      action: 'return',
      entity: 'demand',
      entityId: thing,
      from: 'screening',
      to: 'returned',
      reasonCodes: ['return.scope_unclear'],
      reasonText: '=HYPERLINK("http://evil")',
      facts: { revision: 1 },
    },
  ]);
});
afterAll(() => api.stop());

function record(events: readonly AuditEvent[]): Promise<void> {
  const actor = { personId, organisationId, roles: ['enterprise'] as Role[], label: 'person', requestId };
  return api.get(Database).transaction((tx) => api.get(Audit).recordAll(tx, actor, events));
}

const list = async (query: string) => (await auditor.get<Page>(`/audit-events${query}`)).body;
const actions = async (query: string) => (await list(query)).items.map(({ action }) => action.code);
/** The calendar day in Shanghai, `days` from today. */
const dayFrom = (days: number) => new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);

describe('the audit as the auditor reads it', () => {
  it('shows the newest first, with names, words and reasons in both languages', async () => {
    const { items } = await list(`?entityId=${thing}`);
    expect(items.map(({ action }) => action.code)).toEqual(['return', 'submit', 'create']);
    expect(items[0]).toMatchObject({
      action: { code: 'return', zh: '退回整改', en: 'Sent back to be mended' },
      entity: { code: 'demand', zh: '技术需求', en: 'Need' },
      from: { code: 'screening', zh: '审核中', en: 'In screening' },
      to: { code: 'returned', zh: '整改', en: 'Returned' },
      reasons: [{ code: 'return.scope_unclear', zh: '需求范围不清', en: 'Scope unclear' }],
      organisationName: '浦江试验厂',
      organisationNameEn: 'Pujiang Trial Works',
      personName: login,
      personNameEn: 'Ruan Qing',
      actorLabel: 'person',
      requestId,
    });
  });

  it.each<[string, () => string, string[]]>([
    ['a request', () => `requestId=${requestId}`, ['return', 'submit', 'create']],
    ['an action', () => `requestId=${requestId}&action=submit`, ['submit']],
    ['a kind of object', () => `requestId=${requestId}&entity=achievement`, []],
    ['a person by id', () => `person=${personId}&entity=demand`, ['return', 'submit', 'create']],
    [
      'a person by a part of the login',
      () => `person=${login.slice(0, 25).toUpperCase()}&entity=demand`,
      ['return', 'submit', 'create'],
    ],
    [
      'an organisation by a part of its name',
      () => `organisation=${encodeURIComponent('试验厂')}&entity=demand`,
      ['return', 'submit', 'create'],
    ],
    ['an organisation by id', () => `organisation=${organisationId}&action=create`, ['create']],
    ['nobody', () => `person=nobody-of-this-name`, []],
    ['a wildcard that is none', () => `person=%25`, []],
    ['refusals', () => `requestId=${requestId}&group=refusals`, ['return']],
    ['today', () => `requestId=${requestId}&from=${dayFrom(0)}&to=${dayFrom(0)}`, ['return', 'submit', 'create']],
    ['yesterday', () => `requestId=${requestId}&to=${dayFrom(-1)}`, []],
    ['tomorrow', () => `requestId=${requestId}&from=${dayFrom(1)}`, []],
  ])('can be narrowed to %s', async (_, query, found) => expect(await actions(`?${query()}`)).toEqual(found));

  it('takes the day as Shanghai has it', async () => {
    const id = newId();
    await api.query(
      `INSERT INTO platform.audit_events (id, at, actor_label, request_id, action, entity, entity_id)
       VALUES ($1::uuid, '2026-03-01 16:30:00+00', 'clock', 'midnight', 'expire', 'demand', $1::uuid)`,
      [id],
    );
    expect(await actions('?requestId=midnight&from=2026-03-02&to=2026-03-02')).toEqual(['expire']);
    expect(await actions('?requestId=midnight&from=2026-03-01&to=2026-03-01')).toEqual([]);
  });

  it('counts a refused sign-in among the refusals, whoever tried', async () => {
    await record([{ action: 'sign-in-refused', entity: 'session', entityId: newId() }]);
    expect(await actions('?group=sign-in-failures')).toContain('sign-in-refused');
    expect(await actions('?group=refusals')).toContain('sign-in-refused');
  });

  it('is read page by page, each row once', async () => {
    const entityId = newId();
    await record(Array.from({ length: 25 }, () => ({ action: 'revise', entity: 'demand', entityId })));
    const seen: string[] = [];
    let cursor: string | null = '';
    do {
      const page: Page = await list(`?entityId=${entityId}&limit=10${cursor ? `&cursor=${cursor}` : ''}`);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor);
    expect([seen.length, new Set(seen).size]).toEqual([25, 25]);
  });

  it('shows one event with its facts', async () => {
    const [newest] = (await list(`?entityId=${thing}`)).items;
    expect((await auditor.get(`/audit-events/${newest?.id}`)).body).toMatchObject({
      id: newest?.id,
      facts: { revision: 1 },
    });
    expect((await auditor.get(`/audit-events/${newId()}`)).status).toBe(404);
  });

  it('counts by action and by day', async () => {
    const { body } = await auditor.get(`/audit-events/counts?entityId=${thing}`);
    expect(body).toMatchObject({ total: 3, byDay: [{ day: dayFrom(0), count: 3 }] });
    expect(body).toMatchObject({
      byAction: [{ action: { code: 'create' } }, { action: { code: 'return' } }, { action: { code: 'submit' } }],
    });
  });

  it.each(['?from=yesterday', '?to=2026-13-01', '?entityId=1', '?group=all', '?limit=101', '?cursor=x', '?sort=at'])(
    'refuses what it does not know: %s',
    async (query) => expect((await auditor.get(`/audit-events${query}`)).status).toBe(400),
  );

  it('refuses a day that no calendar has', async () =>
    expect((await auditor.get('/audit-events?from=2026-02-31')).status).toBe(400));
});

describe('a copy of the audit', () => {
  const copy = async (query: string) => {
    const url = `/api/audit-events/export?purpose=export.routine&${query}`;
    const { statusCode, headers, body } = await api.app.inject({ url, headers: { cookie: auditor.cookie } });
    return { status: statusCode, headers, text: body };
  };

  it('is a table that a spreadsheet reads and does not calculate', async () => {
    const { status, headers, text } = await copy(`format=csv&language=zh&entityId=${thing}`);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toMatch(/^attachment; filename="jiqiao-audit-\d{4}-\d\d-\d\d\.csv"$/);
    expect(headers).toMatchObject({ 'x-export-rows': '3', 'x-export-cut': 'false' });
    const lines = text.split('\r\n');
    expect(lines[0]?.startsWith('\uFEFF"时间","动作"')).toBe(true);
    expect(lines).toHaveLength(6);
    expect(lines[1]).toContain(`"退回整改","return","技术需求","demand","${thing}","审核中","整改","需求范围不清"`);
    expect(lines[1]).toContain(`"'=HYPERLINK(""http://evil"")"`);
    expect(lines[4]).toBe('"完 · 3 条"');
  });

  it('is what was kept, line by line, for a program', async () => {
    const { headers, text } = await copy(`format=jsonl&entityId=${thing}`);
    expect(headers['content-type']).toBe('application/x-ndjson');
    const lines = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map(({ action }) => action)).toEqual(['return', 'submit', 'create', undefined]);
    expect(lines[0]).toMatchObject({
      entityId: thing,
      reasonText: '=HYPERLINK("http://evil")',
      facts: { revision: 1 },
    });
    expect(lines.at(-1)).toEqual({ end: { rows: 3, isCut: false } });
  });

  it('holds more than one batch, each row once', async () => {
    const entityId = newId();
    await record(Array.from({ length: 2345 }, () => ({ action: 'revise', entity: 'demand', entityId })));
    const { text } = await copy(`format=jsonl&entityId=${entityId}`);
    const ids = text
      .trim()
      .split('\n')
      .slice(0, -1)
      .map((line) => (JSON.parse(line) as { id: string }).id);
    expect([ids.length, new Set(ids).size]).toEqual([2345, 2345]);
  });

  it('of nothing is a whole file, too', async () =>
    expect((await copy(`format=jsonl&entityId=${newId()}`)).text).toBe('{"end":{"rows":0,"isCut":false}}\n'));

  it('is audited itself: who, what for, how much', async () => {
    const entityId = newId();
    const { headers } = await copy(`format=csv&entityId=${entityId}`);
    const [event] = (await list(`?group=exports&entityId=${String(headers['x-export-id'])}`)).items;
    expect(event).toMatchObject({ reasons: [{ code: 'export.routine', zh: '例行审计' }] });
    expect((await auditor.get(`/audit-events/${event?.id}`)).body).toMatchObject({
      facts: { format: 'csv', rows: 0, isCut: false, filter: { entityId } },
    });
  });

  it.each([
    'format=csv',
    'format=csv&purpose=curiosity',
    'purpose=export.routine',
    'format=xlsx&purpose=export.routine',
  ])('needs a format and a purpose: %s', async (query) =>
    expect((await auditor.get(`/audit-events/export?${query}`)).status).toBe(400),
  );
});

describe('the auditor', () => {
  it('may change nothing but what is the auditor’s own', () => {
    const own =
      /^\/?(session|account|files|mandates\/received|me|public|single-sign-on|sign-in|password|applications|invitations|joining|saved-views|news|notifications)(\/|$|s\b|-)/;
    const changing = api
      .get(RoutePolicies)
      .routes.filter(
        ({ method, policy }) => method !== 'GET' && (typeof policy.who === 'string' || policy.who.includes('auditor')),
      )
      .map(({ method, path }) => `${method} ${path}`);
    expect(changing.filter((route) => !own.test(route.split(' ')[1] ?? ''))).toEqual([]);
  });

  it.each<Role>(['operator', 'enterprise', 'platform_reviewer', 'expert', 'sysadmin'])(
    'alone reads the audit, not the %s',
    async (role) => {
      const other = await api.signIn(role);
      for (const path of ['', `/${newId()}`, '/counts', '/export?format=csv&purpose=export.routine'])
        expect((await other.get(`/audit-events${path}`)).status).toBe(403);
    },
  );

  it('is asked to sign in', async () => expect((await api.anybody.get('/audit-events')).status).toBe(401));
});
