// OWASP API2: what an attacker may hold of a session, and what it must not be worth.
import { RunningApi } from '../support/running-api';
import { sessionCookie, type Visitor } from '../support/visitor';

let api: RunningApi;
let enterprise: Visitor;
beforeAll(async () => {
  api = await RunningApi.start();
});
beforeEach(async () => {
  enterprise = await api.signIn('enterprise');
});
afterAll(() => api.stop());

const askWith = (headers: Readonly<Record<string, string>>) => api.anybody.get('/session', { headers });

describe('a session', () => {
  it('is worth nothing after its person signed out, also on another connection', async () => {
    const { cookie } = enterprise;
    expect((await askWith({ cookie })).status).toBe(200);
    await enterprise.delete('/session');
    expect(await askWith({ cookie })).toMatchObject({ status: 401, body: { code: 'not-signed-in' } });
    expect((await api.anybody.post('/demands', {}, { headers: { cookie } })).status).toBe(401);
  });

  it('ends with its person, and its rights with the role: at the next request', async () => {
    const { organisationId } = enterprise;
    expect((await enterprise.get('/demands')).status).toBe(200);
    await api.query(`UPDATE identity.memberships SET roles = '{service_provider}' WHERE organisation_id = $1`, [
      organisationId,
    ]);
    expect(await enterprise.get('/demands')).toMatchObject({ status: 403, body: { code: 'role-not-allowed' } });
    await api.query(
      `UPDATE identity.people SET state = 'disabled' WHERE id IN (SELECT person_id FROM identity.memberships WHERE organisation_id = $1)`,
      [organisationId],
    );
    expect((await enterprise.get('/session')).status).toBe(401);
  });

  it.each([
    '',
    'a',
    'undefined',
    'null',
    'true',
    "' OR 1=1 --",
    '%00',
    '%ff%fe',
    '%7B%22id%22%3A1%7D',
    '../../etc/passwd',
    'x'.repeat(8000),
    '"quoted"',
    'ünï',
  ])('is none of ours when it is made up: %s', async (token) => {
    const answer = await askWith({ cookie: `${sessionCookie}=${token}` });
    expect(answer).toMatchObject({ status: 401, body: { code: 'not-signed-in' } });
  });

  it('is not the one that its hash in the database names', async () => {
    const rows = await api.query<{ hash: string }>(`SELECT token_hash AS hash FROM account.sessions`);
    expect(rows.length).toBeGreaterThan(0);
    for (const { hash } of rows) expect((await askWith({ cookie: `${sessionCookie}=${hash}` })).status).toBe(401);
  });

  it('is one person’s, also when two cookies are sent', async () => {
    const other = await api.signIn('enterprise');
    const pairs = [
      [enterprise.cookie, other.cookie],
      [`${sessionCookie}=made-up`, enterprise.cookie],
      [enterprise.cookie, `${sessionCookie}=made-up`],
    ];
    for (const pair of pairs) {
      const answers = await Promise.all([1, 2, 3].map(() => askWith({ cookie: pair.join('; ') })));
      expect(new Set(answers.map(({ status }) => status)).size).toBe(1);
      expect(new Set(answers.filter(({ status }) => status === 200).map(({ text }) => text)).size).toBeLessThanOrEqual(
        1,
      );
    }
  });

  it('comes by its cookie and by nothing else', async () => {
    const token = enterprise.token ?? '';
    const tries: Record<string, string>[] = [
      { authorization: `Bearer ${token}` },
      { authorization: `Basic ${Buffer.from(`x:${token}`).toString('base64')}` },
      {
        'x-session': token,
        'x-user-id': '1',
        'x-forwarded-user': 'admin',
        'x-organisation-id': enterprise.organisationId,
      },
      { cookie: `jiqiao=${token}` },
      { cookie: `__Secure-jiqiao=${token}` },
    ];
    for (const headers of tries) expect((await askWith(headers)).status).toBe(401);
    expect((await api.anybody.get(`/session?${sessionCookie}=${token}&token=${token}`)).status).toBe(401);
  });

  it('is a new one at every signing in, whatever cookie came along', async () => {
    const account = await api.person([{ organisationId: enterprise.organisationId, roles: ['enterprise'] }]);
    const planted = { cookie: `${sessionCookie}=${'planted'.repeat(6)}` };
    const answer = await api.anybody.post(
      '/session',
      { login: account.login, password: account.password },
      { headers: planted },
    );
    expect(answer.status).toBe(200);
    expect(String(answer.headers['set-cookie'])).not.toContain('planted');
    expect((await askWith(planted)).status).toBe(401);
  });

  it('hides its cookie from scripts, from plain connections and from other sites', async () => {
    const account = await api.person([{ organisationId: enterprise.organisationId, roles: ['enterprise'] }]);
    const { headers } = await api.anybody.post('/session', { login: account.login, password: account.password });
    expect(String(headers['set-cookie'])).toMatch(
      /^__Host-jiqiao=[\w-]{43};(?=.*HttpOnly)(?=.*Secure)(?=.*SameSite=Strict)(?=.*Path=\/)/,
    );
    expect(String(headers['set-cookie'])).not.toMatch(/Domain=/i);
  });
});

describe('signing in', () => {
  it('says the same of a person who is not there and of a wrong password', async () => {
    const account = await api.person([{ organisationId: enterprise.organisationId, roles: ['enterprise'] }]);
    const [wrong, unknown] = [
      await api.anybody.post('/session', { login: account.login, password: 'not the password' }),
      await api.anybody.post('/session', { login: `${account.login}x`, password: 'not the password' }),
    ];
    expect(wrong.status).toBe(401);
    expect({ ...unknown.body, requestId: '' }).toEqual({ ...wrong.body, requestId: '' });
  });

  it.each([{ $ne: null }, { $gt: '' }, ['a', 'b'], true, 1, null, {}])(
    'takes words, no conditions: %j',
    async (trick) => {
      const bodies = [
        { login: trick, password: 'x' },
        { login: 'x', password: trick },
      ];
      for (const body of bodies) {
        const answer = await api.anybody.post('/session', body);
        expect([400, 401]).toContain(answer.status);
        expect(answer.headers['set-cookie']).toBeUndefined();
      }
    },
  );
});
