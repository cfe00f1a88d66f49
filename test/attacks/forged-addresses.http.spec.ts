// Where the product says it lives, who asks and by which protocol: the settings and the connection say it, and no word of
// whoever asks. Without TRUST_PROXY nobody may speak for another address.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '#kernel/id';
import { Database } from '#platform/database/database';
import { MailQueries } from '#platform/mail/mail.queries';
import { aDemandForm } from '../support/forms';
import { Market } from '../support/market';
import { type RawAnswer, rawRequest } from '../support/raw-request';
import { RunningApi } from '../support/running-api';
import type { Visitor } from '../support/visitor';
import { wideLimits } from '../support/wide-limits';

Object.assign(process.env, { PUBLIC_URL: 'https://jiqiao.example', LIMITS: wideLimits });

const evil = 'evil.example';
const forged: readonly (readonly [name: string, value: string])[] = [
  ['host', evil],
  ['x-forwarded-host', evil],
  ['x-forwarded-server', evil],
  ['x-forwarded-proto', 'http'],
  ['x-forwarded-port', '666'],
  ['x-forwarded-for', '198.51.100.66'],
  ['x-forwarded-prefix', `//${evil}`],
  ['forwarded', `for=198.51.100.66;host=${evil};proto=http`],
  ['x-real-ip', '198.51.100.66'],
  ['x-original-url', '/api/audit-events'],
  ['x-rewrite-url', '/api/audit-events'],
  ['x-http-method-override', 'DELETE'],
  ['x-http-method', 'DELETE'],
  ['x-method-override', 'DELETE'],
  ['referer', `https://${evil}/`],
  ['via', `1.1 ${evil}`],
];

/** Shows what the pages are given, in their place. */
const page = `module.exports = { render: async ({ url, publicUrl }) => {
  const address = new URL(url, 'http://page.invalid');
  return { status: 200, html: JSON.stringify([publicUrl, address.pathname, address.search]) };
} };`;

let webRoot: string;
let api: RunningApi;
let url: string;
let enterprise: Visitor;
beforeAll(async () => {
  webRoot = mkdtempSync(join(tmpdir(), 'jiqiao-web-'));
  mkdirSync(join(webRoot, 'assets'));
  writeFileSync(join(webRoot, 'ssr.js'), page);
  writeFileSync(join(webRoot, 'console.html'), '<html lang="zh-CN"></html>');
  api = await RunningApi.start({ webRoot });
  await api.app.listen(0, '127.0.0.1');
  url = await api.app.getUrl();
  enterprise = await api.signIn('enterprise');
  await (await Market.open(api)).publishDemand(enterprise);
});
afterAll(async () => {
  await api.stop();
  rmSync(webRoot, { recursive: true });
});

const told = ({ headers, text }: RawAnswer) => JSON.stringify(headers) + text;

describe('a host that the sender invents', () => {
  it.each([
    ...['/', '/demands?lang=en', '/console', '/queues', '/robots.txt', '/sitemap.xml', '/sitemaps/pages.xml'],
    ...['/sitemaps/demands-1.xml', '/feeds/demands.atom', '/open-data/demands.csv', '/nothing', '/api/nothing', '/%ff'],
    ...['/api/public/demands', '/api/session/options', '/healthz', '/readyz'],
  ])('is in no answer: %s', async (path) => {
    for (const target of [path, `http://${evil}${path}`]) {
      const answer = await rawRequest(url, target, { headers: forged });
      expect(answer.status).toBeLessThan(500);
      expect(told(answer)).not.toContain(evil);
    }
  });

  it('is not where the links of the feeds and of the map lead', async () => {
    for (const path of ['/feeds/demands.atom', '/sitemap.xml', '/robots.txt']) {
      const { text } = await rawRequest(url, path, { headers: forged });
      const links = text.match(/https?:\/\/[^\s"<]+/g) ?? [];
      const others = links.filter((link) => !link.startsWith('https://jiqiao.example/') && !link.includes('w3.org'));
      expect({ path, others: others.filter((link) => !link.includes('sitemaps.org')) }).toEqual({ path, others: [] });
      expect(links.length).toBeGreaterThan(0);
    }
  });

  it('is not where the pages are told they are, however the address is written', async () => {
    for (const target of ['/demands?q=1', `http://${evil}/demands?q=1`, `//${evil}/../demands?q=1`]) {
      const { text } = await rawRequest(url, target, { headers: forged });
      expect(JSON.parse(text)).toEqual(['https://jiqiao.example', expect.any(String), '?q=1']);
      expect((JSON.parse(text) as string[])[1]).toMatch(/^\/[^/]/);
    }
  });

  it('is in no mail', async () => {
    const login = `p-${newId()}@shenyu.example`;
    const form = {
      login,
      name: '苏晚',
      password: 'the ferry leaves at dawn',
      noticeVersion: '2026-11',
      language: 'zh',
    };
    const headers = [...forged, ['content-type', 'application/json'] as const];
    for (const [path, body] of [
      ['/api/accounts', form],
      ['/api/password-resets', { login }],
    ] as const)
      await rawRequest(url, path, { method: 'POST', headers, body: JSON.stringify(body) });
    const rows = await api.query<{ id: string }>(`SELECT id FROM platform.mails`);
    const mails = [];
    for (const { id } of rows)
      mails.push(await api.get(Database).transaction((tx) => api.get(MailQueries).textOf(tx, id)));
    const text = JSON.stringify(mails);
    expect(text).toContain('https://jiqiao.example/confirm');
    expect(text).not.toContain(evil);
  });
});

describe('who asks, and by which protocol', () => {
  it('is what the connection says: the session is kept with its address, and the promise of https stands', async () => {
    const { login, password } = await api.person([]);
    const headers = [...forged.slice(1), ['content-type', 'application/json'] as const];
    const answer = await rawRequest(url, '/api/session', {
      method: 'POST',
      headers,
      body: JSON.stringify({ login, password }),
    });
    expect(answer.status).toBe(200);
    expect(String(answer.headers['set-cookie'])).toContain('Secure');
    expect(answer.headers['strict-transport-security']).toMatch(/^max-age=31536000/);
    const rows = await api.query<{ kept: string }>(`SELECT s::text AS kept FROM account.sessions s`);
    expect(JSON.stringify(rows)).not.toContain('198.51.100.66');
  });

  it('does not turn one method into another, or one address into another', async () => {
    const { id, version } = await enterprise.done(enterprise.post('/demands', aDemandForm()));
    const cookie = ['cookie', enterprise.cookie] as const;
    const named = ['idempotency-key', newId()] as const;
    for (const path of [`/api/demands/${id}`, `/api/demands/${id}?_method=DELETE`]) {
      const read = await rawRequest(url, path, { headers: [...forged.slice(1), cookie] });
      expect(JSON.parse(read.text)).toMatchObject({ id, version });
      const body = JSON.stringify({ version, _method: 'DELETE' });
      const headers = [...forged.slice(1), cookie, named, ['content-type', 'application/json'] as const];
      expect((await rawRequest(url, path, { method: 'POST', headers, body })).status).toBe(404);
    }
    expect((await enterprise.get(`/demands/${id}`)).status).toBe(200);
  });
});
