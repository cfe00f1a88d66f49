import { newId } from '#kernel/id';
import { RoutePolicies } from '#platform/http/route-policies';
import { RunningApi } from '../../../test/support/running-api';
import type { Visitor } from '../../../test/support/visitor';

let api: RunningApi;
let sysadmin: Visitor;
let home: string;
beforeAll(async () => {
  api = await RunningApi.start();
  sysadmin = await api.signIn('sysadmin');
  home = await api.organisation('enterprise', '沉舟轴承 50%_厂');
});
afterAll(() => api.stop());

interface Account {
  readonly id: string;
  readonly login: string;
  readonly version: number;
  readonly state: string;
  readonly sessions: number;
  readonly seats: { readonly organisationId: string; readonly roles: string[]; readonly version: number }[];
  readonly hasSecondFactor: boolean;
  readonly lastUsedAt: string | null;
}
interface People {
  readonly items: Account[];
  readonly nextCursor: string | null;
}
const somebody = async () => {
  const account = await api.person([{ organisationId: home, roles: ['enterprise'] }]);
  return { ...account, visitor: await api.anybody.signIn(account) };
};
const move = (id: string, action: string, given: object = {}, by = sysadmin) =>
  by.post(`/people/${id}/moves`, {
    version: 1,
    action,
    reasonCode: action === 'disable' ? 'disable.misuse' : 'enable.cleared',
    ...given,
  });

describe('the administrator of accounts', () => {
  it('finds people by name, login, organisation, role and state', async () => {
    const { personId, login } = await somebody();
    const found = async (query: string) =>
      (await sysadmin.get<People>(`/people?limit=100&${query}`)).body.items.map(({ id }) => id);
    expect(await found(`q=${login.toUpperCase()}`)).toEqual([personId]);
    expect(await found(`q=${encodeURIComponent('50%_厂')}`)).toContain(personId);
    expect(await found('q=%25%25%25')).toEqual([]);
    expect(await found(`organisationId=${home}&role=enterprise`)).toContain(personId);
    expect(await found(`organisationId=${home}&role=auditor`)).toEqual([]);
    expect(await found('state=disabled')).not.toContain(personId);
    expect(await found('dormantDays=90')).not.toContain(personId);
    await api.query(`UPDATE account.credentials SET used_at = now() - interval '91 days' WHERE person_id = $1`, [
      personId,
    ]);
    expect(await found('dormantDays=90')).toEqual([personId]);
  });

  it('names people and organisations in English as well, where they have such a name', async () => {
    const { personId, login } = await api.person([{ organisationId: home, roles: ['organisation_admin'] }]);
    await api.query(`UPDATE identity.people SET name_en = 'Lu Wan' WHERE id = $1`, [personId]);
    await api.query(`UPDATE identity.organisations SET name_en = 'Sunken Boat Bearings' WHERE id = $1`, [home]);
    const found = await sysadmin.get<{ items: object[] }>('/organisations?q=sunken');
    const administrators = [{ name: login, nameEn: 'Lu Wan' }];
    expect(found.body.items).toMatchObject([{ nameEn: 'Sunken Boat Bearings', administrators }]);
    const person = await sysadmin.get<object>(`/people/${personId}`);
    expect(person.body).toMatchObject({ nameEn: 'Lu Wan', seats: [{ organisationNameEn: 'Sunken Boat Bearings' }] });
    await api.query(`UPDATE identity.organisations SET name_en = NULL WHERE id = $1`, [home]);
  });

  it('leafs through all of them once', async () => {
    await Promise.all([somebody(), somebody(), somebody()]);
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const { body }: { body: People } = await sysadmin.get<People>(
        `/people?limit=2${cursor ? `&cursor=${cursor}` : ''}`,
      );
      seen.push(...body.items.map(({ id }) => id));
      cursor = body.nextCursor;
    }
    const [{ count } = { count: 0 }] = await api.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM identity.people`,
    );
    expect([seen.length, new Set(seen).size]).toEqual([count, count]);
  });

  it('sees of a person what accounts are about, and no secret', async () => {
    const { personId } = await somebody();
    const { status, body, text } = await sysadmin.get<Account>(`/people/${personId}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      hasSecondFactor: false,
      sessions: 1,
      seats: [{ organisationId: home, roles: ['enterprise'] }],
      mandates: [],
      allowedActions: ['disable'],
    });
    expect(text).not.toMatch(/hash|secret|token|argon/i);
    expect((await sysadmin.get(`/people/${newId()}`)).status).toBe(404);
  });

  it('stops an account at once, sessions included, and lets it in again without them', async () => {
    const { personId, visitor, login, password } = await somebody();
    expect((await move(personId, 'disable')).body).toMatchObject({ state: 'disabled', version: 2 });
    expect((await visitor.get('/session')).status).toBe(401);
    await expect(api.anybody.signIn({ login, password })).rejects.toThrow('cannot sign in');
    expect((await move(personId, 'enable', { version: 2 })).status).toBe(201);
    expect((await visitor.get('/session')).status).toBe(401);
    const back = await api.anybody.signIn({ login, password });
    expect((await back.get<{ items: object[] }>('/membership-changes')).body.items).toEqual([
      expect.objectContaining({ action: 'enable', reasonCodes: ['enable.cleared'] }),
      expect.objectContaining({ action: 'disable', reasonCodes: ['disable.misuse'] }),
    ]);
  });

  it.each([
    ['no reason', 'disable', { reasonCode: undefined }, 400],
    ['a reason of another move', 'disable', { reasonCode: 'enable.cleared' }, 422],
    ['an old version', 'disable', { version: 5 }, 409],
    ['no such step', 'enable', {}, 409],
    ['erasing, which is the person’s own', 'erase', {}, 400],
  ])('is refused with %s', async (_, action, given, status) => {
    const { personId } = await somebody();
    expect((await move(personId, action, given)).status).toBe(status);
  });

  it('is stopped by another only once when each stops the other at the same moment', async () => {
    const two = [await api.signIn('sysadmin'), await api.signIn('sysadmin')] as const;
    const ids = await Promise.all(
      two.map(async (one) => (await one.get<{ person: { id: string } }>('/session')).body.person.id),
    );
    const answers = await Promise.all([
      move(ids[1] ?? '', 'disable', {}, two[0]),
      move(ids[0] ?? '', 'disable', {}, two[1]),
    ]);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const states = await api.query<{ state: string }>(`SELECT state FROM identity.people WHERE id = ANY($1)`, [ids]);
    expect(states.map(({ state }) => state).toSorted()).toEqual(['active', 'disabled']);
  });

  it('neither stops nor promotes oneself', async () => {
    const { body } = await sysadmin.get<{ person: { id: string } }>('/session');
    expect(await move(body.person.id, 'disable')).toMatchObject({
      status: 403,
      body: { code: 'identity.own-account' },
    });
    const roles = { organisationId: sysadmin.organisationId, roles: ['auditor'], version: 1 };
    expect(await sysadmin.put(`/people/${body.person.id}/roles`, roles)).toMatchObject({
      status: 403,
      body: { code: 'identity.own-account' },
    });
  });

  it('signs a person out everywhere', async () => {
    const { personId, visitor, login, password } = await somebody();
    expect((await sysadmin.post(`/people/${personId}/sign-out`, { version: 1 })).status).toBe(201);
    expect((await visitor.get('/session')).status).toBe(401);
    await api.anybody.signIn({ login, password });
  });

  it('signs the programs of a person out with them', async () => {
    const organisationId = await api.organisation('enterprise');
    const account = await api.person([{ organisationId, roles: ['enterprise'] }]);
    const owner = await api.anybody.signIn(account);
    const wanted = { name: 'ERP', scopes: ['demand:read'], days: 90 };
    const { id, token } = (await owner.post<{ id: string; token: string }>('/account/tokens', wanted)).body;
    const reading = () => api.anybody.get('/demands', { headers: { authorization: `Bearer ${token}` } });
    expect((await reading()).status).toBe(200);
    expect((await sysadmin.post(`/people/${account.personId}/sign-out`, { version: 1 })).status).toBe(201);
    expect((await reading()).status).toBe(401);
    const story = `SELECT person_id AS by FROM platform.audit_events WHERE entity_id = $1 AND action = 'revoke'`;
    const { person } = (await sysadmin.get<{ person: { id: string } }>('/session')).body;
    expect(await api.query(story, [id])).toEqual([{ by: person.id }]);
  });

  it('gives and takes roles of staff, and never two that must be apart', async () => {
    const { personId, visitor } = await somebody();
    const put = (roles: string[], version: number) =>
      sysadmin.put(`/people/${personId}/roles`, { organisationId: home, roles, version });
    expect((await put(['enterprise', 'expert'], 1)).status).toBe(200);
    expect((await put(['enterprise', 'operator'], 2)).body).toMatchObject({ code: 'identity.role-not-for-kind' });
    await api.query(
      `INSERT INTO identity.memberships (person_id, organisation_id, roles) VALUES ($1, $2, '{auditor}')`,
      [personId, await api.organisation('auditor')],
    );
    const platform = await api.organisation('operator');
    await api.query(
      `INSERT INTO identity.memberships (person_id, organisation_id, roles) VALUES ($1, $2, '{platform_reviewer}')`,
      [personId, platform],
    );
    const both = { organisationId: platform, roles: ['operator'], version: 1 };
    expect(await sysadmin.put(`/people/${personId}/roles`, both)).toMatchObject({
      status: 422,
      body: { code: 'identity.roles-exclusive' },
    });
    expect((await put(['enterprise'], 2)).status).toBe(200);
    expect((await visitor.get('/screening-queue')).status).toBe(403);
  });

  it('does no business: every other route for roles refuses', async () => {
    const business = api
      .get(RoutePolicies)
      .routes.filter(
        ({ policy, path }) => Array.isArray(policy.who) && !policy.who.includes('sysadmin') && path !== '',
      );
    expect(business.length).toBeGreaterThan(30);
    for (const { method, path } of business) {
      if (/metrics/.test(path)) continue;
      const address = path.replace(/:\w+/g, () => newId()).replace(/^\/?/, '/');
      const sent = method === 'GET' ? sysadmin.get(address) : sysadmin.send<unknown>(method, address, { body: {} });
      expect([method, path, (await sent).status]).toEqual([method, path, 403]);
    }
  });

  it('is alone with this: others are refused', async () => {
    const { personId } = await somebody();
    for (const role of ['organisation_admin', 'operator', 'auditor', 'platform_reviewer', 'authority'] as const) {
      const visitor = await api.signIn(role);
      const answers = [
        await visitor.get('/people'),
        await visitor.get(`/people/${personId}`),
        await visitor.get('/organisations'),
        await move(personId, 'disable', {}, visitor),
      ];
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
    }
  });
});

describe('an organisation', () => {
  const moveIt = (id: string, action: string, reasonCode: string, version = 1) =>
    sysadmin.post(`/organisations/${id}/moves`, { version, action, reasonCode });

  it('is found, suspended and reinstated; nobody acts for it in between', async () => {
    const id = await api.organisation('enterprise', '停舟科技');
    const member = await api.signIn('enterprise', id);
    const found = (await sysadmin.get<People>(`/organisations?q=${encodeURIComponent('停舟')}`)).body.items;
    expect(found).toEqual([expect.objectContaining({ id, members: 1, allowedActions: ['suspend'] })]);
    expect((await moveIt(id, 'suspend', 'reinstate.cleared')).status).toBe(422);
    expect((await moveIt(id, 'suspend', 'suspend.untrue')).status).toBe(201);
    expect((await member.get('/demands')).status).toBe(403);
    expect((await moveIt(id, 'suspend', 'suspend.untrue', 2)).status).toBe(409);
    expect((await moveIt(id, 'reinstate', 'reinstate.mended', 2)).status).toBe(201);
    expect((await member.get('/demands')).status).toBe(200);
    const story = await api.query(
      `SELECT action, reason_codes AS codes FROM platform.audit_events WHERE entity = 'organisation' AND entity_id = $1 AND action <> 'enrol' ORDER BY at, id`,
      [id],
    );
    expect(story).toEqual([
      { action: 'suspend', codes: ['suspend.untrue'] },
      { action: 'reinstate', codes: ['reinstate.mended'] },
    ]);
  });
});

describe('a genuine credit code with odd check characters', () => {
  // A code of the right form whose last character is one further than it should be.
  const odd = '91310115MA1K3YWX2A';

  it('is taken once somebody decided on it with proof, until that is withdrawn', async () => {
    const allow = (uscc: string, by = sysadmin) =>
      by.post('/uscc-exceptions', { uscc, reason: '老证换发，登记机关已证实', proof: '登记机关复函 2026-014' });
    const operator = await api.signIn('operator');
    expect((await allow(odd, operator)).status).toBe(403);
    expect((await allow('NOT A CODE')).status).toBe(422);
    expect((await allow('91350100M000100Y43')).status).toBe(422);
    const done = await sysadmin.done(allow(odd.toLowerCase()));
    expect((await allow(odd)).body.code).toBe('identity.uscc-needs-no-exception');
    const { body } = await sysadmin.get<{ items: { id: string; uscc: string }[] }>('/uscc-exceptions');
    expect(body.items[0]).toMatchObject({ id: done.id, uscc: odd, state: 'in_force' });
    const withdraw = (version: number) =>
      sysadmin.post(`/uscc-exceptions/${done.id}/withdrawal`, { version, reason: '复函系伪造' });
    expect((await withdraw(4)).status).toBe(409);
    expect((await withdraw(1)).status).toBe(201);
    expect((await withdraw(2)).status).toBe(409);
    expect((await allow(odd)).status).toBe(201);
  });
});
