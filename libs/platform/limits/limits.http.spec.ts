import { RunningApi } from '../../../test/support/running-api';
import type { Problem } from '../../../test/support/visitor';

// Read once per process, so it is said before anything starts; our proxy is 10.0.0.1.
process.env.LIMITS = 'sign-in=3/60,search=4/60,default=12/60';
process.env.TRUST_PROXY = '10.0.0.1';

let api: RunningApi;
let other: RunningApi;
beforeAll(async () => {
  api = await RunningApi.start();
  other = await RunningApi.start();
});
afterAll(async () => {
  await other.app.close();
  await api.stop();
});
beforeEach(async () => {
  // Whatever a process remembers of refused addresses stays: each test asks from addresses of its own.
  await api.query(`DELETE FROM platform.limits`);
});

const ask = async (
  remoteAddress: string,
  url = '/api/public/search',
  { headers = {}, from = api }: { headers?: Record<string, string>; from?: RunningApi } = {},
) => from.app.inject({ method: 'GET', url, remoteAddress, headers });
const statuses = async (asked: Promise<{ statusCode: number }>[]) =>
  (await Promise.all(asked)).map(({ statusCode }) => statusCode).toSorted();
const signIn = (remoteAddress: string) =>
  api.app.inject({
    method: 'POST',
    url: '/api/session',
    remoteAddress,
    payload: { login: 'nobody@jiqiao.example', password: 'wrong' },
  });

describe('a limit', () => {
  it('is met by refusals that say when to come back', async () => {
    for (let times = 0; times < 4; times++) {
      const answer = await ask('203.0.113.1');
      expect(answer.statusCode).toBe(200);
      expect(answer.headers['ratelimit-policy']).toBe('"search";q=4;w=60');
      expect(answer.headers['ratelimit']).toMatch(new RegExp(`^"search";r=${3 - times};t=(60|5\\d)$`));
    }
    const refused = await ask('203.0.113.1', undefined, { headers: { 'accept-language': 'en' } });
    expect(refused.statusCode).toBe(429);
    expect(refused.headers['content-type']).toMatch(/^application\/problem\+json/);
    const seconds = Number(refused.headers['retry-after']);
    expect(seconds).toBeGreaterThan(50);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(refused.json<Problem>()).toMatchObject({
      status: 429,
      code: 'too-many-requests',
      title: `Too many requests; please try again in ${seconds} seconds.`,
    });
    expect((await ask('203.0.113.2')).statusCode).toBe(200);
  });

  it('holds for all processes together, and when all come at once', async () => {
    const asked = [api, other, api, other, api, other, api, other].map((from) =>
      ask('203.0.113.3', undefined, { from }),
    );
    expect(await statuses(asked)).toEqual([200, 200, 200, 200, 429, 429, 429, 429]);
  });

  it('on signing in counts tries, right or wrong, before any password is looked at', async () => {
    expect(await statuses([signIn('203.0.113.4'), signIn('203.0.113.4'), signIn('203.0.113.4')])).toEqual([
      401, 401, 401,
    ]);
    const account = await api.person([{ organisationId: await api.organisation('enterprise'), roles: ['enterprise'] }]);
    const { login, password } = account;
    const right = (remoteAddress: string) =>
      api.app.inject({ method: 'POST', url: '/api/session', remoteAddress, payload: { login, password } });
    expect((await right('203.0.113.4')).statusCode).toBe(429);
    // The person is not locked out: elsewhere the door is open.
    expect((await right('203.0.113.5')).statusCode).toBe(200);
  });

  it('covers whatever has none of its own, also what is not there, but never the sign of life', async () => {
    const paths = ['/api/taxonomy', '/api/nothing', '/readyz', '/api/%ff'];
    const asked = Array.from({ length: 12 }, (_, i) => ask('203.0.113.6', paths[i % paths.length]));
    expect(await statuses(asked)).not.toContain(429);
    for (const path of paths) expect((await ask('203.0.113.6', path)).statusCode).toBe(429);
    expect((await ask('203.0.113.6', '/healthz')).statusCode).toBe(200);
    const page = await ask('203.0.113.6', '/');
    expect(page.statusCode).toBe(429);
    expect(page.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(page.headers['x-content-type-options']).toBe('nosniff');
  });

  it('ends', async () => {
    for (let times = 0; times < 4; times++) await ask('203.0.113.7');
    await api.query(`UPDATE platform.limits SET expire = 0`);
    expect((await ask('203.0.113.7')).statusCode).toBe(200);
  });
});

describe('the address that is counted', () => {
  it('is that of the connection, whatever a stranger writes', async () => {
    const pretend = (i: number) => ({
      headers: {
        'x-forwarded-for': `198.51.100.${i}`,
        forwarded: `for=198.51.100.${i}`,
        'x-real-ip': `198.51.100.${i}`,
        'x-client-ip': `198.51.100.${i}`,
      },
    });
    const asked = [1, 2, 3, 4, 5, 6].map((i) => ask('203.0.113.8', undefined, pretend(i)));
    expect(await statuses(asked)).toEqual([200, 200, 200, 200, 429, 429]);
  });

  it('is what our own proxy says, and not what was said to the proxy', async () => {
    const through = (forwarded: string) => ask('10.0.0.1', undefined, { headers: { 'x-forwarded-for': forwarded } });
    const asked = [1, 2, 3, 4, 5, 6].map((i) => through(`198.51.100.${i}, 203.0.113.9`));
    expect(await statuses(asked)).toEqual([200, 200, 200, 200, 429, 429]);
    expect((await through('203.0.113.10')).statusCode).toBe(200);
  });

  it('is a whole network of IPv6', async () => {
    const asked = [1, 2, 3, 4, 5, 6].map((i) => ask(`2001:db8:5:5:${i}::${i}`));
    expect(await statuses(asked)).toEqual([200, 200, 200, 200, 429, 429]);
    expect((await ask('2001:db8:5:6::1')).statusCode).toBe(200);
  });
});

describe('while nobody can count', () => {
  it('everything is served but signing in', async () => {
    await api.query(`ALTER TABLE platform.limits RENAME TO limits_away`);
    try {
      expect(await statuses(Array.from({ length: 20 }, () => ask('203.0.113.11')))).toEqual(Array(20).fill(200));
      const refused = await signIn('203.0.113.11');
      expect(refused.statusCode).toBe(503);
      expect(refused.headers['retry-after']).toBe('2');
      expect(refused.json<Problem>().code).toBe('counting-away');
    } finally {
      await api.query(`ALTER TABLE platform.limits_away RENAME TO limits`);
    }
  });
});
