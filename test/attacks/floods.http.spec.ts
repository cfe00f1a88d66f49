// OWASP API4: who asks too much, too often, too slowly or from many addresses at once costs no more than was decided.
import type { Server } from 'node:http';
import { readContract } from '../fuzz/contract';
import { aDemandForm } from '../support/forms';
import { RunningApi } from '../support/running-api';
import { wideLimits } from '../support/wide-limits';
import type { Visitor } from '../support/visitor';

// Read once per process, so it is said before anything starts.
process.env.LIMITS = `${wideLimits},export=3/60,search=5/60,question=2/60,upload=4/60`;

let api: RunningApi;
let other: RunningApi;
let enterprise: Visitor;
beforeAll(async () => {
  [api, other] = [await RunningApi.start(), await RunningApi.start()];
  enterprise = await api.signIn('enterprise');
});
beforeEach(async () => {
  await api.query(`DELETE FROM platform.limits`);
});
afterAll(async () => {
  await other.app.close();
  await api.stop();
});

const many = (count: number) => Array.from({ length: count }, (_, n) => n);
const served = (statuses: readonly number[]) => statuses.filter((status) => status < 300).length;

describe('a flood', () => {
  it('of exports is counted by the person, whatever their sessions, addresses and processes', async () => {
    const account = await api.person([{ organisationId: enterprise.organisationId, roles: ['enterprise'] }]);
    const sessions = [await api.anybody.signIn(account), await api.anybody.signIn(account)];
    const ask = (n: number) =>
      (n % 2 === 0 ? api : other).app.inject({
        method: 'GET',
        url: '/api/demands/export?format=csv',
        remoteAddress: `203.0.113.${n}`,
        headers: { cookie: sessions[n % 2]?.cookie ?? '' },
      });
    const answers = await Promise.all(many(16).map(ask));
    expect(served(answers.map(({ statusCode }) => statusCode))).toBe(3);
    for (const { statusCode, headers } of answers.filter(({ statusCode }) => statusCode !== 200)) {
      expect(statusCode).toBe(429);
      expect(Number(headers['retry-after'])).toBeGreaterThan(0);
      expect(Number(headers['retry-after'])).toBeLessThanOrEqual(60);
    }
    // A colleague behind the same address goes on.
    expect((await enterprise.get('/demands/export?format=csv')).status).toBe(200);
  });

  it('of searches from one network of IPv6 is one, under whatever names it goes', async () => {
    const names = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'cf-connecting-ip', 'true-client-ip', 'x-client-ip'];
    const ask = (n: number) =>
      (n % 2 === 0 ? api : other).app.inject({
        method: 'GET',
        url: '/api/public/search',
        remoteAddress: `2001:db8:7:7::${(n + 1).toString(16)}`,
        headers: { [names[n % names.length] ?? '']: n % 3 === 0 ? `for=198.51.100.${n}` : `198.51.100.${n}` },
      });
    const answers = await Promise.all(many(24).map(ask));
    expect(served(answers.map(({ statusCode }) => statusCode))).toBe(5);
  });

  it('of questions and of files is one for everything that a person sends', async () => {
    const office = await api.signIn('institute');
    const ask = () =>
      office.post(`/demands/${enterprise.organisationId}/questions`, { language: 'zh', text: '何时？' });
    const statuses = (await Promise.all(many(6).map(ask))).map(({ status }) => status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(4);
  });
});

describe('an answer', () => {
  const lists = readContract().operations.filter(
    ({ method, path, parameters }) =>
      method === 'GET' && !path.includes('{') && parameters.some(({ name }) => name === 'limit'),
  );

  it('of a million rows is asked for in vain, of every list', async () => {
    expect(lists.length).toBeGreaterThan(25);
    const wrong: string[] = [];
    for (const { path } of lists)
      for (const limit of ['1000000', '101', '-1', '0', '1e6', 'Infinity', '100&limit=100']) {
        await api.query(`DELETE FROM platform.limits WHERE key LIKE 'limit-search%' OR key LIKE 'limit-export%'`);
        const { status, text } = await enterprise.get(`${path.replace('/api', '')}?limit=${limit}&format=csv`);
        if (![400, 403].includes(status)) wrong.push(`${path}?limit=${limit}: ${status} ${text.slice(0, 80)}`);
      }
    expect(wrong).toEqual([]);
  });

  it.each([
    ['a hundred thousand characters', 'q='.padEnd(100_000, '清')],
    ['a pattern that explodes', `q=${encodeURIComponent(`${'(a+)+'.repeat(30)}$`)}`],
    ['signs of LIKE alone', `q=${'%25_'.repeat(40)}`],
    [
      'a thousand filters',
      many(1_000)
        .map((n) => `highTechField=${n}`)
        .join('&'),
    ],
    ['a filter of great depth', `q${'[a]'.repeat(5_000)}=1`],
  ])('is given or refused at once when one asks with %s', async (_, query) => {
    for (const path of ['/public/search', '/public/demands', '/demands', '/public/demands/counts']) {
      await api.query(`DELETE FROM platform.limits`);
      const began = performance.now();
      const { status } = await enterprise.get(`${path}?${query}`);
      expect([200, 400, 414, 431]).toContain(status);
      expect(performance.now() - began).toBeLessThan(5_000);
    }
  });
});

describe('a request that comes byte by byte', () => {
  it('has to be whole in a time, its head sooner than its body', () => {
    const server: Server = api.app.getHttpServer();
    expect(server.headersTimeout).toBeGreaterThan(0);
    expect(server.headersTimeout).toBeLessThanOrEqual(60_000);
    expect(server.requestTimeout).toBeGreaterThan(0);
    expect(server.requestTimeout).toBeLessThanOrEqual(120_000);
    expect(server.keepAliveTimeout).toBeGreaterThan(0);
  });
});

describe('what one keeps', () => {
  it('has a measure: saved searches, tokens and drafts of one person do not grow for ever', async () => {
    const view = (n: number) => ({ list: 'public-search', name: `第${n}次`, search: `q=${n}`, isDefault: false });
    const views = await Promise.all(many(120).map((n) => enterprise.post('/saved-views', view(n))));
    expect(views.some(({ status }) => status === 422)).toBe(true);
    const token = (n: number) => ({ name: `令牌${n}`, scopes: ['demand:read'], days: 9 });
    const tokens = await Promise.all(many(30).map((n) => enterprise.post('/account/tokens', token(n))));
    expect(served(tokens.map(({ status }) => status))).toBe(20);
    expect((await enterprise.post('/demands', aDemandForm())).status).toBe(201);
  });
});
