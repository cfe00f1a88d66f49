import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KeepSecondFactor, newTotpSecret } from '#account';
import { newId } from '#kernel/id';
import { Database } from '#platform/database/database';
import { systemActor } from '#platform/http/actor';
import { CityAccountPersonalData } from '../city-account-personal-data';
import type { RunningApi } from '../../../test/support/running-api';
import type { Visitor } from '../../../test/support/visitor';
import { City, wayCookie } from './city-account.fixture';

const folder = mkdtempSync(join(tmpdir(), 'jiqiao-city-'));
const logFile = join(folder, 'log');
let city: City;
let api: RunningApi;
beforeAll(async () => {
  city = await City.open({ logFile });
  api = city.api;
});
beforeEach(() => Object.assign(city.issuer, { consents: true, methods: ['pwd'] }));
afterAll(async () => {
  await city.stop();
  rmSync(folder, { recursive: true });
});

const aSubject = () => `city-${newId()}`;
const whoIs = async (visitor: Visitor) =>
  (await visitor.get<{ person?: { id: string } }>('/session')).body.person?.id ?? null;
const linksOf = (subject: string) =>
  api.query(`SELECT person_id AS "personId" FROM account.city_accounts WHERE subject = $1`, [subject]);
const changed = (address: string, name: string) => {
  const url = new URL(address);
  url.searchParams.set(name, 'x'.repeat(43));
  return url.href;
};

describe('signing in by the city account', () => {
  it('opens a session of the person who is linked, and says so to the auditor', async () => {
    const subject = aSubject();
    const { personId } = await city.linked(subject);
    const visitor = api.anybody;
    expect(await city.signIn(visitor, subject)).toBe('/console');
    expect(await whoIs(visitor)).toBe(personId);
    const story = await api.query(
      `SELECT action, facts FROM platform.audit_events WHERE person_id = $1 ORDER BY id DESC LIMIT 2`,
      [personId],
    );
    expect(story).toEqual([
      { action: 'sign-in', facts: { method: 'city-account', secondFactor: false } },
      { action: 'link-city-account', facts: {} },
    ]);
  });

  it('opens nothing for whom nobody linked, opens no account, and keeps nothing of them', async () => {
    const subject = aSubject();
    const people = () => api.query(`SELECT count(*)::int AS count FROM identity.people`);
    const before = await people();
    const visitor = api.anybody;
    expect(await city.signIn(visitor, subject)).toBe('/sign-in?city=unlinked');
    expect(visitor.token).toBeUndefined();
    expect(await people()).toEqual(before);
    const told = await api.query(`SELECT 1 FROM platform.audit_events e WHERE e::text LIKE $1`, [`%${subject}%`]);
    expect(told).toEqual([]);
  });

  it('sets out with state, nonce and PKCE, for our own address whatever the Host says, in a sealed cookie', async () => {
    const headers = { host: 'evil.example', 'x-forwarded-host': 'evil.example' };
    const answer = await api.anybody.get('/session/city-account', { headers });
    const asked = new URL(String(answer.headers.location)).searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({
      redirect_uri: 'http://jiqiao.example/api/session/city-account/callback',
      response_type: 'code',
      scope: 'openid',
      code_challenge_method: 'S256',
    });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.get(name)).toMatch(/^[\w-]{43}$/);
    const [, sealed = '', attributes] =
      /^__Host-jiqiao-city=([^;]+); (.*)$/.exec(String(answer.headers['set-cookie'])) ?? [];
    expect(attributes?.split('; ').toSorted()).toEqual(['HttpOnly', 'Max-Age=600', 'Path=/', 'SameSite=Lax', 'Secure']);
    expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain(asked.get('state'));
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('leads nowhere but to the issuer and to our own pages', async () => {
    for (const query of [
      'back=https://evil.example',
      'redirect_uri=https://evil.example',
      'iss=https://evil.example',
    ]) {
      const { headers } = await api.anybody.get(`/session/city-account?${query}`);
      expect(String(headers.location).startsWith(`${city.issuer.url}/auth?`)).toBe(true);
      expect(String(headers.location)).not.toContain('evil');
      expect(await city.comeBack(api.anybody, `${query}&code=x&state=x`)).toBe('/sign-in?city=failed');
    }
  });

  it('is not begun by a page of another site', async () => {
    const answer = await api.anybody.get('/session/city-account', { headers: { 'sec-fetch-site': 'cross-site' } });
    expect(answer).toMatchObject({ status: 302, headers: { location: '/sign-in' } });
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('is refused to whom the issuer lets go without consent, and not in the issuer’s words', async () => {
    city.issuer.consents = false;
    expect(await city.signIn(api.anybody, aSubject())).toBe('/sign-in?city=denied');
  });

  it('is refused to somebody who is disabled, as any failure is', async () => {
    const subject = aSubject();
    const { personId } = await city.linked(subject);
    await api.query(`UPDATE identity.people SET state = 'disabled' WHERE id = $1`, [personId]);
    const visitor = api.anybody;
    expect(await city.signIn(visitor, subject)).toBe('/sign-in?city=failed');
    expect(visitor.token).toBeUndefined();
  });
});

describe('a second factor shown there', () => {
  it('is none here unless the operator trusts it', async () => {
    const subject = aSubject();
    const { personId } = await city.linked(subject);
    await api.get(KeepSecondFactor).give(personId, newTotpSecret(), systemActor('test', 'test'));
    city.issuer.methods = ['otp', 'mfa', 'hwk'];
    const visitor = api.anybody;
    expect(await city.signIn(visitor, subject)).toBe('/console');
    expect((await visitor.get('/session')).body).toMatchObject({ secondFactor: 'needed', capacities: [] });
    expect((await visitor.get('/demands')).status).toBe(403);
  });
});

describe('coming back', () => {
  let subject: string;
  beforeAll(async () => {
    subject = aSubject();
    await city.linked(subject);
  });
  beforeEach(() => (city.issuer.subject = subject));
  const refused = async (query: string, cookie?: string) => {
    const visitor = api.anybody;
    expect(await city.comeBack(visitor, query, cookie)).toBe('/sign-in?city=failed');
    expect(visitor.token).toBeUndefined();
  };

  it('without the cookie of the way, or with one that we never sealed, opens nothing', async () => {
    const { address, cookie } = await city.setOut(api.anybody);
    const query = await city.issuer.visit(address);
    await refused(query);
    await refused(query, 'made-up');
    await refused(query, `${cookie.slice(0, -4)}AAAA`);
  });

  it('with the answer to somebody else’s way opens nothing: nobody is signed in as another', async () => {
    const [attacker, victim] = [await city.setOut(api.anybody), await city.setOut(api.anybody)];
    await refused(await city.issuer.visit(attacker.address), victim.cookie);
  });

  it('with another state opens nothing', async () => {
    const { address, cookie } = await city.setOut(api.anybody);
    const query = new URLSearchParams(await city.issuer.visit(address));
    query.set('state', 'x'.repeat(43));
    await refused(query.toString(), cookie);
    query.delete('state');
    await refused(query.toString(), cookie);
  });

  it.each([['nonce'], ['code_challenge']])('with an id token or a code for another %s opens nothing', async (name) => {
    const { address, cookie } = await city.setOut(api.anybody);
    await refused(await city.issuer.visit(changed(address, name)), cookie);
  });

  it('with a code that was used opens nothing, and the first time takes the cookie away', async () => {
    const { address, cookie } = await city.setOut(api.anybody);
    const query = await city.issuer.visit(address);
    const first = await api.app.inject({
      url: `/api/session/city-account/callback?${query}`,
      headers: { cookie: `${wayCookie}=${cookie}` },
    });
    expect(first.headers.location).toBe('/console');
    expect(String(first.headers['set-cookie'])).toMatch(/__Host-jiqiao-city=;.*(Max-Age=0|Expires=Thu, 01 Jan 1970)/);
    await refused(query, cookie);
  });

  it.each([
    ['nothing at all', ''],
    ['a code twice', 'code=a&code=b'],
    ['the words of an error', 'error=%3Cscript%3E&error_description=words'],
    ['what is no address', 'code=%ff%00&state=%zz'],
  ])('with %s opens nothing', async (_, query) => {
    const { address, cookie } = await city.setOut(api.anybody);
    const state = new URL(address).searchParams.get('state') ?? '';
    await refused(query, cookie);
    await refused(`${query}&state=${state}`, cookie);
  });
});

describe('linking', () => {
  it('needs a session, and one that proved itself in the last ten minutes', async () => {
    expect((await api.anybody.post('/account/city-account')).status).toBe(401);
    const visitor = await api.signIn('enterprise');
    await api.query(`UPDATE account.sessions SET authenticated_at = now() - interval '11 minutes'`);
    for (const answer of [await visitor.post('/account/city-account'), await visitor.delete('/account/city-account')])
      expect(answer).toMatchObject({ status: 403, body: { code: 'account.reauthentication-needed' } });
  });

  it('is one city account to one person: not another’s, and not a second', async () => {
    const subject = aSubject();
    const { personId } = await city.linked(subject);
    const other = await api.signIn('enterprise');
    expect(await city.link(other, subject)).toBe('/console/account?city=taken');
    expect(await linksOf(subject)).toEqual([{ personId }]);
    expect((await other.get('/account/city-account')).body).toEqual({ linkedAt: null });
    expect(await city.link(other, aSubject())).toBe('/console/account?city=linked');
    expect(await other.post('/account/city-account')).toMatchObject({
      status: 409,
      body: { code: 'city-account.linked-already' },
    });
  });

  it('is not finished after signing out', async () => {
    const subject = (city.issuer.subject = aSubject());
    const visitor = await api.signIn('enterprise');
    const { address, cookie } = await city.setOutToLink(visitor);
    await visitor.delete('/session');
    const query = await city.issuer.visit(address);
    expect(await city.comeBack(api.anybody, query, cookie)).toBe('/console/account?city=failed');
    expect(await linksOf(subject)).toEqual([]);
  });

  it('is not finished in the browser of somebody else', async () => {
    const subject = (city.issuer.subject = aSubject());
    const { address, cookie } = await city.setOutToLink(await api.signIn('enterprise'));
    const query = await city.issuer.visit(address);
    expect(await city.comeBack(await api.signIn('enterprise'), query, cookie)).toBe('/console/account?city=failed');
    expect(await linksOf(subject)).toEqual([]);
  });

  it('is not finished with what somebody at the issuer did not want', async () => {
    city.issuer.consents = false;
    const visitor = await api.signIn('enterprise');
    expect(await city.link(visitor, aSubject())).toBe('/console/account?city=denied');
  });

  it('is undone by its owner, told in a mail both times, and opens nothing from then on', async () => {
    const subject = aSubject();
    const account = await city.linked(subject);
    const login = `${newId()}@city.example`;
    await api.query(`UPDATE identity.people SET login = $2 WHERE id = $1`, [account.personId, login]);
    const visitor = await api.anybody.signIn({ ...account, login });
    expect((await visitor.delete('/account/city-account')).status).toBe(204);
    expect((await visitor.delete('/account/city-account')).status).toBe(204);
    expect(await city.signIn(api.anybody, subject)).toBe('/sign-in?city=unlinked');
    await city.link(visitor, subject);
    const mails = await api.query<{ template: string }>(
      `SELECT template FROM platform.mails WHERE person_id = $1 ORDER BY template`,
      [account.personId],
    );
    expect(mails.map(({ template }) => template)).toEqual(['city-account.linked', 'city-account.unlinked']);
  });

  it('is not undone by whoever has no password', async () => {
    const subject = aSubject();
    const { personId } = await city.linked(subject);
    await api.query(`DELETE FROM account.credentials WHERE person_id = $1`, [personId]);
    const visitor = api.anybody;
    expect(await city.signIn(visitor, subject)).toBe('/console');
    expect(await visitor.delete('/account/city-account')).toMatchObject({
      status: 422,
      body: { code: 'city-account.needed' },
    });
    expect(await linksOf(subject)).toEqual([{ personId }]);
  });
});

describe('what is kept', () => {
  it('is in the export of the person, and gone with the account', async () => {
    const subject = aSubject();
    const { personId: id, login } = await city.linked(subject);
    // Through the api, so that the room is found by whoever exports.
    const visitor = api.anybody;
    await city.signIn(visitor, subject);
    expect((await visitor.get('/account/export')).text).toContain(subject);
    await api.get(Database).transaction((tx) => api.get(CityAccountPersonalData).erase(tx, { id, login }));
    expect(await linksOf(subject)).toEqual([]);
    expect(await city.signIn(api.anybody, subject)).toBe('/sign-in?city=unlinked');
  });

  it('names no code, no state, no secret and nobody in the log', () => {
    const log = readFileSync(logFile, 'utf8');
    expect(log).toContain('"path":"/api/session/city-account/callback"');
    expect(log).toContain('failed (OAUTH_INVALID_RESPONSE)');
    expect(city.secrets.size).toBeGreaterThan(40);
    expect([...city.secrets].filter((secret) => secret.length > 20 && log.includes(secret))).toEqual([]);
  });
});
