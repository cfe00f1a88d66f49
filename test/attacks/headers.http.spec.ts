// What an answer says about itself beyond its face (apps/api/face.http.spec.ts): that what everybody's caches may keep is
// the same for everybody, that nothing private may be kept, and that no refusal tells what the product is made of.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '#kernel/id';
import { type GuardedRoute, RoutePolicies } from '#platform/http/route-policies';
import { Market } from '../support/market';
import { RunningApi } from '../support/running-api';
import type { Visitor } from '../support/visitor';
import { wideLimits } from '../support/wide-limits';

Object.assign(process.env, {
  LIMITS: wideLimits,
  PUBLIC_URL: 'https://jiqiao.example',
  METRICS_TOKEN: 'token-of-the-metrics',
});

let webRoot: string;
let api: RunningApi;
let enterprise: Visitor;
let operator: Visitor;
beforeAll(async () => {
  webRoot = mkdtempSync(join(tmpdir(), 'jiqiao-web-'));
  mkdirSync(join(webRoot, 'assets'));
  const page = `module.exports = { render: async ({ url }) => ({ status: url === '/404' ? 404 : 200, html: '<html></html>' }) };`;
  writeFileSync(join(webRoot, 'ssr.js'), page);
  writeFileSync(join(webRoot, 'console.html'), '<html lang="zh-CN"></html>');
  api = await RunningApi.start({ webRoot });
  [enterprise, operator] = [await api.signIn('enterprise'), await api.signIn('operator')];
  await (await Market.open(api)).publishDemand(enterprise);
});
afterAll(async () => {
  await api.stop();
  rmSync(webRoot, { recursive: true });
});

async function ask(url: string, headers: Record<string, string> = {}, method = 'GET') {
  const answer = await api.app.inject({ method: method as 'GET', url, headers });
  return { status: answer.statusCode, headers: answer.headers, text: answer.body };
}
type Asked = Awaited<ReturnType<typeof ask>>;

const addressOf = ({ path }: GuardedRoute) =>
  `${/^\/?(healthz|readyz)$/.test(path) ? '' : '/api'}/${path}`.replace(/\/{2,}/g, '/').replace(/:year/, '2027');
const isRead = ({ method, path }: GuardedRoute) => method === 'GET' && !/events$/.test(path);
const keptBy = ({ headers }: Asked) => String(headers['cache-control'] ?? '');

const machinePages = [
  ...['/robots.txt', '/sitemap.xml', '/sitemaps/pages.xml', '/feeds/demands.atom', '/feeds/achievements.atom'],
  ...['/open-data/openapi.json', '/open-data/demands.csv'],
];

describe('what everybody’s caches may keep', () => {
  it('is the same for everybody, and gives nobody a cookie', async () => {
    const routes = api.get(RoutePolicies).routes.filter(isRead).map(addressOf);
    const shared: string[] = [];
    for (const address of [...routes, ...machinePages]) {
      const plain = await ask(address.replace(/:\w+/g, newId()));
      if (!/public|s-maxage/.test(keptBy(plain))) continue;
      shared.push(address);
      const others: readonly Record<string, string>[] = [
        { cookie: operator.cookie },
        { cookie: `${enterprise.cookie}; lang=en`, 'accept-language': 'en' },
        { 'accept-language': 'en', 'user-agent': 'another' },
        { cookie: '__Host-jiqiao=stale' },
      ];

      for (const headers of others) {
        const other = await ask(address, headers);
        expect({ address, text: other.text }).toEqual({ address, text: plain.text });
        expect(other.headers['set-cookie']).toBeUndefined();
      }
      expect(String(plain.headers.vary ?? '')).not.toContain('Cookie');
    }
    expect(shared.toSorted()).toEqual(
      [
        ...['/api/rules', '/api/taxonomy', '/api/taxonomy/work-calendar/2027'],
        ...machinePages.filter((page) => !page.endsWith('.csv')),
      ].toSorted(),
    );
  });

  it('is nothing that somebody who is signed in was told, whatever came of the question', async () => {
    const kept: string[] = [];
    for (const route of api.get(RoutePolicies).routes.filter(isRead)) {
      const address = addressOf(route).replace(/:\w+/g, newId());
      for (const { cookie } of [enterprise, operator]) {
        const answer = await ask(address, { cookie });
        const isPublic = route.policy.who === 'public' && /^public/.test(keptBy(answer)) && answer.status === 200;
        if (!keptBy(answer).includes('no-store') && !isPublic) kept.push(`${address} ${answer.status}`);
      }
    }
    expect(kept).toEqual([]);
    for (const path of ['/', '/demands', '/console', '/nothing'])
      expect(keptBy(await ask(path, { cookie: enterprise.cookie }))).toBe('no-store');
  });

  it('is no page of one language for readers of the other', async () => {
    for (const path of ['/', '/demands', '/nothing', '/console']) {
      const { headers } = await ask(path);
      expect(String(headers.vary)).toMatch(/Accept-Language, Cookie/);
    }
    const { headers } = await ask('/?lang=en');
    expect(headers['set-cookie']).toBe('lang=en; Path=/; Max-Age=31536000; SameSite=Lax; Secure');
    expect(keptBy({ headers } as Asked)).toBe('private, no-cache');
  });
});

describe('a refusal', () => {
  const makers =
    /nest|fastify|node(\.js|\/)|express|typeorm|postgres|bullmq|redis|\bat .+:\d+:\d+|node_modules|SELECT /i;
  const long = 'x'.repeat(1024 * 1024 + 1);
  const json = { 'content-type': 'application/json' };

  it.each<[number, 'GET' | 'POST' | 'PATCH', string, { headers?: Record<string, string>; payload?: string }]>([
    [400, 'GET', '/api/%ff', {}],
    [400, 'POST', '/api/session', { headers: json, payload: '{"login":' }],
    [401, 'GET', '/api/demands', {}],
    [401, 'GET', '/metrics', {}],
    [401, 'GET', '/api/members', { headers: { authorization: 'Bearer jq_not-a-token' } }],
    [403, 'POST', '/api/session', { headers: { ...json, origin: 'https://evil.example' }, payload: '{}' }],
    [404, 'GET', '/api/nothing', {}],
    [404, 'PATCH', '/api/session', { headers: json, payload: '{}' }],
    [404, 'GET', '/queues/api/queues', {}],
    [413, 'POST', '/api/session', { headers: json, payload: JSON.stringify({ login: long }) }],
    [415, 'POST', '/api/session', { headers: { 'content-type': 'text/xml' }, payload: '<a/>' }],
    [404, 'GET', '/assets/..%2f..%2fetc%2fpasswd', {}],
    [302, 'GET', '/queues', {}],
  ])('of %i names none of its makers: %s %s', async (status, method, url, more) => {
    const answer = await api.app.inject({ method, url, ...more });
    expect(answer.statusCode).toBe(status);
    expect(answer.body + JSON.stringify(answer.headers)).not.toMatch(makers);
    expect(answer.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'") as string,
    });
    for (const name of ['server', 'x-powered-by', 'via', 'x-runtime', 'access-control-allow-origin'])
      expect(answer.headers[name]).toBeUndefined();
  });

  it('for what broke says its number and nothing else, and is kept nowhere', async () => {
    await api.query(`ALTER TABLE demand.demands RENAME TO demands_away`);
    try {
      const answer = await ask('/api/demands', { cookie: enterprise.cookie });
      expect(answer.status).toBe(500);
      expect(answer.text).not.toMatch(makers);
      expect(answer.text).not.toMatch(/demands?_|relation|does not exist/);
      expect(Object.keys(JSON.parse(answer.text) as object).toSorted()).toEqual(
        ['code', 'detail', 'requestId', 'status', 'title', 'type'].toSorted(),
      );
      expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    } finally {
      await api.query(`ALTER TABLE demand.demands_away RENAME TO demands`);
    }
  });

  it('neither does the sign of life: it says that it lives', async () => {
    expect((await ask('/healthz')).text).toBe('{"status":"ok"}');
    expect((await ask('/readyz')).text).not.toMatch(makers);
  });
});
