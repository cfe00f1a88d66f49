import type Argon2 from '@node-rs/argon2';
import { newId } from '#kernel/id';
import { type Enrolled, RunningApi } from '../../../test/support/running-api';
import { deviceCookie, type Problem } from '../../../test/support/visitor';

let api: RunningApi;
let account: Enrolled;
beforeAll(async () => (api = await RunningApi.start()));
beforeEach(async () => {
  const organisationId = await api.organisation('enterprise');
  account = await api.person([{ organisationId, roles: ['enterprise'] }]);
});
afterEach(() => jest.restoreAllMocks());
afterAll(() => api.stop());

const elsewhere = '203.0.113.9';
let lastNetwork = 0;
const aNetwork = () => `198.51.${Math.floor(++lastNetwork / 250)}.${lastNetwork % 250}`;

const attempt = async (password: string, { login = account.login, from = elsewhere, device = '' } = {}) => {
  const answer = await api.app.inject({
    method: 'POST',
    url: '/api/session',
    remoteAddress: from,
    headers: device ? { cookie: `${deviceCookie}=${device}` } : {},
    payload: { login, password },
  });
  return { status: answer.statusCode, headers: answer.headers, body: answer.json<Problem>() };
};
const failTimes = async (times: number, given: Parameters<typeof attempt>[1] = {}) => {
  for (let i = 0; i < times; i++) expect((await attempt('wrong', given)).status).toBe(401);
};
/** The waiting is over; the failures are remembered. */
const waitOut = () => api.query(`UPDATE account.sign_in_failures SET blocked_until = now() - interval '1 second'`);
const waiting = async () => Number((await attempt('wrong')).headers['retry-after']);

describe('five wrong passwords from one network', () => {
  it('shut that network for this login: a right one does not open either', async () => {
    await failTimes(5);
    const refused = await attempt(account.password);
    expect(refused).toMatchObject({ status: 429, body: { code: 'account.locked-out' } });
    expect(refused.headers['set-cookie']).toBeUndefined();
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(50);
  });

  it('make it wait twice as long with each further one, an hour at most', async () => {
    await failTimes(5);
    for (const minutes of [1, 2, 4, 8, 16, 32, 60, 60]) {
      const seconds = await waiting();
      expect(seconds).toBeLessThanOrEqual(minutes * 60);
      expect(seconds).toBeGreaterThan(minutes * 60 - 10);
      await waitOut();
      await failTimes(1);
    }
  });

  it('are not more when they come at once', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => attempt('wrong')));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(7);
  });

  it('do not shut another network, nor another login', async () => {
    await failTimes(5);
    expect((await attempt(account.password, { from: aNetwork() })).status).toBe(200);
    const other = await api.person([]);
    expect((await attempt(other.password, { login: other.login })).status).toBe(200);
  });

  it('count whichever way the login is written', async () => {
    for (const login of [account.login, account.login.toUpperCase(), ` ${account.login}`, account.login, account.login])
      expect((await attempt('wrong', { login })).status).toBe(401);
    expect((await attempt('wrong')).status).toBe(429);
  });

  it('are not counted anew under a spelling that only the database takes for the same', async () => {
    const organisationId = await api.organisation('enterprise');
    account = await api.person([{ organisationId, roles: ['enterprise'] }]);
    await api.query(`UPDATE identity.people SET login = 'i' || login WHERE id = $1`, [account.personId]);
    const [login, turkish] = [`i${account.login}`, `\u0130${account.login}`];
    expect((await attempt(account.password, { login })).status).toBe(200);
    expect((await attempt(account.password, { login: turkish })).status).toBe(401);
  });

  it('are forgotten after a right one', async () => {
    await failTimes(4);
    expect((await attempt(account.password)).status).toBe(200);
    await failTimes(4);
    expect((await attempt(account.password)).status).toBe(200);
  });

  it('are forgotten after a day', async () => {
    await failTimes(4);
    await api.query(`UPDATE account.sign_in_failures SET last_at = now() - interval '25 hours'`);
    await failTimes(4);
  });
});

describe('wrong passwords from many networks', () => {
  it('make strangers wait, and not whoever signed in from their device before', async () => {
    const { headers } = await attempt(account.password, { from: aNetwork() });
    const device = new RegExp(`${deviceCookie}=([^;]+)`).exec(String(headers['set-cookie']))?.[1] ?? '';
    for (let i = 0; i < 30; i++) await failTimes(1, { from: aNetwork() });
    expect((await attempt(account.password, { from: aNetwork() })).status).toBe(429);
    expect((await attempt(account.password, { from: elsewhere, device })).status).toBe(200);
    // The device is known for its owner only, and it cannot guess for ever either.
    const other = await api.person([]);
    expect((await attempt('wrong', { login: other.login, device })).status).toBe(401);
    await failTimes(5, { device });
    expect((await attempt(account.password, { device })).status).toBe(429);
  });

  it('do not open to a device that we never gave', async () => {
    for (let i = 0; i < 30; i++) await failTimes(1, { from: aNetwork() });
    const device = 'x'.repeat(43);
    expect((await attempt(account.password, { from: aNetwork(), device })).status).toBe(429);
  });
});

describe('whether somebody has a login', () => {
  it('is told neither by the refusal, nor by the locking, nor by the work that is done', async () => {
    // Counted, not replaced: the work itself is what takes the time.
    const verify = jest.spyOn(jest.requireActual<typeof Argon2>('@node-rs/argon2'), 'verify');
    const story = async (login: string) => {
      const told = [];
      for (let i = 0; i < 7; i++) {
        const before = verify.mock.calls.length;
        const { status, headers, body } = await attempt('wrong', { login, from: elsewhere });
        const { code, title, faults } = body;
        const shown = title.replace(/\d+/g, 'n');
        told.push({
          status,
          code,
          shown,
          faults,
          cookie: headers['set-cookie'],
          hashed: verify.mock.calls.length - before,
        });
      }
      return told;
    };
    const known = await story(account.login);
    expect(known.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 429, 429]);
    expect(known.map(({ hashed }) => hashed)).toEqual([1, 1, 1, 1, 1, 0, 0]);
    expect(await story(`nobody-${newId()}`)).toEqual(known);
  });
});

describe('a refused sign-in', () => {
  it('is audited by its reason, with the person where there is one, and never with what was tried', async () => {
    await failTimes(5);
    await attempt('wrong');
    await attempt('wrong', { login: 'my-password-by-mistake' });
    const rows = await api.query<{ reasons: string[]; facts: object; personId: null }>(
      `SELECT reason_codes AS reasons, facts, person_id AS "personId" FROM platform.audit_events
        WHERE entity = 'session' AND action = 'sign-in-refused' ORDER BY at DESC LIMIT 7`,
    );
    expect(rows.map(({ reasons }) => reasons[0])).toEqual([
      'credentials-wrong',
      'locked-out',
      ...Array<string>(5).fill('credentials-wrong'),
    ]);
    expect(rows[0]).toEqual({ reasons: ['credentials-wrong'], facts: {}, personId: null });
    expect(rows[2]?.facts).toEqual({ personId: account.personId });
    const kept = await api.query(`SELECT concat(f.*) AS kept FROM account.sign_in_failures f`);
    for (const tried of [account.login, 'my-password-by-mistake', elsewhere])
      expect(JSON.stringify([rows, kept])).not.toContain(tried);
  });
});
