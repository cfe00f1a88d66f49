import 'reflect-metadata';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { answerBadAddress, type NotFoundPage } from './bad-address';
import { registerWebPages } from './web-pages';

// The settings are read; nothing connects.
process.env.DATABASE_URL ??= 'postgresql://nowhere/none';

@Module({})
class NoRoutes {}

const renderer = `module.exports = {
  render: async ({ url, api }) => ({
    status: url === '/' ? 200 : (await api(url)).status === 429 ? 503 : 404,
    html: url === '/seen' ? JSON.stringify((await api('/seen')).body) : '<html>page of ' + url + '</html>',
  }),
};`;

let webRoot: string;
let app: NestFastifyApplication;
let page: NotFoundPage | undefined;
beforeAll(async () => {
  webRoot = mkdtempSync(join(tmpdir(), 'jiqiao-web-'));
  mkdirSync(join(webRoot, 'assets/fonts'), { recursive: true });
  writeFileSync(join(webRoot, 'ssr.js'), renderer);
  writeFileSync(join(webRoot, 'console.html'), '<html lang="zh-CN"></html>');
  writeFileSync(join(webRoot, 'assets/main-a1_B2.js'), 'main');
  writeFileSync(join(webRoot, 'assets/main-a1_B2.js.br'), 'packed');
  writeFileSync(join(webRoot, 'assets/fonts/sans-c3.woff2'), 'font');
  const adapter = new FastifyAdapter({
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) =>
      void answerBadAddress(error, request, reply, page),
  });
  app = await NestFactory.create<NestFastifyApplication>(NoRoutes, adapter, { logger: false });
  app
    .getHttpAdapter()
    .getInstance()
    .get('/api/seen', (request) => ({ ip: request.ip, forwarded: request.headers['x-forwarded-for'] ?? null }));
  app
    .getHttpAdapter()
    .getInstance()
    .get('/api/limited', (_, reply) => reply.status(429).header('retry-after', '17').send({}));
  page = await registerWebPages(app, { webRoot });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
});
afterAll(async () => {
  await app.close();
  rmSync(webRoot, { recursive: true });
});

const homePage = '<html>page of /</html>';
const policyOf = (headers: Record<string, unknown>) => ({
  'content-security-policy': headers['content-security-policy'],
});
const ask = (url: string) => app.inject({ method: 'GET', url });

describe('the assets', () => {
  it.each([
    ['/assets/main-a1_B2.js', 'main'],
    ['/assets/main-a1_B2.js?v=1', 'main'],
    ['/assets/fonts/sans-c3.woff2', 'font'],
  ])('are served: %s', async (url, content) =>
    expect(await ask(url)).toMatchObject({ statusCode: 200, payload: content }),
  );

  it('are kept for ever by their name and come packed as they lie there', async () => {
    const packed = await app.inject({ url: '/assets/main-a1_B2.js', headers: { 'accept-encoding': 'gzip, br' } });
    expect(packed.headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': expect.stringMatching(/javascript/),
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
    });
    expect(packed.payload).toBe('packed');
    expect((await ask('/assets/main-a1_B2.js')).headers['vary']).toBe('accept-encoding');
  });

  it.each([
    '/assets/',
    '/assets/fonts',
    '/assets/fonts/',
    '/assets/nothing.js',
    '/assets/../ssr.js',
    '/assets/%2e%2e/ssr.js',
    '/assets/..%2fssr.js',
    '/assets//main-a1_B2.js',
    '/assets/.env',
    '/%61ssets/../ssr.js',
    '/assets/fonts/..%5c..%5cssr.js',
  ])('are nothing else, and do not tell what there is: %s', async (url) =>
    expect((await ask(url)).statusCode).toBe(404),
  );
});

describe('what a page asks of the api', () => {
  it('comes from the visitor’s own address, which no header can change', async () => {
    const headers = { 'x-forwarded-for': '198.51.100.1' };
    const answer = await app.inject({ method: 'GET', url: '/seen', remoteAddress: '203.0.113.1', headers });
    expect(JSON.parse(answer.payload)).toEqual({ ip: '203.0.113.1', forwarded: null });
  });
});

describe('a page that anybody may read', () => {
  const asked = (headers: Record<string, string> = {}) => app.inject({ method: 'GET', url: '/', headers });

  it('is kept by its reader and asked for again: unchanged, it is not sent a second time', async () => {
    const { etag, ...first } = (await asked()).headers;
    expect(first).toMatchObject({ 'cache-control': 'private, no-cache', vary: 'Accept-Language, Cookie' });
    for (const tag of [`W/${String(etag)}`, String(etag), `"other", ${String(etag)}`]) {
      const again = await asked({ 'if-none-match': tag });
      expect(again).toMatchObject({ statusCode: 304, payload: '' });
      // The browser goes on by the headers of this answer.
      expect(again.headers).toMatchObject({ ...policyOf(first), etag, 'cache-control': 'private, no-cache' });
    }
  });

  it.each(['"other"', '', 'W/"other"'])('is sent when it has become another: %s', async (tag) =>
    expect(await asked({ 'if-none-match': tag })).toMatchObject({ statusCode: 200, payload: homePage }),
  );

  it('carries no nonce: nothing written into it would run', async () => {
    const policy = String((await asked()).headers['content-security-policy']);
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/nonce|unsafe/);
  });

  it('is kept nowhere once its reader has a session, and no tag of it is told', async () => {
    const { etag } = (await asked()).headers;
    const answer = await asked({ cookie: '__Host-jiqiao=abc', 'if-none-match': String(etag) });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers['etag']).toBeUndefined();
  });

  it('has no tag when it is not there', async () => {
    const answer = await app.inject({ method: 'GET', url: '/nothing', headers: { 'if-none-match': '*' } });
    expect(answer.statusCode).toBe(404);
    expect(answer.headers['etag']).toBeUndefined();
  });
});

describe('a page that met a limit', () => {
  it('says so, and when to come back', async () => {
    const answer = await ask('/limited');
    expect(answer.statusCode).toBe(429);
    expect(answer.headers['retry-after']).toBe('17');
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
  });
});

describe('an address that nobody can decode', () => {
  it.each(['/%', '/%ff', '/assets/%'])('is a page that is not there: %s', async (url) => {
    const answer = await ask(url);
    expect(answer.statusCode).toBe(404);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.headers['content-security-policy']).toContain("default-src 'self'");
    expect(answer.payload).toContain('page of /404');
  });

  it.each(['/api/%', '/api/%ff?x=1'])('of the api is a problem: %s', async (url) => {
    const answer = await ask(url);
    expect(answer.statusCode).toBe(400);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(JSON.parse(answer.payload)).toMatchObject({ status: 400, code: 'input-malformed' });
  });
});
