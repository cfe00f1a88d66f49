// What somebody may send as a file, and as whom it comes back: forms that are none, names that are more than names, bytes
// that are two things at once, and more of them than there is room for.
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '#kernel/id';
import { aDocument, anArchive, aPdf, aPng } from '#platform/files/archive.fixture';
import { RunningApi } from '../support/running-api';
import type { Answer, Problem, Visitor } from '../support/visitor';
import { wideLimits } from '../support/wide-limits';

const folder = mkdtempSync(join(tmpdir(), 'jiqiao-uploads-'));
mkdirSync(join(folder, 'files'));
Object.assign(process.env, { LIMITS: wideLimits, JIQIAO_LOCAL: folder, JIQIAO_FILE_ROOM_MB: '2' });

let api: RunningApi;
let sender: Visitor;
beforeAll(async () => {
  api = await RunningApi.start();
  sender = await api.signIn('institute');
});
afterAll(async () => {
  await api.stop();
  rmSync(folder, { recursive: true });
});

interface Sent extends Problem {
  readonly id: string;
  readonly name: string;
}
type Part = readonly [head: string, body: Buffer | string];

const fileHead = (name: string) => `content-disposition: form-data; name="file"; filename="${name}"`;
const subjectPart: Part = ['content-disposition: form-data; name="subject"', 'achievement'];

function formOf(parts: readonly Part[], end = '--edge--\r\n'): Buffer {
  const pieces = parts.flatMap(([head, body]) => [`--edge\r\n${head}\r\n\r\n`, body, '\r\n']);
  return Buffer.concat([...pieces, end].map((piece) => Buffer.from(piece)));
}

function send(body: Buffer, type = 'multipart/form-data; boundary=edge', by = sender): Promise<Answer<Sent>> {
  return by.send<Sent>('POST', '/files', { body, headers: { 'content-type': type } });
}

/** Different bytes each time: the same ones would be the same file. */
const fresh = (content: Buffer = aPdf) => Buffer.concat([content, Buffer.from(`\n% ${newId()}`)]);
const upload = (name: string, content: Buffer | string = fresh(), by = sender) =>
  send(formOf([subjectPart, [fileHead(name), content]]), undefined, by);

const rows = () => api.query<{ count: number }>(`SELECT count(*)::int AS count FROM platform.files`);
const kept = () =>
  readdirSync(join(folder, 'files'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
const everything = async () => [await rows(), kept()];

describe('a form that is none', () => {
  const file: Part = [fileHead('a.pdf'), aPdf];
  const field = (name: string, value = 'x'): Part => [`content-disposition: form-data; name="${name}"`, value];

  it.each<[string, readonly Part[]]>([
    ['no file', [subjectPart]],
    ['an empty file', [subjectPart, [fileHead('a.pdf'), '']]],
    ['a file that is a field', [subjectPart, field('file', aPdf.toString())]],
    ['two files', [subjectPart, file, [fileHead('b.pdf'), fresh()]]],
    ['two purposes', [subjectPart, subjectPart, file]],
    ['no purpose', [file]],
    ['a purpose that is none', [field('subject', 'export'), [fileHead('a.xlsx'), aDocument('xlsx')]]],
    ['somebody else’s name beside it', [subjectPart, file, field('ownerOrganisationId', newId())]],
    ['a field of everybody’s', [subjectPart, file, field('__proto__')]],
    ['a field named by a path', [field('subject[id]'), file]],
    ['ten thousand fields', [...Array.from({ length: 10_000 }, (_, at) => field(`f${at}`)), file]],
    ['a field without end', [field('subject', 'x'.repeat(500_000)), file]],
    ['a name without end', [field('s'.repeat(50_000)), file]],
    ['a thousand headers', [[`${'x: y\r\n'.repeat(1000)}${fileHead('a.pdf')}`, aPdf], subjectPart]],
    ['a part without a name', [['content-disposition: form-data', 'x'], file]],
  ])('is refused and leaves nothing behind: %s', async (_, parts) => {
    const before = await everything();
    const answer = await send(formOf(parts));
    expect([400, 415]).toContain(answer.status);
    expect(await everything()).toEqual(before);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('is refused when it breaks off, wherever it does', async () => {
    const before = await everything();
    const whole = formOf([subjectPart, [fileHead('a.pdf'), fresh()]]);
    for (const at of [0, 1, 20, 90, 150, whole.length - 60, whole.length - 12])
      expect((await send(whole.subarray(0, at))).status).toBe(400);
    expect(await everything()).toEqual(before);
  });

  it.each(['application/json', 'application/pdf', 'multipart/mixed; boundary=edge', 'multipart/form-data', ''])(
    'is refused under another name: %p',
    async (type) => {
      const answer = await send(formOf([subjectPart, file]), type);
      expect([400, 415]).toContain(answer.status);
    },
  );
});

describe('the name of a file', () => {
  it.each([
    ['a‮fdp.pdf', 'afdp.pdf'],
    ['../../../etc/passwd.pdf', 'passwd.pdf'],
    ['..\\..\\windows\\a.pdf', 'a.pdf'],
    ['CON.pdf', '_CON.pdf'],
    ['a%0d%0aset-cookie: x=1%0d%0a.pdf', 'a__set-cookie_ x=1__.pdf'],
    ['a%22; filename=%22b.html%22; x=%22.pdf', expect.not.stringContaining('"')],
    ["=cmd|'C calc'!A0.pdf", "=cmd_'C calc'!A0.pdf"],
    ['<img src=x onerror=alert(1)>.pdf', expect.not.stringMatching(/[<>]/)],
    ['长', expect.stringMatching(/^长{116}\.pdf$/)],
    ['.pdf', 'pdf'],
  ])('is a name and nothing more: %j', async (given, name) => {
    const answer = await upload(given === '长' ? `${given.repeat(5000)}.pdf` : given);
    if (given === '.pdf') return expect(answer).toMatchObject({ status: 415 });
    expect(answer).toMatchObject({ status: 201, body: { name } });
    const { headers } = await sender.get(`/files/${answer.body.id}/content`);
    const said = String(headers['content-disposition']);
    // One value with its two names, whatever stands in them.
    expect(said).toMatch(/^attachment; filename="[\x20-\x21\x23-\x5B\x5D-\x7E]*"; filename\*=UTF-8''[\w.!~%-]+$/);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    expect(headers['set-cookie']).toBeUndefined();
  });

  it('is not believed about the content, and neither is the type that the sender states', async () => {
    const html = '<html><script>alert(1)</script></html>';
    const typed: Part = [`${fileHead('a.png')}\r\ncontent-type: text/html`, fresh(aPng)];
    const answer = await send(formOf([subjectPart, typed]));
    const { headers } = await sender.get(`/files/${answer.body.id}/content`);
    expect(headers['content-type']).toBe('image/png');
    for (const [name, content] of [
      ['a.pdf', html],
      ['a.html', html],
      ['a.pdf.html', fresh()],
      ['a.png', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
      ['a.jpg', 'GIF89a/*......*/=0;alert(1)//'],
      ['a.pdf', `${html}%PDF-1.7`],
      ['a.pdf', `%PDF-1.7\n${html}`],
      ['a.zip', anArchive([{ name: 'a', content: 'a' }])],
      ['a.png', Buffer.concat([aPng, anArchive([{ name: 'a.html', content: html }])])],
      ['a.docx', Buffer.concat([aPng, aDocument()])],
      ['a.xlsm', aDocument('xlsx')],
    ] as const)
      expect([name, (await upload(name, content)).status]).toEqual([name, 415]);
  });
});

/** One part of a million zeros, of which the directory tells a thousand times. */
function overlapping(): Buffer {
  const whole = aDocument('docx', [{ name: 'word/zeros', content: Buffer.alloc(1_000_000) }]);
  const end = whole.length - 22;
  const last = whole.lastIndexOf('PK\x01\x02', end, 'latin1');
  const copies = 1_000;
  const record = Buffer.from(whole.subarray(end));
  record.writeUInt16LE(record.readUInt16LE(8) + copies, 8);
  record.writeUInt16LE(record.readUInt16LE(10) + copies, 10);
  record.writeUInt32LE(record.readUInt32LE(12) + copies * (end - last), 12);
  const repeated = Array.from({ length: copies }, () => whole.subarray(last, end));
  return Buffer.concat([whole.subarray(0, end), ...repeated, record]);
}

it('an archive whose entries lie over each other is a bomb like any other', async () => {
  const answer = await upload('a.docx', overlapping());
  expect(answer).toMatchObject({ status: 415, body: { faults: [{ path: 'file', code: 'file-archive-bomb' }] } });
});

describe('the room of an organisation', () => {
  it('ends, for all its people together, and what does not fit leaves nothing behind', async () => {
    const organisationId = await api.organisation('institute');
    const [one, other] = [
      await api.signIn('institute', organisationId),
      await api.signIn('researcher', organisationId),
    ];
    const half = () => fresh(Buffer.concat([aPdf, Buffer.alloc(900_000, '%')]));
    const first = await upload('a.pdf', half(), one);
    expect(first.status).toBe(201);
    expect((await upload('b.pdf', half(), other)).status).toBe(201);
    // Once it is used for something nobody's quota of unused files counts it any more; the room does.
    await api.query(`UPDATE platform.files SET subject_id = $2 WHERE id = $1`, [first.body.id, newId()]);
    const before = await everything();
    for (const by of [one, other]) {
      const answer = await upload('c.pdf', half(), by);
      expect(answer).toMatchObject({ status: 422, body: { code: 'file-room-used-up' } });
      expect(answer.body.title).toContain('2 MB');
    }
    const english = await one.send<Problem>('POST', '/files', {
      body: formOf([subjectPart, [fileHead('c.pdf'), half()]]),
      headers: { 'content-type': 'multipart/form-data; boundary=edge', 'accept-language': 'en' },
    });
    expect(english.body.title).toContain('fill its 2 MB');
    expect(await everything()).toEqual(before);
    expect((await upload('d.pdf', fresh(), one)).status).toBe(201);
    expect((await upload('c.pdf', half())).status).toBe(201);
  });

  it('is not doubled by sending everything at once', async () => {
    const one = await api.signIn('institute');
    const big = () => fresh(Buffer.concat([aPdf, Buffer.alloc(600_000, '%')]));
    const answers = await Promise.all(Array.from({ length: 6 }, () => upload('a.pdf', big(), one)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 201, 201, 422, 422, 422]);
  });

  it('of somebody who is in no organisation yet is that person’s alone', async () => {
    const people = [];
    for (let count = 0; count < 2; count++) people.push(await api.anybody.signIn(await api.person([])));
    const big = () => fresh(Buffer.concat([aPdf, Buffer.alloc(1_500_000, '%')]));
    for (const person of people) {
      expect((await upload('a.pdf', big(), person)).status).toBe(201);
      expect(await upload('b.pdf', big(), person)).toMatchObject({ status: 422, body: { code: 'file-room-used-up' } });
    }
  });
});
