import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '#kernel/id';
import { RoutePolicies } from '#platform/http/route-policies';
import { RunningApi } from '../../test/support/running-api';
import type { Visitor } from '../../test/support/visitor';

process.env.PUBLIC_URL = 'https://jiqiao.example';
process.env.METRICS_TOKEN = 'token-of-the-metrics';

/** Of every answer, whoever gives it; what is not about safety is not looked at. */
const face = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
  'x-request-id': 'its own',
};
const ofPages =
  "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
  "connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
const apiFace = { ...face, 'cache-control': 'no-store' };
const streamFace = {
  ...face,
  'cache-control': 'private, no-cache, no-store, must-revalidate, max-age=0, no-transform',
  expires: '0',
  pragma: 'no-cache',
};
// Code tables are the same for everybody.
const publicFace = { ...face, 'cache-control': 'public, max-age=300' };
const pageFace = { ...face, 'content-security-policy': ofPages };
// antd writes its styles into the page: they carry the nonce of this answer.
const ofConsole = ofPages.replace(/(script|style)-src 'self'/g, "$& 'nonce-*'");
const consoleFace = { ...face, 'content-security-policy': ofConsole, 'cache-control': 'no-store' };

// What an answer may have besides.
const plain =
  /^(content-(type|length|encoding|range)|date|connection|keep-alive|vary|etag|last-modified|accept-ranges|allow|transfer-encoding|retry-after|ratelimit(-policy)?|set-cookie|www-authenticate|x-accel-buffering|location)$/;

function faceOf(headers: Headers): Record<string, string> {
  const kept = [...headers].filter(([name]) => !plain.test(name));
  return Object.fromEntries(kept.map(([name, value]) => [name, told(name, value)]));
}

function told(name: string, value: string): string {
  if (name === 'x-request-id') return /^[0-9a-f-]{36}$/.test(value) ? 'its own' : value;
  return value.replace(/'nonce-[\w+/=]{20,}'/g, "'nonce-*'");
}

const forEverybody = new Set(['/api/rules', '/api/taxonomy']);

let webRoot: string;
let api: RunningApi;
let url: string;
let operator: Visitor;
beforeAll(async () => {
  webRoot = mkdtempSync(join(tmpdir(), 'jiqiao-web-'));
  mkdirSync(join(webRoot, 'assets'));
  writeFileSync(
    join(webRoot, 'ssr.js'),
    `module.exports = { render: async ({ url }) => ({ status: url === '/' ? 200 : 404, html: '<html></html>' }) };`,
  );
  writeFileSync(join(webRoot, 'console.html'), '<html lang="zh-CN"></html>');
  writeFileSync(join(webRoot, 'assets/main-a1.js'), 'main');
  api = await RunningApi.start({ webRoot });
  await api.app.listen(0, '127.0.0.1');
  url = await api.app.getUrl();
  operator = await api.signIn('operator');
});
afterAll(async () => {
  await api.stop();
  rmSync(webRoot, { recursive: true });
});

async function ask(path: string, { method = 'GET', headers = {}, body }: RequestInit = {}): Promise<Response> {
  const breakingOff = new AbortController();
  const answer = await fetch(url + path, { method, headers, body, signal: breakingOff.signal, redirect: 'manual' });
  // A live stream has no end of its own.
  if (isStream(answer)) breakingOff.abort();
  return answer;
}

/** Answers that are a file to keep and not a page to show. */
const downloads = new Set(['/api/account/export']);

function faceExpectedOf(address: string, answer: Response): object {
  if (isStream(answer)) return streamFace;
  if (downloads.has(address) && answer.status === 200)
    return { ...apiFace, 'content-disposition': expect.stringMatching(/^attachment; filename="[\w.-]+"$/) };
  return answer.status === 200 && forEverybody.has(address) ? publicFace : apiFace;
}

function isStream({ headers }: Response): boolean {
  return headers.get('content-type')?.startsWith('text/event-stream') ?? false;
}

describe('every route of the api', () => {
  it('shows the same face, signed in or not', async () => {
    const routes = api.get(RoutePolicies).routes;
    expect(routes.length).toBeGreaterThan(25);
    for (const { method, path } of routes) {
      const prefix = /^\/?(healthz|readyz)$/.test(path) ? '' : '/api';
      const address = `${prefix}/${path}`.replace(/\/{2,}/g, '/').replace(/:\w+/g, newId());
      const body = method === 'GET' ? undefined : '{}';
      const json: Record<string, string> = body ? { 'content-type': 'application/json' } : {};
      for (const cookie of ['', operator.cookie]) {
        // Signing out would end the session of the routes that follow.
        if (method === 'DELETE' && address === '/api/session' && cookie) continue;
        const headers = { ...json, cookie, 'idempotency-key': newId() };
        const answer = await ask(address, { method, headers, body });
        const expected = faceExpectedOf(address, answer);
        expect({ method, address, ...faceOf(answer.headers) }).toEqual({ method, address, ...expected });
      }
    }
  });

  it.each([
    ['an address that is none', '/api/nothing', {}, 404],
    ['an address that nobody can decode', '/api/%ff', {}, 400],
    [
      'a body too large',
      '/api/session',
      { method: 'POST', headers: { 'content-type': 'application/json' }, body: `"${'x'.repeat(1024 * 1024)}"` },
      413,
    ],
    [
      'a foreign media type',
      '/api/session',
      { method: 'POST', headers: { 'content-type': 'application/xml' }, body: '<a/>' },
      415,
    ],
    ['a stranger who asks for the metrics', '/metrics', {}, 401],
    ['a wrong token', '/metrics', { headers: { authorization: 'Bearer of-the-wrong-token' } }, 401],
  ])('shows it in refusing %s', async (_, path, request: RequestInit, status) => {
    const answer = await ask(path, request);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(faceOf(answer.headers)).toEqual(apiFace);
  });
});

it('nothing of the api is kept by a cache, however its address is written', async () => {
  const { headers } = await api.app.inject({ method: 'GET', url: '/%61pi/session' });
  expect(headers['cache-control']).toBe('no-store');
});

describe('pages and assets', () => {
  it.each([
    ['/', 200, { ...pageFace, 'cache-control': 'private, no-cache' }],
    ['/nothing', 404, { ...pageFace, 'cache-control': 'private, no-cache' }],
    ['/%ff', 404, { ...pageFace, 'cache-control': 'private, no-cache' }],
    ['/console', 200, consoleFace],
    ['/console/demands', 200, consoleFace],
    ['/assets/main-a1.js', 200, { ...face, 'cache-control': 'public, max-age=31536000, immutable' }],
    ['/assets/nothing.js', 404, face],
    ['/robots.txt', 200, { ...face, 'cache-control': 'public, max-age=3600' }],
    ['/sitemap.xml', 200, { ...face, 'cache-control': 'public, max-age=3600' }],
    ['/sitemaps/pages.xml', 200, { ...face, 'cache-control': 'public, max-age=3600' }],
    ['/feeds/demands.atom', 200, { ...face, 'cache-control': 'public, max-age=300' }],
    ['/open-data/openapi.json', 200, { ...face, 'cache-control': 'public, max-age=3600' }],
    [
      '/open-data/demands.csv',
      200,
      {
        ...face,
        'cache-control': 'no-store',
        'content-disposition': expect.stringMatching(/^attachment; filename="demands\.csv"/) as string,
      },
    ],
    ['/queues', 302, face],
  ])('show it: %s', async (path, status, expected) => {
    const answer = await ask(path);
    expect(answer.status).toBe(status);
    expect(faceOf(answer.headers)).toEqual(expected);
  });
});

describe('a cookie of somebody who signs in', () => {
  it('is for this host, over https, out of reach of scripts and of other sites', async () => {
    const { login, password } = await api.person([
      { organisationId: await api.organisation('enterprise'), roles: ['enterprise'] },
    ]);
    const { headers } = await api.anybody.post('/session', { login, password });
    const cookies = [headers['set-cookie']].flat().map(String);
    expect(cookies.filter((cookie) => cookie.startsWith('__Host-jiqiao='))).toHaveLength(1);
    for (const cookie of cookies) {
      const [value, ...attributes] = cookie.split('; ');
      expect(value).toMatch(/^__Host-[\w-]+=[\w-]{22,}$/);
      expect(attributes.filter((one) => !/^(Max-Age|Expires)=/.test(one)).toSorted()).toEqual(
        ['HttpOnly', 'Path=/', 'SameSite=Strict', 'Secure'].toSorted(),
      );
    }
  });
});

describe('another site', () => {
  it.each(['GET', 'OPTIONS', 'POST'])('is permitted nothing when it asks by %s', async (method) => {
    const answer = await ask('/api/session', {
      method,
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect(answer.status).toBeGreaterThanOrEqual(400);
  });
});

/** What the server says to bytes that no ordinary client sends. */
function sent(bytes: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (data: Buffer) => (answer += data.toString()));
    socket.on('error', () => resolve(answer));
    socket.on('close', () => resolve(answer));
  });
}

describe('bytes that are no decent request', () => {
  const head = 'Host: jiqiao.example\r\nConnection: close\r\n\r\n';

  it.each(['TRACE', 'PROPFIND', 'PATCH', 'PURGE'])('do not pass as a method: %s', async (method) => {
    for (const path of ['/', '/api/session', '/console']) {
      const answer = await sent(`${method} ${path} HTTP/1.1\r\nX-Secret: mirror\r\n${head}`);
      expect(answer).toMatch(/^HTTP\/1.1 4\d\d /);
      expect(answer).toContain('x-content-type-options: nosniff');
      expect(answer).not.toContain('mirror');
    }
  });

  it('do not open a tunnel', async () =>
    expect(await sent(`CONNECT evil.example:443 HTTP/1.1\r\n${head}`)).not.toMatch(/^HTTP\/1.1 [123]/));

  it.each([
    [
      'headers without end',
      `GET /api/taxonomy HTTP/1.1\r\nX: ${'x'.repeat(40_000)}\r\n${head}`,
      431,
      'headers-too-large',
    ],
    ['an address without end', `GET /${'x'.repeat(40_000)} HTTP/1.1\r\n${head}`, 431, 'headers-too-large'],
    ['another protocol', 'SSH-2.0-OpenSSH_9.9\r\n\r\n', 400, 'input-malformed'],
    [
      'two lengths',
      `POST /api/session HTTP/1.1\r\nContent-Length: 5\r\nContent-Length: 6\r\n${head}`,
      400,
      'input-malformed',
    ],
    [
      'a length and chunks',
      `POST /api/session HTTP/1.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n${head}0\r\n\r\n`,
      400,
      'input-malformed',
    ],
  ])('are refused by a problem: %s', async (_, bytes, status, code) => {
    const [headers = '', body = ''] = (await sent(bytes)).split('\r\n\r\n');
    const [statusLine = '', ...lines] = headers.split('\r\n');
    expect(statusLine).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    const pairs = lines.map((line) => line.split(': ') as [string, string]);
    expect(faceOf(new Headers(pairs))).toEqual(apiFace);
    expect(JSON.parse(body)).toMatchObject({ status, code });
  });
});
