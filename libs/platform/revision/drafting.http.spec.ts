// Writing a text and having it looked at is the same for demands and achievements; each sentence holds for both.
import { newId } from '#kernel/id';
import { Drafting, type DraftDetail, draftingKinds } from '../../../test/support/drafting';
import { Market } from '../../../test/support/market';
import { RunningApi } from '../../../test/support/running-api';
import { aScan, uploaded } from '../../../test/support/uploads';
import type { Problem, Receipt, Visitor } from '../../../test/support/visitor';

let api: RunningApi;
let market: Market;
beforeAll(async () => {
  api = await RunningApi.start();
  market = await Market.open(api);
});
afterAll(() => api.stop());

describe.each(draftingKinds)('writing: $room', (kind) => {
  let owner: Visitor;
  let drafting: Drafting;
  beforeAll(async () => {
    owner = await api.signIn(kind.owner);
    drafting = new Drafting(api, kind, owner);
  });

  it('is one line of the audit for each sitting', async () => {
    let at = await drafting.draft();
    for (const title of ['第一稿', '第二稿', '第三稿']) at = await drafting.saved(at, { title });
    expect(at.version).toBe(4);
    expect(await drafting.actions(at.id)).toEqual(['create']);
    await drafting.letPass(at.id, 31);
    at = await drafting.saved(at, { title: '第四稿' });
    at = await drafting.saved(at, { title: '第五稿' });
    expect(await drafting.actions(at.id)).toEqual(['create', 'revise']);
    const colleague = await api.signIn(kind.owner, owner.organisationId);
    await drafting.saved(at, { title: '同事的一稿' }, colleague);
    expect(await drafting.actions(at.id)).toEqual(['create', 'revise', 'revise']);
  });

  it('of the same again writes nothing, and is answered all the same', async () => {
    const at = await drafting.draft();
    const before = await drafting.read(at.id);
    const key = newId();
    const body = { ...kind.form(), version: at.version };
    const answers = [];
    for (let i = 0; i < 2; i++) answers.push(await owner.put(`${kind.path}/${at.id}`, body, { key }));
    for (const answer of answers) expect(answer).toMatchObject({ status: 200, body: at });
    expect(await drafting.read(at.id)).toEqual(before);
    const changed = { ...kind.form({ title: '又一稿' }), version: at.version };
    const [first, again] = [
      await owner.put(`${kind.path}/${at.id}`, changed, { key: newId() }),
      await owner.put(`${kind.path}/${at.id}`, changed, { key: newId() }),
    ];
    expect([first.status, again.status]).toEqual([200, 409]);
  });

  it('of two at once keeps one, and tells the other which version there is now', async () => {
    const at = await drafting.draft();
    const colleague = await api.signIn(kind.owner, owner.organisationId);
    const saves = await Promise.all([
      drafting.save(at, { title: '甲的一稿' }),
      drafting.save(at, { title: '乙的一稿' }, colleague),
    ]);
    const [won, lost] = saves.toSorted((one, other) => one.status - other.status);
    expect([won?.status, lost?.status]).toEqual([200, 409]);
    const detail = await drafting.read(at.id);
    const { facts } = lost?.body as unknown as Problem & { facts: object };
    expect(lost?.body.code).toBe('stale-version');
    expect(facts).toMatchObject({ read: 1, present: 2 });
    expect(Date.parse((facts as { editedAt: string }).editedAt)).toBe(Date.parse(detail.editedAt ?? ''));
    expect(detail).toMatchObject({ version: 2, current: { title: saves[0] === won ? '甲的一稿' : '乙的一稿' } });
    expect(detail.editedBy?.name).toMatch(/^p-/);
  });

  it('names who wrote to the owner and to nobody else', async () => {
    const at = await drafting.submitted(await drafting.draft());
    expect((await drafting.read(at.id)).editedBy).not.toBeNull();
    const seen = await drafting.read(at.id, kind.staff(market));
    expect(seen.editedBy).toBeNull();
    expect(seen.editedAt).not.toBeNull();
    const stranger = await api.signIn(kind.owner);
    const stale = await drafting.save({ ...at, version: 1 }, {}, stranger);
    expect([stale.status, stale.text.includes('editedAt')]).toEqual([404, false]);
  });

  it('says how complete the text is, in the detail and in the list', async () => {
    const { id } = await drafting.draft();
    const { completeness } = await drafting.read(id);
    expect(completeness.score).toBeGreaterThan(50);
    expect(completeness.score).toBeLessThan(100);
    const list = await owner.get<{ items: { id: string; completeness: number }[] }>(`${kind.path}?limit=100`);
    expect(list.body.items.find((item) => item.id === id)?.completeness).toBe(completeness.score);
  });

  it('is previewed as the public will read it', async () => {
    const id = await kind.publish(market, owner);
    const [preview, open] = [
      await owner.get(`${kind.path}/${id}/preview`),
      await api.anybody.get(`/public${kind.path}/${id}`),
    ];
    expect(preview.status).toBe(200);
    expect(preview.body).toEqual(open.body);
    await drafting.saved(await drafting.at(id), { title: '新的一稿' });
    expect((await owner.get<{ title: string }>(`${kind.path}/${id}/preview`)).body.title).toBe('新的一稿');
    const seen = await kind.staff(market).get<{ title: string }>(`${kind.path}/${id}/preview`);
    expect(seen.body.title).not.toBe('新的一稿');
    const draft = await drafting.draft();
    const { status, text } = await owner.get(`${kind.path}/${draft.id}/preview`);
    expect([status, /55550100|shen@institute/.test(text)]).toEqual([200, false]);
    for (const other of [kind.staff(market), await api.signIn(kind.owner)])
      expect((await other.get(`${kind.path}/${draft.id}/preview`)).status).toBe(404);
  });

  describe('a text returned and handed in again', () => {
    let id: string;
    beforeAll(async () => {
      const returned = await kind.decide(market, await drafting.submitted(await drafting.draft()), 'return');
      ({ id } = returned);
      await drafting.submitted(
        await drafting.saved(await drafting.at(id), { title: '改过的一稿', [kind.material]: '改过的正文。' }),
      );
    });

    it('shows the reviewer what is new in it', async () => {
      const seen = await drafting.read(id, kind.staff(market));
      expect(seen.changedFields.toSorted()).toEqual([kind.material, 'title'].toSorted());
      expect(seen.changedAgainst).toEqual({ revision: 1, submission: 1 });
      const former = await kind
        .staff(market)
        .get<Readonly<Record<string, unknown>>>(`${kind.path}/${id}/revisions/1?submission=1`);
      const given = kind.form() as Readonly<Record<string, unknown>>;
      expect(former.body).toMatchObject({
        title: given['title'],
        [kind.material]: given[kind.material],
        editedBy: null,
      });
      const compared = await owner.get<DraftDetail>(`${kind.path}/${id}/revisions/1?from=1&fromSubmission=1`);
      expect(compared.body.changedFields.toSorted()).toEqual([kind.material, 'title'].toSorted());
      expect(compared.body.editedBy).not.toBeNull();
    });

    it('is in the history with each time it was handed in', async () => {
      const { body } = await owner.get<{ items: Record<string, unknown>[] }>(`${kind.path}/${id}/revisions`);
      expect(body.items).toHaveLength(1);
      expect(body.items[0]).toMatchObject({
        number: 1,
        title: '改过的一稿',
        submissions: [{ number: 1 }, { number: 2 }],
        editedBy: { name: expect.stringMatching(/^p-/) as string },
      });
      for (const path of ['2', '1?submission=3', '1?from=7', '0', 'x', '1?from=1&fromSubmission=9'])
        expect((await owner.get(`${kind.path}/${id}/revisions/${path}`)).status).toBe(404);
      expect((await owner.get(`${kind.path}/${id}/revisions/1?submission=0`)).status).toBe(400);
      const stranger = await api.signIn(kind.owner);
      for (const path of ['revisions', 'revisions/1', 'preview'])
        expect((await stranger.get(`${kind.path}/${id}/${path}`)).status).toBe(404);
    });
  });

  describe('a newer text of a published one', () => {
    let id: string;
    beforeEach(async () => {
      id = await kind.publish(market, owner);
    });
    const contact = { name: '新联系人', phone: '021-55550199' };

    it('that says the same cannot be handed in, nor be made', async () => {
      const at = await drafting.at(id);
      expect(await drafting.saved(at)).toMatchObject({ version: at.version });
      const back = await drafting.saved(await drafting.saved(at, { title: '改了' }));
      const refusal = await drafting.submit(back);
      expect(refusal).toMatchObject({ status: 422, body: { code: `${kind.room}.unchanged` } });
      expect((await drafting.at(id)).version).toBe(back.version);
    });

    it('that differs only in what nobody else reads is public at once', async () => {
      const before = await api.anybody.get(`/public${kind.path}/${id}`);
      const at = await drafting.submitted(await drafting.saved(await drafting.at(id), { contact }));
      const detail = await drafting.read(id);
      expect(detail).toMatchObject({ state: 'published', current: { number: 2, state: 'published', contact } });
      expect(await drafting.actions(at.id)).toEqual(expect.arrayContaining(['submit', 'publish_immaterial']));
      expect((await api.anybody.get(`/public${kind.path}/${id}`)).body).toEqual(before.body);
      const { body } = await owner.get<{ items: { state: string }[] }>(`${kind.path}/${id}/revisions`);
      expect(body.items.map(({ state }) => state)).toEqual(['published', 'superseded']);
    });

    it('without a contact is refused all the same', async () => {
      const refusal = await drafting.submit(await drafting.saved(await drafting.at(id), { contact: null }));
      expect(refusal).toMatchObject({ status: 422, body: { faults: [{ path: 'contact', code: 'required' }] } });
      expect((await drafting.read(id)).current.state).toBe('draft');
    });

    it('that changes more is looked at, beside the public one', async () => {
      const at = await drafting.submitted(await drafting.saved(await drafting.at(id), { contact, title: '另一题目' }));
      const seen = await drafting.read(id, kind.staff(market));
      expect(seen.current.state).toMatch(/^(submitted|platform_review)$/);
      expect(seen.changedFields.toSorted()).toEqual(['contact', 'title']);
      expect(seen.changedAgainst).toEqual({ revision: 1, submission: null });
      expect((await api.anybody.get<{ title: string }>(`/public${kind.path}/${id}`)).body.title).not.toBe('另一题目');
      await kind.decide(market, at, 'pass');
      expect((await api.anybody.get<{ title: string }>(`/public${kind.path}/${id}`)).body.title).toBe('另一题目');
    });

    it('can be dropped while it is drafted or returned, and the public one is the newest again', async () => {
      const drop = (at: Receipt) =>
        owner.send('DELETE', `${kind.path}/${id}/revision`, asJson({ version: at.version }));
      const drafted = await drafting.saved(await drafting.at(id), { title: '不要了' });
      expect(await drop({ ...drafted, version: drafted.version - 1 })).toMatchObject({
        status: 409,
        body: { code: 'stale-version' },
      });
      expect((await drafting.read(id)).allowedActions).toContain('discard');
      expect((await drop(drafted)).status).toBe(200);
      expect(await drafting.read(id)).toMatchObject({ current: { number: 1, state: 'published' }, changedFields: [] });
      const submitted = await drafting.submitted(await drafting.saved(await drafting.at(id), { title: '又一题目' }));
      expect(await drop(submitted)).toMatchObject({ status: 409, body: { code: 'illegal-move' } });
      const returned = await kind.decide(market, submitted, 'return');
      expect((await drop({ ...returned, id })).status).toBe(200);
      const left = await api.query(`SELECT 1 FROM platform.submitted_texts WHERE content ->> 'title' = '又一题目'`);
      expect(left).toEqual([]);
      expect(await drop(await drafting.at(id))).toMatchObject({ status: 409, body: { code: 'illegal-move' } });
      expect((await drafting.actions(id)).filter((action) => action === 'discard')).toHaveLength(2);
    });
  });

  it('can be given up: a draft that was never handed in goes, what was handed in stays', async () => {
    const drop = ({ id, version }: Receipt, by = owner) => by.send('DELETE', `${kind.path}/${id}`, asJson({ version }));
    const at = await drafting.draft();
    expect(await drop(at, await api.signIn(kind.owner))).toMatchObject({ status: 404 });
    expect(await drop({ ...at, version: 9 })).toMatchObject({ status: 409, body: { code: 'stale-version' } });
    expect(await drop(at)).toMatchObject({ status: 200, body: { id: at.id, state: 'deleted' } });
    expect((await owner.get(`${kind.path}/${at.id}`)).status).toBe(404);
    expect(await drafting.actions(at.id)).toEqual(['create', 'delete']);
    const submitted = await drafting.submitted(await drafting.draft());
    expect(await drop(submitted)).toMatchObject({ status: 409, body: { code: 'illegal-move' } });
  });

  it('goes with its files, and a dropped change with those that only it had', async () => {
    const file = () => uploaded(owner, kind.room, `${newId()}.pdf`, Buffer.concat([aScan(), Buffer.from(newId())]));
    const hangsOn = async (id: string) =>
      (await api.query<{ on: string | null }>(`SELECT subject_id AS "on" FROM platform.files WHERE id = $1`, [id]))[0]
        ?.on;
    const [kept, dropped, given] = [await file(), await file(), await file()];
    const id = await kind.publish(market, owner, { attachmentIds: [kept] });
    const at = await drafting.saved(await drafting.at(id), { attachmentIds: [kept, dropped] });
    expect([await hangsOn(kept), await hangsOn(dropped)]).toEqual([id, id]);
    await owner.send('DELETE', `${kind.path}/${id}/revision`, asJson({ version: at.version }));
    expect([await hangsOn(kept), await hangsOn(dropped)]).toEqual([id, null]);
    const draft = await drafting.draft({ attachmentIds: [given] });
    expect(await hangsOn(given)).toBe(draft.id);
    await owner.send('DELETE', `${kind.path}/${draft.id}`, asJson({ version: draft.version }));
    expect(await hangsOn(given)).toBeNull();
  });

  it('keeps the translation that nobody touched as one of the former text, and says so', async () => {
    const translations = { title: { text: 'First title' } };
    const at = await drafting.saved(await drafting.draft({ translations }), { translations, title: '换了题目' });
    const stale = { title: { text: 'First title', isStale: true } };
    expect((await drafting.read(at.id)).current['translations']).toEqual(stale);
    const checked = { title: { text: 'First title', isChecked: true } };
    const looked = await drafting.saved(at, { translations: checked, title: '换了题目' });
    expect(looked.version).toBe(at.version + 1);
    expect((await drafting.read(at.id)).current['translations']).toEqual({
      title: { text: 'First title', isStale: false },
    });
    const again = await drafting.saved(looked, { translations, title: '再换题目' });
    await kind.decide(market, await drafting.submitted(again), 'pass');
    const open = await api.anybody.get<DraftDetail['current']>(`/public${kind.path}/${at.id}`);
    expect(open.body['translations']).toEqual(stale);
    const rewritten = { title: { text: 'Another title' } };
    const last = await drafting.saved(await drafting.at(at.id), { translations: rewritten, title: '再换题目' });
    expect(await drafting.read(at.id)).toMatchObject({
      changedFields: ['translations.title'],
      current: { translations: { title: { text: 'Another title', isStale: false } } },
    });
    expect((await drafting.submitted(last)).state).toBe('published');
    expect((await drafting.read(at.id)).current.state).not.toBe('published');
  });
});

function asJson(body: object) {
  return { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
}
