import { aDemandForm } from '../../../test/support/forms';
import { Market } from '../../../test/support/market';
import { RunningApi } from '../../../test/support/running-api';
import { aScan, uploaded } from '../../../test/support/uploads';
import type { Visitor } from '../../../test/support/visitor';
import { newId } from '#kernel/id';
import { SweepFiles } from '#platform/files/sweep-files';

interface Attachment {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly scanned: string | null;
}
interface Detail {
  readonly version: number;
  readonly current: { readonly attachments: Attachment[] };
  readonly published: { readonly attachments: Attachment[] } | null;
}
interface Public {
  readonly attachments: Attachment[];
  readonly attachmentCount: number;
}

let api: RunningApi;
let market: Market;
let owner: Visitor;
let guest: Visitor;
let stranger: Visitor;
let guestUscc: string;

jest.setTimeout(60_000);
beforeAll(async () => {
  api = await RunningApi.start();
  market = await Market.open(api);
  [owner, guest, stranger] = [
    await api.signIn('enterprise'),
    await api.signIn('institute'),
    await api.signIn('enterprise'),
  ];
  const [row] = await api.query<{ uscc: string }>(`SELECT uscc FROM identity.organisations WHERE id = $1`, [
    guest.organisationId,
  ]);
  guestUscc = row?.uscc ?? '';
});
afterEach(() => market.clear());
afterAll(() => api.stop());

const aFile = (by = owner, name = '工况说明.pdf') =>
  uploaded(by, 'demand', name, Buffer.concat([aScan(), Buffer.from(newId())]));
const post = (given: object, by = owner) => by.post('/demands', aDemandForm(given));
const detail = async (id: string, reader = owner) => (await reader.get<Detail>(`/demands/${id}`)).body;
const publicOf = async (id: string, reader = api.anybody) => (await reader.get<Public>(`/public/demands/${id}`)).body;
const contentFor = async (id: string, file: string, reader = api.anybody) =>
  (await reader.get(`/public/demands/${id}/attachments/${file}/content`)).status;
const ownContent = async (file: string, reader: Visitor) => (await reader.get(`/files/${file}/content`)).status;
const setState = (file: string, state: string) =>
  api.query(`UPDATE platform.files SET state = $2 WHERE id = $1`, [file, state]);

describe('a file of a draft', () => {
  it('is read by whoever may read the draft, and by nobody else of its organisation', async () => {
    const file = await aFile();
    const { id } = await owner.done(post({ attachmentIds: [file] }));
    const seen = async (reader: Visitor) =>
      Promise.all(
        [`/demands/${id}`, `/files/${file}`, `/files/${file}/content`].map(
          async (path) => (await reader.get(path)).status,
        ),
      );
    expect(await seen(await api.signIn('enterprise', owner.organisationId))).toEqual([200, 200, 200]);
    for (const role of ['organisation_admin', 'researcher', 'institute', 'expert', 'operator'] as const)
      expect({ role, seen: (await seen(await api.signIn(role, owner.organisationId))).slice(1) }).toEqual({
        role,
        seen: [404, 404],
      });
  });
});

describe('a form with attachments', () => {
  it('takes them in with the text, in its order, and says how they were looked at', async () => {
    const files = [await aFile(), await aFile(owner, '现场照片.pdf')].toReversed();
    const { id } = await owner.done(post({ attachmentIds: files }));
    const { current } = await detail(id);
    expect(current.attachments).toEqual([
      {
        id: files[0],
        name: '现场照片.pdf',
        size: expect.any(Number),
        mediaType: 'application/pdf',
        state: 'clean',
        scanned: 'content-only',
      },
      {
        id: files[1],
        name: '工况说明.pdf',
        size: expect.any(Number),
        mediaType: 'application/pdf',
        state: 'clean',
        scanned: 'content-only',
      },
    ]);
  });

  it.each([
    ['somebody else sent', () => aFile(stranger), 'attachment-unknown'],
    ['nobody sent', () => Promise.resolve(newId()), 'attachment-unknown'],
    ['was sent for something else', () => uploaded(owner, 'achievement'), 'attachment-elsewhere'],
  ])('is refused whole where one %s', async (_, make, code) => {
    const [{ count } = { count: '' }] = await api.query<{ count: string }>(`SELECT count(*) FROM demand.demands`);
    const answer = await post({ attachmentIds: [await aFile(), await make()] });
    expect([answer.status, answer.body.code]).toEqual([422, 'file-not-attachable']);
    expect(answer.body.faults).toEqual([expect.objectContaining({ path: 'attachmentIds.1', code })]);
    expect(await api.query(`SELECT count(*) FROM demand.demands`)).toEqual([{ count }]);
  });

  it('is refused where one hangs on another demand, is blocked, or there are too many', async () => {
    const file = await aFile();
    await owner.done(post({ attachmentIds: [file] }));
    expect((await post({ attachmentIds: [file] })).body.faults?.[0]?.code).toBe('attachment-elsewhere');
    const bad = await aFile();
    await setState(bad, 'blocked');
    expect((await post({ attachmentIds: [bad] })).body.faults?.[0]?.code).toBe('attachment-blocked');
    expect((await post({ attachmentIds: Array.from({ length: 21 }, newId) })).status).toBe(400);
  });

  it('lets go of what no text names any more, which is swept; what an old text names stays', async () => {
    const [first, second] = [await aFile(), await aFile()];
    const draft = await owner.done(post({ attachmentIds: [first, second] }));
    const fewer = await owner.done(
      owner.put(`/demands/${draft.id}`, { ...aDemandForm({ attachmentIds: [second] }), version: draft.version }),
    );
    await api.query(`UPDATE platform.files SET created_at = now() - interval '2 days' WHERE id = ANY($1)`, [
      [first, second],
    ]);
    await api.get(SweepFiles).execute();
    expect([await ownContent(first, owner), await ownContent(second, owner)]).toEqual([404, 200]);
    const submitted = await owner.done(owner.post(`/demands/${draft.id}/submission`, { version: fewer.version }));
    const { expert } = market;
    const taken = await expert.done(expert.post(`/demands/${draft.id}/screening`, { version: submitted.version }));
    const passed = await expert.done(
      expert.post(`/demands/${draft.id}/screening/decision`, {
        version: taken.version,
        verdict: 'pass',
        reasonCodes: [],
      }),
    );
    await owner.done(
      owner.put(`/demands/${draft.id}`, { ...aDemandForm({ attachmentIds: [] }), version: passed.version }),
    );
    await api.get(SweepFiles).execute();
    for (const reader of [owner, expert]) expect(await ownContent(second, reader)).toBe(200);
    expect((await publicOf(draft.id)).attachments).toHaveLength(1);
  });
});

describe('handing in', () => {
  it('is refused while a file is blocked, and not while one is looked at', async () => {
    const file = await aFile();
    const { id, version } = await owner.done(post({ attachmentIds: [file] }));
    await setState(file, 'blocked');
    const refused = await owner.post(`/demands/${id}/submission`, { version });
    expect(refused.status).toBe(422);
    expect(refused.body.faults).toContainEqual(
      expect.objectContaining({ path: 'attachmentIds.0', code: 'attachment-blocked' }),
    );
    await setState(file, 'quarantined');
    expect((await owner.post(`/demands/${id}/submission`, { version })).status).toBeLessThan(300);
  });

  it('is refused where the name of a file tells how to reach somebody', async () => {
    const { id, version } = await owner.done(post({ attachmentIds: [await aFile(owner, '请致电13800138000.pdf')] }));
    const refused = await owner.post(`/demands/${id}/submission`, { version });
    expect(refused.body.faults).toContainEqual(
      expect.objectContaining({ path: 'attachmentIds.0', code: 'contact-in-text' }),
    );
  });
});

describe('the files of a published demand', () => {
  it('are for everybody once they are clean, offered for saving with no power over our pages', async () => {
    const [file, waiting] = [await aFile(), await aFile()];
    await setState(waiting, 'quarantined');
    const id = await market.publishDemand(owner, { attachmentIds: [file, waiting] });
    expect((await publicOf(id)).attachments.map((one) => one.id)).toEqual([file]);
    const answer = await api.anybody.get(`/public/demands/${id}/attachments/${file}/content`);
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    expect(answer.headers['content-disposition']).toMatch(/^attachment;/);
    expect(answer.headers['content-security-policy']).toMatch(/^sandbox/);
    expect(await contentFor(id, waiting)).toBe(404);
    expect(await contentFor(id, newId())).toBe(404);
    await setState(waiting, 'clean');
    expect(await contentFor(id, waiting)).toBe(200);
  });

  it('are no way around the text: neither of a draft, nor of a change, nor after it is withdrawn', async () => {
    const [file, later] = [await aFile(), await aFile()];
    const draft = await owner.done(post({ attachmentIds: [await aFile()] }));
    expect(await contentFor(draft.id, file)).toBe(404);
    const id = await market.publishDemand(owner, { attachmentIds: [file] });
    const { version } = await detail(id);
    await owner.done(owner.put(`/demands/${id}`, { ...aDemandForm({ attachmentIds: [file, later] }), version }));
    expect([await contentFor(id, file), await contentFor(id, later)]).toEqual([200, 404]);
    // A change that is only drafted is the owner's alone.
    expect([await ownContent(later, owner), await ownContent(later, market.expert)]).toEqual([200, 404]);
    expect([await ownContent(file, market.expert), await ownContent(file, stranger)]).toEqual([200, 404]);
    await market.withdrawDemand(owner, id);
    expect([await contentFor(id, file), await ownContent(file, owner)]).toEqual([404, 200]);
  });

  it.each(['title_only', 'invited'])('are for those invited where the demand is %s', async (visibility) => {
    const file = await aFile();
    const id = await market.publishDemand(owner, { visibility, invitedUsccs: [guestUscc], attachmentIds: [file] });
    expect(await contentFor(id, file, guest)).toBe(200);
    expect((await publicOf(id, guest)).attachments).toHaveLength(1);
    for (const reader of [api.anybody, stranger]) {
      expect(await contentFor(id, file, reader)).toBe(404);
      expect((await publicOf(id, reader)).attachments ?? []).toEqual([]);
    }
  });

  it('of an unnamed enterprise are counted and shown to nobody but itself and staff', async () => {
    const file = await aFile();
    const id = await market.publishDemand(owner, { anonymous: true, invitedUsccs: [guestUscc], attachmentIds: [file] });
    for (const reader of [api.anybody, stranger, guest]) {
      expect(await publicOf(id, reader)).toMatchObject({ attachments: [], attachmentCount: 1 });
      expect(await contentFor(id, file, reader)).toBe(404);
      expect((await reader.get(`/files/${file}`)).status).toBe(reader.token ? 404 : 401);
    }
    expect([await ownContent(file, owner), await ownContent(file, market.expert)]).toEqual([200, 200]);
  });
});
