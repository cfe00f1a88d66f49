import { createHash } from 'node:crypto';
import { newId } from '#kernel/id';
import type { Role } from '#kernel/role';
import { aToken, askForToken, bearing, wanted, type Listed } from '../access-token/access-token.fixture';
import { aDemandForm } from '../../../test/support/forms';
import { type Enrolled, RunningApi } from '../../../test/support/running-api';
import { type Answer, type Problem, type Receipt, type Visitor } from '../../../test/support/visitor';

let api: RunningApi;
let home: string;
let account: Enrolled;
let visitor: Visitor;
beforeAll(async () => (api = await RunningApi.start()));
beforeEach(async () => {
  home = await api.organisation('enterprise');
  account = await api.person([{ organisationId: home, roles: ['enterprise'] }]);
  visitor = await api.anybody.signIn(account);
});
afterAll(() => api.stop());

const make = (given: object = {}, by = visitor) => askForToken(by, given);
const madeToken = (given: object = {}, by = visitor) => aToken(by, given);
const by = bearing;
const read = (token: string, path = '/demands') => api.anybody.get(path, by(token));
const post = (token: string, extra: { key?: string | null; headers?: Record<string, string> } = {}) =>
  api.anybody.post<Receipt & Problem>('/demands', aDemandForm(), {
    ...extra,
    headers: { ...by(token).headers, ...extra.headers },
  });
const isDead = ({ status, body, headers }: Answer<Problem>) =>
  expect({ status, code: body.code, said: headers['www-authenticate'] }).toEqual({
    status: 401,
    code: 'account.token-invalid',
    said: 'Bearer error="invalid_token"',
  });
const colleague = async (roles: readonly Role[]) =>
  api.anybody.signIn(await api.person([{ organisationId: home, roles }]));

describe('making a token', () => {
  it('tells it once, and keeps its hash and its end only', async () => {
    const made = await madeToken();
    expect(made.token).toMatch(/^jq_[\w-]{43}$/);
    const [row] = await api.query<{ kept: string; token_hash: string; last_four: string; days: number }>(
      `SELECT t::text AS kept, token_hash, last_four, round(extract(epoch FROM expires_at - created_at) / 86400)::int AS days
         FROM account.access_tokens t WHERE id = $1`,
      [made.id],
    );
    expect(row).toMatchObject({
      token_hash: createHash('sha256').update(made.token).digest('hex'),
      last_four: made.token.slice(-4),
      days: 90,
    });
    expect(row?.kept).not.toContain(made.token.slice(3, 40));
    const everywhere = await api.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM platform.receipts r, platform.audit_events e
        WHERE (r::text || e::text) LIKE '%' || $1 || '%'`,
      [made.token],
    );
    expect(everywhere).toEqual([{ n: 0 }]);
    expect((await visitor.get('/account/tokens')).text).not.toContain(made.token.slice(3, 40));
  });

  it('is audited with its scopes', async () => {
    const { id } = await madeToken();
    const story = await api.query(
      `SELECT action, entity, person_id, organisation_id, facts -> 'scopes' AS scopes FROM platform.audit_events
        WHERE entity_id = $1`,
      [id],
    );
    expect(story).toEqual([
      {
        action: 'make-token',
        entity: 'access-token',
        person_id: account.personId,
        organisation_id: home,
        scopes: ['demand:read', 'demand:write'],
      },
    ]);
  });

  it.each([
    ['days', { days: 366 }],
    ['days', { days: 0 }],
    ['days', { days: 1.5 }],
    ['days', { days: null }],
    ['scopes', { scopes: [] }],
    ['scopes', { scopes: ['everything'] }],
    ['scopes', { scopes: ['demand:read', 'demand:read'] }],
    ['name', { name: ' ' }],
    ['name', { name: 'x'.repeat(61) }],
    ['personId', { personId: newId() }],
    ['organisationId', { organisationId: newId() }],
    ['roles', { roles: ['sysadmin'] }],
  ])('names the fault in %s: %p', async (field, given) => {
    const answer = await make(given);
    expect(answer).toMatchObject({ status: 400, body: { code: 'input-malformed' } });
    expect(answer.body.faults?.[0]?.path).toContain(field);
  });

  it('needs a session that proved itself just now', async () => {
    await api.query(
      `UPDATE account.sessions SET authenticated_at = now() - interval '11 minutes' WHERE person_id = $1`,
      [account.personId],
    );
    expect(await make()).toMatchObject({ status: 403, body: { code: 'account.reauthentication-needed' } });
    await visitor.post('/session/proof', { password: account.password });
    expect((await make()).status).toBe(201);
  });

  it('is for members with something to carry: not for staff alone, nobody, or under a mandate', async () => {
    const staff = await colleague(['platform_reviewer', 'expert', 'organisation_admin']);
    const nobody = await api.anybody.signIn(await api.person([]));
    const agent = await api.person([]);
    await api.query(
      `INSERT INTO identity.mandates (id, principal_id, agent_id, roles, starts_on, ends_on, state, version, offered_by)
       VALUES ($1, $2, $3, '{enterprise}', current_date - 9, current_date + 9, 'active', 1, $3)`,
      [newId(), home, agent.personId],
    );
    for (const one of [staff, nobody, await api.anybody.signIn(agent)])
      expect(await make({}, one)).toMatchObject({ status: 422, body: { code: 'account.token-carries-nothing' } });
  });

  it('ends at twenty that are active', async () => {
    const twenty = await Promise.all(Array.from({ length: 22 }, () => make()));
    expect(twenty.map(({ status }) => status).toSorted()).toEqual([...Array<number>(20).fill(201), 422, 422]);
    const { body } = await visitor.get<Listed>('/account/tokens');
    await visitor.done(visitor.post(`/account/tokens/${body.items[0]?.id}/revocation`));
    expect((await make()).status).toBe(201);
  });

  it('is nothing that a token can do', async () => {
    const { token } = await madeToken();
    for (const path of ['/account/tokens', '/account/tokens/x/revocation', '/account/sessions', '/session'])
      expect(await read(token, path)).toMatchObject({ status: path.includes('/x/') ? 404 : 403 });
    expect(await api.anybody.post('/account/tokens', wanted, by(token))).toMatchObject({
      status: 403,
      body: { code: 'scope-missing' },
    });
  });
});

describe('a program with a token', () => {
  it('reads and writes for the organisation, without an Origin and with an Idempotency-Key', async () => {
    const { token } = await madeToken();
    expect(await post(token, { key: null })).toMatchObject({ status: 400, body: { code: 'idempotency-key-missing' } });
    const key = newId();
    const [first, again] = [await post(token, { key }), await post(token, { key })];
    expect([first.status, again.headers['idempotency-replayed']]).toEqual([201, 'true']);
    expect((await visitor.get(`/demands/${first.body.id}`)).status).toBe(200);
    expect((await read(token, `/demands/${first.body.id}`)).status).toBe(200);
  });

  it('is named in the audit beside its maker', async () => {
    const { id: tokenId, token } = await madeToken();
    const { body } = await post(token);
    const [row] = await api.query(
      `SELECT person_id, organisation_id, actor_label, facts ->> 'tokenId' AS "tokenId" FROM platform.audit_events
        WHERE entity_id = $1`,
      [body.id],
    );
    expect(row).toEqual({ person_id: account.personId, organisation_id: home, actor_label: 'token', tokenId });
  });

  it('needs no leave of any site, since no browser sends it unasked', async () => {
    const { token } = await madeToken();
    expect(
      (await post(token, { headers: { origin: 'https://erp.example', 'sec-fetch-site': 'cross-site' } })).status,
    ).toBe(201);
  });

  it('does only what its scopes say', async () => {
    const { token } = await madeToken({ scopes: ['demand:read'] });
    expect((await read(token)).status).toBe(200);
    expect(await post(token)).toMatchObject({ status: 403, body: { code: 'scope-missing' } });
    expect(await read(token, '/achievements')).toMatchObject({ status: 403, body: { code: 'scope-missing' } });
  });

  it('finds nothing of another organisation', async () => {
    const { token } = await madeToken();
    const stranger = await api.signIn('enterprise');
    const { id } = await stranger.done(stranger.post('/demands', aDemandForm()));
    expect(await read(token, `/demands/${id}`)).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect((await read(token)).text).not.toContain(id);
  });

  it('carries no staff role of its maker, and passes no staff route', async () => {
    const reviewer = await colleague(['enterprise', 'expert', 'platform_reviewer', 'sysadmin']);
    const { token } = await madeToken({ scopes: ['demand:read', 'demand:write'] }, reviewer);
    expect((await reviewer.get('/screening-queue')).status).toBe(200);
    for (const path of ['/screening-queue', '/verification-queue', '/erasures'])
      expect((await read(token, path)).status).toBe(403);
    await api.query(
      `UPDATE identity.memberships SET roles = '{expert}' WHERE person_id = (
      SELECT person_id FROM account.access_tokens WHERE token_hash = $1)`,
      [createHash('sha256').update(token).digest('hex')],
    );
    expect(await read(token)).toMatchObject({ status: 403, body: { code: 'role-not-allowed' } });
  });

  it('acts for its own organisation, whichever its maker acts for now', async () => {
    const { token } = await madeToken();
    const other = await api.organisation('enterprise');
    await api.query(
      `INSERT INTO identity.memberships (person_id, organisation_id, roles) VALUES ($1, $2, '{enterprise}')`,
      [account.personId, other],
    );
    await visitor.put('/session/acting-as', { organisationId: other });
    const { body } = await post(token);
    expect((await visitor.get(`/demands/${body.id}`)).status).toBe(404);
    await visitor.put('/session/acting-as', { organisationId: home });
    expect((await visitor.get(`/demands/${body.id}`)).status).toBe(200);
  });

  it('reads what anybody may read, as long as it is good', async () => {
    const { token } = await madeToken();
    expect((await read(token, '/taxonomy')).status).toBe(200);
    isDead(await read('jq_wrong', '/taxonomy'));
  });
});
