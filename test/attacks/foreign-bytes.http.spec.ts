// OWASP API1 for what moves bytes: files, their marks and pieces, and the pages of lists by a cursor that somebody else got.
import { createHash } from 'node:crypto';
import { newId } from '#kernel/id';
import { readContract } from '../fuzz/contract';
import { aDemandForm } from '../support/forms';
import { Market } from '../support/market';
import { RunningApi } from '../support/running-api';
import { aScan, uploaded } from '../support/uploads';
import type { Visitor } from '../support/visitor';

let api: RunningApi;
let market: Market;
let owner: Visitor;
let rival: Visitor;
beforeAll(async () => {
  api = await RunningApi.start();
  market = await Market.open(api);
  [owner, rival] = [await api.signIn('enterprise'), await api.signIn('enterprise')];
});
afterAll(() => api.stop());

const aFile = () => Buffer.concat([aScan(), Buffer.from(newId())]);
const markOf = (content: Buffer) => `"${createHash('sha256').update(content).digest('hex')}"`;

/** Every way to ask for a file: whole, by its mark, in pieces, as what hangs on a demand. */
async function waysTo(reader: Visitor, file: string, { mark, demand }: { mark: string; demand: string }) {
  const paths = [`/files/${file}/content`, `/public/demands/${demand}/attachments/${file}/content`];
  const ways: Record<string, string>[] = [
    {},
    { 'if-none-match': mark },
    { 'if-none-match': '*' },
    { range: 'bytes=0-3' },
    { 'if-range': mark },
  ];
  const asked = paths.flatMap((path) => ways.map((headers) => reader.get<{ code?: string }>(path, { headers })));
  const answers = await Promise.all([reader.get<{ code?: string }>(`/files/${file}`), ...asked]);
  expect(answers.map(({ text }) => text).join()).not.toContain('%PDF');
  expect(answers.flatMap(({ headers }) => headers.etag ?? [])).toEqual([]);
  return new Set(answers.map(({ status, body }) => `${status} ${body.code ?? ''}`));
}

describe('a file of somebody else', () => {
  it('is nobody’s, by whatever way and whoever knows its mark', async () => {
    const content = aFile();
    const file = await uploaded(owner, 'demand', '工况.pdf', content);
    const { id: demand } = await owner.done(owner.post('/demands', aDemandForm({ attachmentIds: [file] })));
    const told = { mark: markOf(content), demand };
    const nobodys = await waysTo(rival, newId(), told);
    expect(nobodys).toEqual(new Set(['404 not-found']));
    expect(await waysTo(rival, file, told)).toEqual(nobodys);
    for (const member of [market.expert, market.reviewer]) expect(await waysTo(member, file, told)).toEqual(nobodys);
  });

  it('cannot be hung on an own demand, and a colleague’s loose one neither', async () => {
    const colleague = await api.signIn('enterprise', owner.organisationId);
    for (const file of [await uploaded(owner, 'demand', '工况.pdf', aFile())])
      for (const by of [rival, colleague]) {
        const answer = await by.post('/demands', aDemandForm({ attachmentIds: [file] }));
        expect(answer).toMatchObject({ status: 422, body: { faults: [{ code: 'attachment-unknown' }] } });
      }
  });

  it('is gone for whom the organisation is no longer theirs, and for everybody with the demand', async () => {
    const content = aFile();
    const account = await api.person([{ organisationId: owner.organisationId, roles: ['enterprise'] }]);
    const leaver = await api.anybody.signIn(account);
    const file = await uploaded(leaver, 'demand', '工况.pdf', content);
    const demand = await market.publishDemand(leaver, { attachmentIds: [file] });
    const open = `/public/demands/${demand}/attachments/${file}/content`;
    expect((await api.anybody.get(open)).status).toBe(200);
    await api.query(`DELETE FROM identity.memberships WHERE person_id = $1`, [account.personId]);
    expect((await leaver.get(`/files/${file}/content`)).status).toBe(404);
    await market.withdrawDemand(owner, demand);
    const told = { mark: markOf(content), demand };
    expect(await waysTo(leaver, file, told)).toEqual(new Set(['404 not-found']));
    expect((await api.anybody.get(open)).status).toBe(404);
  });

  it.each(['quarantined', 'blocked'])('that is %s goes out to nobody, not even to its sender', async (state) => {
    const content = aFile();
    const file = await uploaded(owner, 'demand', '工况.pdf', content);
    const demand = await market.publishDemand(owner, { attachmentIds: [file] });
    await api.query(`UPDATE platform.files SET state = $2 WHERE id = $1`, [file, state]);
    for (const reader of [owner, market.expert, api.anybody]) {
      const ways: Record<string, string>[] = [{}, { 'if-none-match': markOf(content) }, { range: 'bytes=0-3' }];
      for (const headers of ways)
        for (const path of [`/files/${file}/content`, `/public/demands/${demand}/attachments/${file}/content`]) {
          const { status, text } = await reader.get(path, { headers });
          expect([401, 404, 409, 410, 422, 423]).toContain(status);
          expect(text).not.toContain('%PDF');
        }
    }
  });
});

describe('a cursor', () => {
  const lists = readContract()
    .operations.filter(({ method, path, parameters }) => {
      return method === 'GET' && !path.includes('{') && parameters.some(({ name }) => name === 'cursor');
    })
    .filter(({ path }) => !path.endsWith('/export'))
    .map(({ path }) => path.replace('/api', ''));

  async function fill(by: Visitor, organisationId: string): Promise<void> {
    const admin = await api.signIn('organisation_admin', organisationId);
    for (let n = 0; n < 3; n++) {
      const title = `游标之题 ${newId()}`;
      await by.done(by.post('/demands', aDemandForm({ title })));
      await by.done(by.post('/account/tokens', { name: title, scopes: ['demand:read'], days: 9 }));
      await by.done(by.post('/demands/export?format=csv', {}));
      const fileId = await uploaded(
        by,
        'import',
        `${newId()}.jsonl`,
        JSON.stringify({ id: title, title, text: title }),
      );
      await by.done(by.post('/imports', { kind: 'demands', fileId }));
      const email = `${newId()}@invited.example`;
      await admin.done(admin.post('/invitations', { email, roles: ['enterprise'], language: 'zh' }));
    }
  }

  it('that somebody else got shows own rows and no others, on its own list and on every other', async () => {
    await fill(owner, owner.organisationId);
    await fill(rival, rival.organisationId);
    await api.drain();
    const read = (by: Visitor, path: string) =>
      by.get<{ items?: { id?: string }[]; nextCursor?: string | null }>(path).then((answer) => answer);
    const cursors = new Map<string, string>();
    const theirs = new Set<string>();
    for (const path of lists) {
      const { status, body } = await read(owner, `${path}?limit=1`);
      if (status !== 200) continue;
      if (body.nextCursor) cursors.set(path, body.nextCursor);
      if (path.startsWith('/public')) continue;
      for (const { id } of (await read(owner, `${path}?limit=100`)).body.items ?? []) if (id) theirs.add(id);
    }
    expect([...cursors.keys()]).toEqual(
      expect.arrayContaining(['/demands', '/account/tokens', '/exports', '/imports', '/members']),
    );
    const wrong: string[] = [];
    for (const [from, cursor] of cursors)
      for (const path of lists) {
        const { status, text, body } = await read(rival, `${path}?limit=100&cursor=${encodeURIComponent(cursor)}`);
        if (status >= 500) wrong.push(`${path} with a cursor of ${from}: ${status} ${text}`);
        const foreign = status === 200 && !path.startsWith('/public') ? (body.items ?? []) : [];
        for (const { id } of foreign) if (id && theirs.has(id)) wrong.push(`${path} with a cursor of ${from}: ${id}`);
      }
    expect(wrong).toEqual([]);
  });
});
