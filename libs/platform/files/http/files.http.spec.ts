import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { newId } from '#kernel/id';
import { Database } from '#platform/database/database';
import type { Actor } from '#platform/http/actor';
import { eventually } from '../../../../test/support/eventually';
import { TestApi } from '../../../../test/support/test-api';
import { anActor } from '../../../../test/support/test-feature';
import { aPdf, aPng, theTestVirus } from '../archive.fixture';
import { Attachments } from '../attachments';
import { FileStore } from '../file-store';
import { FileSubjects } from '../file-subjects';
import { quota } from '../receive-file';
import { FilesHttpModule } from './files-http.module';

interface FileBody {
  readonly id: string;
  readonly state: string;
  readonly name: string;
  readonly code?: string;
  readonly faults?: readonly { readonly path: string; readonly code: string }[];
}

const subjectReaders = new Map<string, string>();
let folder: string;
let api: TestApi;
let fastify: FastifyInstance;
let origin: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jiqiao-files-'));
  Object.assign(process.env, { JIQIAO_LOCAL: folder, JIQIAO_FILE_LIMIT_MB: '50' });
  api = await TestApi.start(FilesHttpModule);
  api.get(FileSubjects).register('spec', {
    mayRead: async (subjectId, actor) => subjectReaders.get(subjectId) === actor.organisationId,
    mayAttach: async (_tx, subjectId) => subjectReaders.has(subjectId),
  });
  fastify = api.get(HttpAdapterHost).httpAdapter.getInstance<FastifyInstance>();
  await fastify.listen({ port: 0, host: '127.0.0.1' });
  origin = `http://127.0.0.1:${(fastify.server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await api.stop();
  rmSync(folder, { recursive: true });
});

const somebody = () => anActor('enterprise', newId());
const headersOf = (actor: Actor) => ({ 'x-test-actor': JSON.stringify(actor) });

async function upload(actor: Actor, name: string, content: Buffer | string, fields: object = { subject: 'spec' }) {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.append(field, String(value));
  form.append('file', new Blob([new Uint8Array(Buffer.from(content))]), name);
  const answer = await fetch(`${origin}/api/files`, { method: 'POST', body: form, headers: headersOf(actor) });
  return { status: answer.status, body: (await answer.json()) as FileBody };
}
async function uploaded(actor: Actor, name = '方案.pdf', content: Buffer | string = `${aPdf.toString()}${newId()}`) {
  const { status, body } = await upload(actor, name, content);
  expect(status).toBe(201);
  return body;
}
const read = (actor: Actor, id: string, headers: Record<string, string> = {}) =>
  fetch(`${origin}/api/files/${id}/content`, { headers: { ...headersOf(actor), ...headers } });
const attach = (actor: Actor, fileIds: readonly string[], subjectId: string) =>
  api
    .get(Database)
    .transaction((tx) => api.get(Attachments).attachFiles(tx, { fileIds, subject: 'spec', subjectId, actor }));
const onDisk = () =>
  readdirSync(join(folder, 'files'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

describe('an upload', () => {
  it('is known by its content, kept under its id, and shown with its safe name', async () => {
    const body = await uploaded(somebody(), '../技术\u202E方案.pdf');
    expect(body).toMatchObject({ state: 'clean', name: '技术方案.pdf', mediaType: 'application/pdf', subjectId: null });
    expect(onDisk()).toContain(body.id);
  });

  it('sent twice by the same person, even at once, is one file; by another person it is another', async () => {
    const [one, other] = [somebody(), somebody()];
    const content = `${aPdf.toString()}twice`;
    const answers = await Promise.all([1, 2, 3].map(() => upload(one, 'a.pdf', content)));
    const ids = new Set(answers.map(({ body }) => body.id));
    expect(ids.size).toBe(1);
    expect((await upload(other, 'a.pdf', content)).body.id).not.toBe([...ids][0]);
    const rows = await api.get(Database).query(`SELECT id FROM platform.files WHERE uploaded_by = $1`, [one.personId]);
    expect(rows).toHaveLength(1);
  });

  it('takes the field before or after the file, and neither more nor less', async () => {
    const actor = somebody();
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(aPng)]), 'a.png');
    form.append('subject', 'spec');
    const answer = await fetch(`${origin}/api/files`, { method: 'POST', body: form, headers: headersOf(actor) });
    expect(answer.status).toBe(201);
    const refused = async (fields: object) => (await upload(actor, 'a.pdf', aPdf, fields)).body;
    expect(await refused({})).toMatchObject({
      code: 'input-malformed',
      faults: [{ path: 'subject', code: 'required' }],
    });
    expect((await refused({ subject: 'nothing' })).faults?.[0]).toMatchObject({
      path: 'subject',
      code: 'not-in-table',
    });
    expect((await refused({ subject: 'spec', path: '/etc/x' })).code).toBe('input-malformed');
    expect((await refused({ owner: 'x' })).faults?.[0]).toMatchObject({ path: 'owner', code: 'unknown-field' });
  });

  it.each([
    [415, 'file-type-refused', 'a.svg', '<svg><script>alert(1)</script></svg>'],
    [415, 'file-type-refused', 'a.exe', 'MZ'],
    [422, 'file-infected', 'a.txt', theTestVirus],
    [400, 'input-malformed', 'a.txt', ''],
  ])('is refused with %i %s and leaves nothing behind', async (status, code, name, content) => {
    const [actor, before] = [somebody(), onDisk().length];
    const answer = await upload(actor, name, content);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(onDisk()).toHaveLength(before);
    expect(
      await api.get(Database).query(`SELECT 1 FROM platform.files WHERE uploaded_by = $1`, [actor.personId]),
    ).toEqual([]);
  });

  it.each(['', '; boundary=', `; boundary=${'b'.repeat(300)}`])(
    'is refused when its form ends nowhere: %s',
    async (said) => {
      const headers = { ...headersOf(somebody()), 'content-type': `multipart/form-data${said}` };
      const answer = await fetch(`${origin}/api/files`, { method: 'POST', body: '--b--\r\n', headers });
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({ code: 'input-malformed' });
    },
  );

  it('of fifty megabytes is taken in pieces; with one byte more it is not', async () => {
    const actor = somebody();
    const full = Buffer.alloc(50 * 1024 * 1024, 'text of many megabytes\n');
    expect((await upload(actor, 'a.txt', full)).status).toBe(201);
    const before = onDisk().length;
    const answer = await upload(actor, 'b.txt', Buffer.concat([full, Buffer.from('x')]));
    expect([answer.status, answer.body.code]).toEqual([413, 'file-too-large']);
    expect((await upload(actor, 'b.txt', Buffer.alloc(60 * 1024 * 1024, 'x'))).status).toBe(413);
    expect(onDisk()).toHaveLength(before);
  }, 60_000);

  it('that breaks off leaves nothing behind', async () => {
    const before = onDisk().length;
    const request = httpRequest(`${origin}/api/files`, {
      method: 'POST',
      headers: {
        ...headersOf(somebody()),
        'content-type': 'multipart/form-data; boundary=x',
        'content-length': '9000000',
      },
    });
    request.on('error', () => undefined);
    request.write('--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\n');
    request.write(Buffer.alloc(300_000, 'a'));
    await eventually(async () => onDisk().length > before, { what: 'the upload has begun' });
    request.destroy();
    await eventually(async () => onDisk().length === before, { what: 'nothing is left of it' });
  });

  it('ends when too much lies unused', async () => {
    const actor = somebody();
    await api.get(Database).query(
      `INSERT INTO platform.files (id, uploaded_by, subject, name, media_type, size, sha256, state)
       SELECT gen_random_uuid(), $1, 'spec', 'a', 'a', 1, lpad(n::text, 64, '0'), 'clean' FROM generate_series(1, $2::int) n`,
      [actor.personId, quota.files],
    );
    const before = onDisk().length;
    expect((await upload(actor, 'a.pdf', aPdf)).body.code).toBe('file-quota-reached');
    expect(onDisk()).toHaveLength(before);
  });

  it('needs somebody who is signed in; and no other route takes a form', async () => {
    const form = new FormData();
    form.append('subject', 'spec');
    expect((await fetch(`${origin}/api/files`, { method: 'POST', body: form })).status).toBe(401);
    const headers = { ...headersOf(somebody()), 'idempotency-key': newId() };
    const elsewhere = await fetch(`${origin}/api/files/${newId()}`, { method: 'DELETE', body: form, headers });
    expect([elsewhere.status, ((await elsewhere.json()) as FileBody).code]).toEqual([415, 'media-type-unsupported']);
    expect((await fetch(`${origin}/api/nowhere`, { method: 'POST', body: form, headers })).status).toBeLessThan(500);
    const json = { ...headers, 'content-type': 'application/json' };
    const big = JSON.stringify({ text: 'x'.repeat(2_000_000) });
    expect((await fetch(`${origin}/api/files`, { method: 'POST', body: big, headers: json })).status).toBe(413);
    expect((await fetch(`${origin}/api/files`, { method: 'POST', body: '{}', headers: json })).status).toBe(400);
  });
});

describe('the content', () => {
  it('is offered for saving, with its own type, its hash, and no power over our pages', async () => {
    const actor = somebody();
    const content = Buffer.from(`${aPdf.toString()}content`);
    const { id } = await uploaded(actor, '技术\'方案".pdf', content);
    const answer = await read(actor, id);
    expect(Buffer.from(await answer.arrayBuffer()).equals(content)).toBe(true);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="__'___.pdf"; filename*=UTF-8''${encodeURIComponent('技术')}%27${encodeURIComponent('方案')}_.pdf`,
    );
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toMatch(/^sandbox/);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    const etag = answer.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[0-9a-f]{64}"$/);
    expect((await read(actor, id, { 'if-none-match': etag })).status).toBe(304);
  });

  it('comes in parts when asked for', async () => {
    const actor = somebody();
    const { id } = await uploaded(actor, 'a.txt', `0123456789${newId()}`);
    const part = async (range: string, more = {}) => {
      const answer = await read(actor, id, { range, ...more });
      return [answer.status, await answer.text()];
    };
    expect(await part('bytes=2-4')).toEqual([206, '234']);
    expect((await part('bytes=-4'))[0]).toBe(206);
    expect((await part('bytes=44-'))[1]).toHaveLength(2);
    expect((await part('bytes=99-'))[0]).toBe(416);
    expect((await part('bytes=4-2'))[0]).toBe(200);
    expect((await part('bytes=2-4', { 'if-range': '"other"' }))[0]).toBe(200);
  });

  it("is nobody else's before it is attached, and then theirs who may read what it hangs on", async () => {
    const [owner, stranger, reader] = [somebody(), somebody(), somebody()];
    const { id } = await uploaded(owner);
    const seenBy = async (actor: Actor) => [
      (await api.ask('GET', `/files/${id}`, { as: actor })).status,
      (await read(actor, id)).status,
    ];
    expect(await seenBy(owner)).toEqual([200, 200]);
    expect(await seenBy(stranger)).toEqual([404, 404]);
    const subjectId = newId();
    subjectReaders.set(subjectId, reader.organisationId);
    await attach(owner, [id], subjectId);
    expect(await seenBy(reader)).toEqual([200, 200]);
    expect(await seenBy(stranger)).toEqual([404, 404]);
    expect((await read(stranger, newId())).status).toBe(404);
    expect((await read(stranger, '..%2F..%2Fetc')).status).toBe(404);
  });

  it('that is lost is said to be lost', async () => {
    const actor = somebody();
    const { id } = await uploaded(actor);
    await api.get(FileStore).remove(id);
    const answer = await read(actor, id);
    expect([answer.status, ((await answer.json()) as FileBody).code]).toEqual([404, 'file-missing']);
  });

  it.each([
    ['quarantined', 'file-in-quarantine'],
    ['blocked', 'file-blocked'],
  ])('is not given out while the file is %s', async (state, code) => {
    const actor = somebody();
    const { id } = await uploaded(actor);
    await api.get(Database).query(`UPDATE platform.files SET state = $2 WHERE id = $1`, [id, state]);
    const answer = await read(actor, id);
    expect([answer.status, ((await answer.json()) as FileBody).code]).toEqual([409, code]);
  });
});

describe('discarding', () => {
  const discard = (actor: Actor, id: string, key = newId()) =>
    api.ask<FileBody>('DELETE', `/files/${id}`, { as: actor, key });

  it('takes back an own unattached file, once, and a repeated click gets the same answer', async () => {
    const [owner, key] = [somebody(), newId()];
    const { id } = await uploaded(owner);
    expect((await discard(somebody(), id)).status).toBe(404);
    expect(await discard(owner, id, key)).toMatchObject({ status: 200, body: { id, state: 'deleted' } });
    expect((await discard(owner, id, key)).body).toMatchObject({ id, state: 'deleted' });
    expect((await discard(owner, id)).status).toBe(404);
    expect((await read(owner, id)).status).toBe(404);
    expect(onDisk()).not.toContain(id);
  });

  it('does not take away what was submitted', async () => {
    const owner = somebody();
    const { id } = await uploaded(owner);
    const subjectId = newId();
    subjectReaders.set(subjectId, owner.organisationId);
    await attach(owner, [id], subjectId);
    expect(await discard(owner, id)).toMatchObject({ status: 409, body: { code: 'file-attached' } });
  });
});
