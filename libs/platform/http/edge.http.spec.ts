import { NestFactory } from '@nestjs/core';
import { Controller, Get, Module } from '@nestjs/common';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { newId } from '#kernel/id';
import { aDemandForm } from '../../../test/support/forms';
import { RunningApi } from '../../../test/support/running-api';
import type { Problem, Visitor } from '../../../test/support/visitor';
import { ActorSource } from './actor-source';
import { HttpModule } from './http.module';
import { PlatformModule } from '../platform.module';

let api: RunningApi;
let enterprise: Visitor;
beforeAll(async () => {
  api = await RunningApi.start();
  enterprise = await api.signIn('enterprise');
});
afterAll(() => api.stop());

const json = { 'content-type': 'application/json' };
const sendRaw = (body: string, headers: Record<string, string> = json) =>
  enterprise.send<Problem>('POST', '/demands', { body, headers });

describe('a refusal', () => {
  it.each([
    ['zh', '请先登录。'],
    ['en', 'Please sign in first.'],
  ])('speaks %s, with its code and the number to quote', async (language, title) => {
    const answer = await api.anybody.get('/demands', { headers: { 'accept-language': language } });
    expect(answer.status).toBe(401);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.body).toEqual({
      type: 'urn:jiqiao:problem:not-signed-in',
      title,
      detail: title,
      status: 401,
      code: 'not-signed-in',
      requestId: answer.headers['x-request-id'],
    });
  });

  it('names unknown and wrong fields by their path, in the reader’s words', async () => {
    const form = aDemandForm({
      approvedBy: 'me',
      indicators: [{ name: '寿命', operator: 'about', value: '1', unit: 'h', mustHave: true }],
    });
    const answer = await enterprise.post('/demands', form, { headers: { 'accept-language': 'en' } });
    expect(answer.status).toBe(400);
    expect(answer.body.faults).toEqual([
      { path: 'approvedBy', code: 'unknown-field', message: 'unknown field' },
      { path: 'indicators.0.operator', code: 'not-in-table', message: 'not in the code table' },
    ]);
  });

  it.each(['', '{"title":', '[1,', '"', '{"__proto__":{"isAdmin":true}}'])(
    'of a body that is no JSON is a problem too: %s',
    async (body) => {
      const answer = await sendRaw(body);
      expect(answer).toMatchObject({ status: 400, body: { code: 'input-malformed' } });
      expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    },
  );

  it.each(['null', '[]', '"text"', '7'])('comes for JSON that is no form: %s', async (body) =>
    expect(await sendRaw(body)).toMatchObject({ status: 400, body: { code: 'input-malformed' } }),
  );

  it.each([
    ['title', `{"title":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    ['keywords', `{"keywords":${'['.repeat(5000)}"a"${']'.repeat(5000)}}`],
    ['contact', `{"contact":${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}}`],
  ])('comes for a body nested without end: %s', async (path, body) => {
    for (const route of ['/demands', '/session'])
      expect(await enterprise.send<Problem>('POST', route, { body, headers: json })).toMatchObject({
        status: 400,
        body: { code: 'input-malformed', faults: [{ path, code: 'too-deep' }] },
      });
  });

  it('comes for a cursor with an offset that no zone has', async () => {
    const cursor = Buffer.from(JSON.stringify(['2026-06-01 12:00:00+15:59:60', newId()])).toString('base64url');
    expect(await enterprise.get(`/demands?cursor=${cursor}`)).toMatchObject({
      status: 400,
      body: { code: 'list.unfit' },
    });
  });

  it.each([
    ['a NUL in a text', { title: 'a\u0000b' }],
    ['a NUL in a list', { keywords: ['a\u0000b'] }],
    [
      'half a surrogate pair in a list of objects',
      { indicators: [{ name: '\ud800', operator: 'le', value: '1', unit: 'h', mustHave: true }] },
    ],
    ['a day that no calendar has', { deadline: '2026-02-31' }],
    ['the year nought', { deadline: '0000-01-01' }],
  ])('comes for %s, which no database can keep', async (_, given) =>
    expect(await enterprise.post('/demands', aDemandForm(given))).toMatchObject({
      status: 400,
      body: { code: 'input-malformed' },
    }),
  );

  it('comes for a login that no database can look up', async () =>
    expect((await api.anybody.post('/session', { login: 'a\u0000b', password: 'b' })).status).toBe(400));

  it('of a body over 1 MB is 413, of one just below is about its fields', async () => {
    const ofSize = (length: number) => enterprise.post('/demands', { note: 'x'.repeat(length) });
    expect(await ofSize(1024 * 1024)).toMatchObject({ status: 413, body: { code: 'body-too-large' } });
    expect(await ofSize(1024 * 1024 - 100)).toMatchObject({ status: 400, body: { code: 'input-malformed' } });
  });

  it('of a foreign media type is 415', async () =>
    expect(await sendRaw('<demand/>', { 'content-type': 'application/xml' })).toMatchObject({
      status: 415,
      body: { code: 'media-type-unsupported' },
    }));

  it.each(['/nothing', '/demands/x/y/z', '/public', '/public/nothing'])(
    'of an address that is none is 404: %s',
    async (path) => expect(await enterprise.get(path)).toMatchObject({ status: 404, body: { code: 'route-unknown' } }),
  );

  it.each(['/%', '/%ff', '/demands/%', '/demands/%c0%80'])(
    'of an address that nobody can decode is a problem: %s',
    async (path) => {
      const answer = await enterprise.get(path, { headers: { 'accept-language': 'en' } });
      expect(answer).toMatchObject({ status: 400, body: { code: 'input-malformed' } });
      expect(answer.headers).toMatchObject({
        'content-type': expect.stringMatching(/^application\/problem\+json/),
        'x-request-id': answer.body.requestId,
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'cache-control': 'no-store',
      });
    },
  );

  it('of an id without end is 404', async () =>
    expect(await enterprise.get(`/demands/${'a'.repeat(300)}`)).toMatchObject({
      status: 404,
      body: { code: 'not-found' },
    }));

  it.each([newId(), 'abc', '1', "'", '%00', '..%2f..%2fetc'])('of an id that names nothing is 404: %s', async (id) => {
    expect(await enterprise.get(`/demands/${id}`)).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect(await api.anybody.get(`/public/demands/${id}`)).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });

  it('of what another organisation owns looks like that of what does not exist', async () => {
    const { id } = await enterprise.done(enterprise.post('/demands', aDemandForm()));
    const stranger = await api.signIn('enterprise');
    const [foreign, missing] = [await stranger.get(`/demands/${id}`), await stranger.get(`/demands/${newId()}`)];
    expect(foreign.status).toBe(404);
    expect({ ...foreign.body, requestId: '' }).toEqual({ ...missing.body, requestId: '' });
  });

  it('never says more than the code when something breaks', async () => {
    await api.query(`ALTER TABLE platform.audit_events RENAME TO audit_events_away`);
    const answer = await enterprise.post('/demands', aDemandForm());
    await api.query(`ALTER TABLE platform.audit_events_away RENAME TO audit_events`);
    expect(answer).toMatchObject({ status: 500, body: { code: 'internal-error' } });
    expect(answer.body.title).toContain(answer.body.requestId);
    expect(answer.text).not.toMatch(/audit_events|relation|at .*\.ts/);
  });
});

describe('a request from another site', () => {
  it.each(['https://evil.example', 'null', 'http://localhost.evil.example', 'nonsense'])(
    'changes nothing: %s',
    async (origin) => {
      const answer = await enterprise.post('/demands', aDemandForm(), { headers: { origin } });
      expect(answer).toMatchObject({ status: 403, body: { code: 'origin-foreign' } });
    },
  );

  it('cannot sign anybody in', async () => {
    const account = await api.person([{ organisationId: enterprise.organisationId, roles: ['enterprise'] }]);
    const answer = await api.anybody.post('/session', account, { headers: { origin: 'https://evil.example' } });
    expect(answer.status).toBe(403);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('is none when the origin is ours', async () => {
    const headers = { origin: 'http://jiqiao.example', host: 'jiqiao.example' };
    expect((await enterprise.post('/demands', aDemandForm(), { headers })).status).toBe(201);
  });
});

describe('every answer of the api', () => {
  it.each(['/public/figures', '/session', '/nothing'])('keeps to itself: %s', async (path) => {
    const { headers } = await api.anybody.get(path);
    expect(headers).toMatchObject({
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'cross-origin-resource-policy': 'same-origin',
    });
    // Here people come over plain http; what https promises is in apps/api/face.http.spec.ts.
    expect(headers).not.toHaveProperty('strict-transport-security');
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).not.toHaveProperty('server');
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  });

  it('has a number of its own, whatever the sender claims', async () => {
    const { headers } = await api.anybody.get('/taxonomy', {
      headers: { 'x-request-id': 'mine', 'request-id': 'mine' },
    });
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('a route without a policy', () => {
  it('stops the start', async () => {
    @Controller('open')
    class OpenController {
      @Get()
      leak(): string {
        return 'everything';
      }
    }
    @Module({
      imports: [PlatformModule, HttpModule],
      controllers: [OpenController],
      providers: [{ provide: ActorSource, useValue: {} }],
      exports: [ActorSource],
    })
    class OpenModule {}
    const app = await NestFactory.create({ module: OpenModule, global: true }, new FastifyAdapter(), {
      logger: false,
      abortOnError: false,
    });
    await expect(app.init()).rejects.toThrow('route OpenController.leak has no policy');
    await app.close().catch(() => undefined);
  });
});
