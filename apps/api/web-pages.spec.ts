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

const ask = (url: string) => app.inject({ method: 'GET', url });

describe('the assets', () => {
  it.each([
    ['/assets/main-a1_B2.js', 'main'],
    ['/assets/main-a1_B2.js?v=1', 'main'],
    ['/assets/fonts/sans-c3.woff2', 'font'],
  ])('are served: %s', async (url, content) =>
    expect(await ask(url)).toMatchObject({ statusCode: 200, payload: content }),
  );

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
