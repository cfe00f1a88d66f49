import type { Role } from '#kernel/role';
import { aToken, bearing, type Listed } from '../access-token/access-token.fixture';
import { aDemandForm } from '../../../test/support/forms';
import { type Enrolled, RunningApi } from '../../../test/support/running-api';
import { type Answer, type Problem, sessionCookie, type Visitor } from '../../../test/support/visitor';

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

const madeToken = (given: object = {}, by = visitor) => aToken(by, given);
const by = bearing;
const read = (token: string, path = '/demands') => api.anybody.get(path, by(token));
const isDead = ({ status, body, headers }: Answer<Problem>) =>
  expect({ status, code: body.code, said: headers['www-authenticate'] }).toEqual({
    status: 401,
    code: 'account.token-invalid',
    said: 'Bearer error="invalid_token"',
  });
const colleague = async (roles: readonly Role[]) =>
  api.anybody.signIn(await api.person([{ organisationId: home, roles }]));

describe('a token is refused', () => {
  it.each([
    ['a role that was lost', `UPDATE identity.memberships SET roles = '{researcher}' WHERE person_id = $1`, 403],
    ['a membership that ended', `DELETE FROM identity.memberships WHERE person_id = $1`, 401],
    ['a person who is disabled', `UPDATE identity.people SET state = 'disabled' WHERE id = $1`, 401],
    [
      'an organisation that is suspended',
      `UPDATE identity.organisations SET state = 'suspended' WHERE id = (SELECT organisation_id FROM identity.memberships WHERE person_id = $1)`,
      401,
    ],
    [
      'its last day',
      `UPDATE account.access_tokens SET created_at = now() - interval '2 days', expires_at = now() - interval '1 second' WHERE person_id = $1`,
      401,
    ],
  ])('with the next request after %s', async (_, sql, status) => {
    const { token } = await madeToken();
    expect((await read(token)).status).toBe(200);
    await api.query(sql, [account.personId]);
    const answer = await read(token);
    expect(answer.status).toBe(status);
    if (status === 401) isDead(answer);
  });

  it('after its revocation, which counts once', async () => {
    const { id, token } = await madeToken();
    expect(await visitor.done(visitor.post(`/account/tokens/${id}/revocation`))).toEqual({
      id,
      state: 'revoked',
      version: 2,
    });
    isDead(await read(token));
    expect((await visitor.post(`/account/tokens/${id}/revocation`)).status).toBe(409);
  });

  it('for ever once its maker was disabled, also when they come back', async () => {
    const { token } = await madeToken();
    const sysadmin = await api.signIn('sysadmin');
    for (const [version, action, reasonCode] of [
      [1, 'disable', 'disable.compromised'],
      [2, 'enable', 'enable.cleared'],
    ])
      await sysadmin.done(sysadmin.post(`/people/${account.personId}/moves`, { version, action, reasonCode }));
    expect((await api.anybody.signIn(account)).token).toBeDefined();
    isDead(await read(token));
  });

  it.each([
    '',
    'jq_',
    'jq_guess',
    `jq_${'a'.repeat(43)}`,
    `jq_${'x'.repeat(5000)}`,
    'a'.repeat(43),
    `JQ_${'a'.repeat(43)}`,
  ])('when we never gave it: %s', async (token) => isDead(await read(token)));

  it('when it is the token of a session', async () => isDead(await read(visitor.token ?? '')));

  it('beside a cookie, good or bad', async () => {
    const { token } = await madeToken();
    for (const cookie of [visitor.cookie, `${sessionCookie}=old`]) {
      const headers = { ...by(token).headers, cookie };
      expect(await api.anybody.get('/demands', { headers })).toMatchObject({
        status: 400,
        body: { code: 'account.two-credentials' },
      });
    }
  });

  it('anywhere but in its header: not in the address, the body or the cookie', async () => {
    const { token } = await madeToken();
    for (const name of ['access_token', 'token', 'bearer'])
      expect((await api.anybody.get(`/demands?${name}=${token}`)).status).toBe(401);
    expect((await api.anybody.post('/demands', { ...aDemandForm(), access_token: token })).status).toBe(401);
    const cookie = `${sessionCookie}=${token}`;
    expect((await api.anybody.get('/demands', { headers: { cookie } })).status).toBe(401);
    expect((await api.anybody.get('/demands', { headers: { authorization: `Basic ${token}` } })).status).toBe(401);
  });
});

describe('the lists', () => {
  it('show one’s own, page by page, and when each was last used, to the minute', async () => {
    const [first, second] = [await madeToken({ name: 'one' }), await madeToken({ name: 'two' })];
    await read(first.token);
    const { body } = await visitor.get<Listed>('/account/tokens?limit=1');
    expect(body.items).toMatchObject([{ id: second.id, name: 'two', state: 'active', lastUsedAt: null }]);
    const rest = (await visitor.get<Listed>(`/account/tokens?limit=1&cursor=${body.nextCursor}`)).body;
    expect(rest).toMatchObject({ items: [{ id: first.id }], nextCursor: null });
    expect(rest.items[0]?.lastUsedAt).toMatch(/:00\.000Z$/);
  });

  it('of the organisation are for its administrators, who can revoke what others made', async () => {
    const made = await madeToken();
    const admin = await colleague(['organisation_admin']);
    const stranger = await api.signIn('organisation_admin');
    expect((await visitor.get('/tokens')).status).toBe(403);
    expect((await stranger.get<Listed>('/tokens')).body.items).toEqual([]);
    expect((await admin.get<Listed>('/tokens')).body.items).toMatchObject([{ id: made.id, isExpired: false }]);
    for (const path of [`/tokens/${made.id}/revocation`, `/account/tokens/${made.id}/revocation`])
      expect((await stranger.post(path)).status).toBe(404);
    expect((await admin.post(`/account/tokens/${made.id}/revocation`)).status).toBe(404);
    expect((await (await colleague(['enterprise'])).post(`/account/tokens/${made.id}/revocation`)).status).toBe(404);
    expect((await read(made.token)).status).toBe(200);
    await admin.done(admin.post(`/tokens/${made.id}/revocation`));
    isDead(await read(made.token));
  });
});
