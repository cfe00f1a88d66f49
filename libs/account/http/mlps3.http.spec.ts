import { systemActor } from '#platform/http/actor';
import { type Enrolled, RunningApi } from '../../../test/support/running-api';
import type { Visitor } from '../../../test/support/visitor';
import { Credentials } from '../credentials';

process.env.SECURITY_PROFILE = 'mlps3';
process.env.SESSION_IDLE_MINUTES = '120';

let api: RunningApi;
let account: Enrolled;
beforeAll(async () => (api = await RunningApi.start()));
beforeEach(async () => {
  const organisationId = await api.organisation('enterprise');
  account = await api.person([{ organisationId, roles: ['enterprise'] }]);
});
afterAll(() => api.stop());

const signIn = (): Promise<Visitor> => api.anybody.signIn(account);
const attempt = (password = account.password) => api.anybody.post('/session', { login: account.login, password });
const moveCredentials = (sql: string) =>
  api.query(`UPDATE account.credentials SET ${sql} WHERE person_id = $1`, [account.personId]);

describe('under MLPS level 3', () => {
  it('a password of one kind of characters is refused', async () => {
    const visitor = await signIn();
    const changed = await visitor.put('/account/password', { current: account.password, next: 'allsmallletters' });
    expect(changed.body.faults?.map(({ code }) => code)).toEqual(['password-too-simple']);
  });

  it('a password of 90 days leads to its change, and to nothing else before', async () => {
    await moveCredentials(`changed_at = now() - interval '89 days'`);
    expect((await (await signIn()).get('/demands')).status).toBe(200);
    await moveCredentials(`changed_at = now() - interval '91 days'`);
    const visitor = await signIn();
    expect((await visitor.get('/session')).body).toMatchObject({ isPasswordDue: true, capacities: [], actingAs: null });
    expect(await visitor.get('/demands')).toMatchObject({ status: 403, body: { code: 'account.password-expired' } });
    const next = 'New-ferry-2027';
    expect((await visitor.put('/account/password', { current: account.password, next })).status).toBe(204);
    expect((await visitor.get('/demands')).status).toBe(200);
  });

  it('an account that nobody used for 90 days is shut until a reset; nobody learns it without the password', async () => {
    await moveCredentials(`used_at = now() - interval '91 days'`);
    expect((await attempt('wrong')).body.code).toBe('account.credentials-wrong');
    expect(await attempt()).toMatchObject({ status: 403, body: { code: 'account.dormant' } });
    await api.get(Credentials).give(account.personId, account.password, systemActor('test', 'test'));
    expect((await attempt()).status).toBe(200);
    await moveCredentials(`used_at = now() - interval '89 days'`);
    expect((await attempt()).status).toBe(200);
    const [row] = await api.query<{ fresh: boolean }>(
      `SELECT used_at > now() - interval '1 minute' AS fresh FROM account.credentials WHERE person_id = $1`,
      [account.personId],
    );
    expect(row?.fresh).toBe(true);
  });

  it('five failures lock for ten minutes', async () => {
    for (let i = 0; i < 5; i++) expect((await attempt('wrong')).status).toBe(401);
    const { status, headers } = await attempt();
    expect(status).toBe(429);
    expect(Number(headers['retry-after'])).toBeGreaterThan(590);
    expect(Number(headers['retry-after'])).toBeLessThanOrEqual(600);
  });

  it('a session ends after half an hour without a request, whatever the operator set', async () => {
    const visitor = await signIn();
    await api.query(`UPDATE account.sessions SET last_seen_at = now() - interval '31 minutes' WHERE person_id = $1`, [
      account.personId,
    ]);
    expect((await visitor.get('/session')).status).toBe(401);
  });
});
