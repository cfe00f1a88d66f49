import { Readable } from 'node:stream';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { compressAnswers } from './compress-answers';

const long = { words: '技术需求与科技成果 '.repeat(200) };
const text = JSON.stringify(long);
const fastify = new FastifyAdapter().getInstance();
beforeAll(async () => {
  compressAnswers(fastify);
  fastify.get('/long', (_, reply) => reply.header('etag', '"a1"').header('vary', 'Cookie').send(long));
  fastify.get('/short', () => ({ words: 'few' }));
  fastify.get('/page', (_, reply) => reply.type('text/html; charset=utf-8').send(text));
  fastify.get('/picture', (_, reply) => reply.type('image/png').send(Buffer.from(text)));
  fastify.get('/packed', (_, reply) =>
    reply.header('content-encoding', 'gzip').type('text/html').send(Buffer.from(text)),
  );
  fastify.get('/stream', (_, reply) => reply.type('text/html').send(Readable.from([text])));
  fastify.get('/nothing', (_, reply) => reply.status(304).send());
  fastify.post('/long', () => long);
  await fastify.ready();
});
afterAll(() => fastify.close());

const ask = (url: string, accepted?: string, method: 'GET' | 'HEAD' | 'POST' = 'GET') =>
  fastify.inject({ method, url, headers: accepted ? { 'accept-encoding': accepted } : {} });

describe('an answer that is read', () => {
  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('comes packed as its reader can unpack it: %s', async (encoding, unpack) => {
    const { headers, rawPayload } = await ask('/long', encoding);
    expect(headers).toMatchObject({ 'content-encoding': encoding, vary: 'Cookie, Accept-Encoding', etag: 'W/"a1"' });
    expect(headers['content-length']).toBe(String(rawPayload.length));
    expect(rawPayload.length).toBeLessThan(text.length / 5);
    expect(unpack(rawPayload).toString()).toBe(text);
  });

  it('comes as it is to whoever names no packing, and says that it might have been otherwise', async () => {
    const { headers, payload } = await ask('/long');
    expect(headers).toMatchObject({ vary: 'Cookie, Accept-Encoding', etag: '"a1"' });
    expect(headers['content-encoding']).toBeUndefined();
    expect(payload).toBe(text);
  });

  it('says the same of itself where only its head is asked for', async () => {
    const [head, whole] = [await ask('/long', 'br', 'HEAD'), await ask('/long', 'br')];
    expect(head.payload).toBe('');
    for (const name of ['content-encoding', 'vary', 'etag'])
      expect([name, head.headers[name]]).toEqual([name, whole.headers[name]]);
  });

  it('is a page as well', async () => expect((await ask('/page', 'br')).headers['content-encoding']).toBe('br'));
});

describe('what stays as it is', () => {
  it.each(['/short', '/picture', '/stream', '/nothing'])('however it is asked for: %s', async (url) =>
    expect((await ask(url, 'br, gzip')).headers['content-encoding']).toBeUndefined(),
  );

  it('is what was packed before', async () => {
    const { headers, payload } = await ask('/packed', 'br');
    expect(headers['content-encoding']).toBe('gzip');
    expect(payload).toBe(text);
  });

  it('is the answer to a change, which may hold a secret beside words of the asker', async () =>
    expect((await ask('/long', 'br', 'POST')).headers['content-encoding']).toBeUndefined());
});
