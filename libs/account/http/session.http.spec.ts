import type { FastifyReply, FastifyRequest } from 'fastify';
import { newId } from '#kernel/id';
import { ActorSource } from '#platform/http/actor-source';
import { type Enrolled, RunningApi } from '../../../test/support/running-api';
import { deviceCookie, sessionCookie, type Visitor } from '../../../test/support/visitor';

interface Session {
  readonly person: { readonly id: string; readonly login: string };
  readonly actingAs: { readonly organisationId: string; readonly roles: string[] };
  readonly capacities: { readonly organisationId: string; readonly mandateId: string | null }[];
}

let api: RunningApi;
let home: string;
let account: Enrolled;
beforeAll(async () => {
  api = await RunningApi.start();
  home = await api.organisation('enterprise');
});
beforeEach(async () => (account = await api.person([{ organisationId: home, roles: ['enterprise'] }])));
afterAll(() => api.stop());

const signIn = (): Promise<Visitor> => api.anybody.signIn(account);
const credentials = () => ({ login: account.login, password: account.password });
const now = (visitor: Visitor) => visitor.get<Session>('/session');
const moveSession = (sql: string) =>
  api.query(`UPDATE account.sessions SET ${sql} WHERE person_id = $1`, [account.personId]);

describe('signing in', () => {
  it('opens a session and says who one is and for whom one acts', async () => {
    const { status, body } = await now(await signIn());
    expect(status).toBe(200);
    expect(body).toMatchObject({
      person: { id: account.personId, login: account.login },
      actingAs: { organisationId: home, roles: ['enterprise'] },
    });
    expect(body.capacities).toHaveLength(1);
  });

  it('sets a cookie that scripts cannot read and other sites cannot send', async () => {
    const { headers, text } = await api.anybody.post('/session', { login: account.login, password: account.password });
    const [session, device] = headers['set-cookie'] as string[];
    const [value, ...attributes] = String(session).split('; ');
    expect(device).toMatch(
      new RegExp(`^${deviceCookie}=[A-Za-z0-9_-]{43}; Max-Age=34560000; .*HttpOnly; Secure; SameSite=Strict`),
    );
    expect(value).toMatch(new RegExp(`^${sessionCookie}=[A-Za-z0-9_-]{43}$`));
    expect(attributes.toSorted()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Strict', 'Secure']);
    expect(text).not.toContain(value?.split('=')[1]);
  });

  it('keeps neither the token nor the password', async () => {
    const { token } = await signIn();
    const [row] = await api.query<{ kept: string }>(
      `SELECT concat(s, c) AS kept FROM account.sessions s JOIN account.credentials c USING (person_id) WHERE person_id = $1`,
      [account.personId],
    );
    expect(row?.kept).toContain('$argon2id$');
    expect(row?.kept).not.toContain(account.password);
    expect(row?.kept).not.toContain(token);
  });

  it('answers a wrong password and an unknown login alike', async () => {
    const refusals = [
      await api.anybody.post('/session', { login: account.login, password: 'wrong' }),
      await api.anybody.post('/session', { login: `nobody-${newId()}`, password: 'wrong' }),
    ];
    const [wrong, unknown] = refusals.map(({ status, headers, body }) => ({
      ...body,
      status,
      cookie: headers['set-cookie'],
      requestId: '',
    }));
    expect(wrong).toMatchObject({ status: 401, code: 'account.credentials-wrong', cookie: undefined });
    expect(unknown).toEqual(wrong);
  });

  it('does not mind capitals in the login, and minds them in the password', async () => {
    expect((await now(await api.anybody.signIn({ ...account, login: account.login.toUpperCase() }))).status).toBe(200);
    expect(
      (await api.anybody.post('/session', { ...credentials(), password: account.password.toUpperCase() })).status,
    ).toBe(401);
  });

  it.each([
    ['a number', 7],
    ['a boolean', true],
    ['an object', { $ne: '' }],
    ['a list', ['x']],
    ['null', null],
    ['nothing', undefined],
    ['an empty text', ''],
    ['a text too long', 'x'.repeat(201)],
  ])('takes no login and no password that is %s, and names the field', async (_, given) => {
    for (const field of ['login', 'password'] as const) {
      const answer = await api.anybody.post('/session', { ...credentials(), [field]: given });
      expect(answer).toMatchObject({ status: 400, body: { code: 'input-malformed' } });
      expect(new Set(answer.body.faults?.map(({ path }) => path))).toEqual(new Set([field]));
      expect(answer.headers['set-cookie']).toBeUndefined();
    }
  });

  it.each(['null', '[]', '7', '"text"', 'true', '[{"login":"a","password":"b"}]'])(
    'takes no body that is no form: %s',
    async (body) => {
      const headers = { 'content-type': 'application/json' };
      expect(await api.anybody.send('POST', '/session', { body, headers })).toMatchObject({
        status: 400,
        body: { code: 'input-malformed' },
      });
    },
  );

  it('does not read the address, and opens no session for it', async () => {
    const query = new URLSearchParams(credentials()).toString();
    for (const body of [undefined, {}, { login: account.login }]) {
      const answer = await api.anybody.post(`/session?${query}`, body);
      expect(answer.status).toBe(400);
      expect(answer.headers['set-cookie']).toBeUndefined();
    }
    expect(await api.query(`SELECT 1 FROM account.sessions WHERE person_id = $1`, [account.personId])).toEqual([]);
  });

  it('gives each sign-in a session of its own', async () => {
    const [one, other] = [await signIn(), await signIn()];
    expect(one.token).not.toBe(other.token);
    await one.delete('/session');
    expect([(await now(one)).status, (await now(other)).status]).toEqual([401, 200]);
  });

  it('is audited with sign-out', async () => {
    await (await signIn()).delete('/session');
    const story = await api.query(
      `SELECT action, organisation_id AS "organisationId" FROM platform.audit_events WHERE person_id = $1 ORDER BY id`,
      [account.personId],
    );
    expect(story).toEqual([
      { action: 'sign-in', organisationId: home },
      { action: 'sign-out', organisationId: home },
    ]);
  });
});

describe('a session', () => {
  it('ends with sign-out, and its cookie is taken back', async () => {
    const visitor = await signIn();
    const answer = await visitor.delete('/session');
    expect(answer.status).toBe(204);
    expect(answer.headers['set-cookie']).toMatch(
      new RegExp(`^${sessionCookie}=;.*(Max-Age=0|Expires=Thu, 01 Jan 1970)`),
    );
    expect(await now(visitor)).toMatchObject({ status: 401, body: { code: 'not-signed-in' } });
  });

  it('ends after half an hour without a request, and lives on with one', async () => {
    const visitor = await signIn();
    await moveSession(`last_seen_at = now() - interval '29 minutes'`);
    expect((await now(visitor)).status).toBe(200);
    const [seen] = await api.query<{ fresh: boolean }>(
      `SELECT last_seen_at > now() - interval '5 seconds' AS fresh FROM account.sessions WHERE person_id = $1`,
      [account.personId],
    );
    expect(seen?.fresh).toBe(true);
    await moveSession(`last_seen_at = now() - interval '30 minutes 1 second'`);
    expect((await now(visitor)).status).toBe(401);
  });

  it('is not prolonged by a stream that stays open, which learns of its end all the same', async () => {
    const visitor = await signIn();
    const request = {
      id: 'test',
      headers: {},
      cookies: { [sessionCookie]: visitor.token },
    } as unknown as FastifyRequest;
    const stillActor = () => api.app.get(ActorSource, { strict: false }).stillActorOf(request, {} as FastifyReply);
    await moveSession(`last_seen_at = now() - interval '29 minutes'`);
    expect(await stillActor()).toMatchObject({ personId: account.personId, organisationId: home });
    const [seen] = await api.query<{ fresh: boolean }>(
      `SELECT last_seen_at > now() - interval '28 minutes' AS fresh FROM account.sessions WHERE person_id = $1`,
      [account.personId],
    );
    expect(seen?.fresh).toBe(false);
    await moveSession(`last_seen_at = now() - interval '31 minutes'`);
    expect(await stillActor()).toBeNull();
  });

  it('ends after twelve hours however busy it is', async () => {
    const visitor = await signIn();
    const [row] = await api.query<{ hours: number }>(
      `SELECT extract(epoch FROM expires_at - created_at)::float8 / 3600 AS hours FROM account.sessions WHERE person_id = $1`,
      [account.personId],
    );
    expect(row?.hours).toBeCloseTo(12, 2);
    await moveSession(`expires_at = now() - interval '1 second'`);
    expect((await now(visitor)).status).toBe(401);
  });

  it.each(['', 'guess', '%00%', 'a'.repeat(43), 'x'.repeat(5000)])(
    'is not opened by a token that we never gave: %s',
    async (token) => expect((await now(Object.assign(api.anybody, { token }))).status).toBe(401),
  );

  it('loses a role with the next request', async () => {
    const visitor = await signIn();
    expect((await visitor.get('/demands')).status).toBe(200);
    await api.query(`UPDATE identity.memberships SET roles = '{researcher}' WHERE person_id = $1`, [account.personId]);
    expect(await visitor.get('/demands')).toMatchObject({ status: 403, body: { code: 'role-not-allowed' } });
    await api.query(`DELETE FROM identity.memberships WHERE person_id = $1`, [account.personId]);
    expect((await visitor.get('/demands')).status).toBe(403);
    expect((await now(visitor)).body.actingAs).toBeNull();
  });

  it('ends with the person’s account', async () => {
    const visitor = await signIn();
    await api.query(`UPDATE identity.people SET state = 'disabled' WHERE id = $1`, [account.personId]);
    expect((await now(visitor)).status).toBe(401);
  });
});
