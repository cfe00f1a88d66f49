// What people send by mistake while they write, and what programs send on purpose: refused by a code that both languages
// have words for, and nothing of it is kept; what is only odd as a text comes back as it was.
import { addDays, dayInShanghai } from '#kernel/clock';
import { newId } from '#kernel/id';
import { Drafting, type DraftingKind, draftingKinds } from '../support/drafting';
import { RunningApi } from '../support/running-api';
import type { Problem, Visitor } from '../support/visitor';

let api: RunningApi;
beforeAll(async () => {
  api = await RunningApi.start();
});
afterAll(() => api.stop());

const json = { 'content-type': 'application/json' };
const inDays = (days: number) => addDays(dayInShanghai(new Date()), days);
const money = ({ room }: DraftingKind) => (room === 'demand' ? 'budget' : 'price');

/** The same fault in words of both languages. */
async function bothLanguages(send: (language: 'zh' | 'en') => Promise<{ status: number; body: Problem }>) {
  const [zh, en] = [await send('zh'), await send('en')];
  expect(zh.status).toBe(en.status);
  expect(zh.body.code).toBe(en.body.code);
  expect(zh.body.title).toMatch(/\p{Script=Han}/u);
  expect(en.body.title).toMatch(/^[\x20-\x7e“”’…–]+$/);
  for (const { code, message } of zh.body.faults ?? []) expect([code, message]).not.toEqual([code, code]);
  for (const { message } of en.body.faults ?? []) expect(message).not.toMatch(/\p{Script=Han}/u);
  return zh;
}

describe.each(draftingKinds)('a form of $room', (kind) => {
  let owner: Visitor;
  let drafting: Drafting;
  beforeAll(async () => {
    owner = await api.signIn(kind.owner);
    drafting = new Drafting(api, kind, owner);
  });

  const rows = async () => {
    const [count] = await api.query<{ count: number }>(
      `SELECT (SELECT count(*) FROM ${kind.room}.${kind.room}_revisions)::int AS count`,
    );
    return count?.count;
  };

  it.each([
    ['{"title":', 400, 'input-malformed'],
    ['[]', 400, 'input-malformed'],
    ['null', 400, 'input-malformed'],
    ['"text"', 400, 'input-malformed'],
    [`{"title":"${'长'.repeat(4_000_000)}"}`, 413, 'body-too-large'],
  ])('that is no form is refused and leaves nothing: %.20s', async (body, status, code) => {
    const [at, before] = [await drafting.draft(), await rows()];
    for (const [method, path] of [
      ['POST', kind.path],
      ['PUT', `${kind.path}/${at.id}`],
    ] as const) {
      const answer = await bothLanguages((language) =>
        owner.send<Problem>(method, path, { body, headers: { ...json, 'accept-language': language } }),
      );
      expect([answer.status, answer.body.code]).toEqual([status, code]);
    }
    expect(await rows()).toBe(before);
    expect((await drafting.at(at.id)).version).toBe(at.version);
  });

  it.each([
    ['title', { title: 7 }],
    ['title', { title: '长'.repeat(301) }],
    ['keywords', { keywords: 'a,b,c' }],
    ['attachmentIds', { attachmentIds: ['../../etc/passwd'] }],
    ['declaredUnclassified', { declaredUnclassified: 'yes' }],
    ['translations.title.text', { translations: { title: { text: ['x'] } } }],
    ['translations.contact', { translations: { contact: { text: 'x' } } }],
    ['language', { language: 'fr' }],
  ])('with a wrong %s is refused there: %j', async (path, given) => {
    const at = await drafting.draft();
    for (const send of [
      (language: string) => owner.post(kind.path, kind.form(given), { headers: { 'accept-language': language } }),
      (language: string) =>
        owner.put(
          `${kind.path}/${at.id}`,
          { ...kind.form(given), version: at.version },
          { headers: { 'accept-language': language } },
        ),
    ]) {
      const { status, body } = await bothLanguages(send);
      const paths = new Set(body.faults?.map((fault) => fault.path));
      expect([status, body.code, [...paths]]).toEqual([400, 'input-malformed', [path]]);
    }
    expect((await drafting.at(at.id)).version).toBe(at.version);
  });

  it.each(['-1', '1.5', '1e9', '９９', '', '1'.repeat(16)])('with no sum of money is refused: %p', async (fen) => {
    const { status, body } = await owner.post(kind.path, kind.form({ [money(kind)]: { fen } }));
    expect([status, body.faults?.map(({ path }) => path)]).toEqual([400, [`${money(kind)}.fen`]]);
  });

  it('whose session is over is refused, and nothing of it is kept', async () => {
    const at = await drafting.draft();
    const gone = await api.signIn(kind.owner, owner.organisationId);
    await gone.delete('/session');
    const answer = await bothLanguages((language) =>
      gone.put(
        `${kind.path}/${at.id}`,
        { ...kind.form({ title: '太迟了' }), version: at.version },
        { headers: { 'accept-language': language } },
      ),
    );
    expect([answer.status, answer.body.code]).toEqual([401, 'not-signed-in']);
    const detail = await drafting.read(at.id);
    expect([detail.version, detail.current['title'] === '太迟了']).toEqual([at.version, false]);
  });

  it('of somebody else’s is not found, whatever it says', async () => {
    const at = await drafting.draft();
    const stranger = await api.signIn(kind.owner);
    for (const id of [at.id, newId()])
      expect(await drafting.save({ ...at, id }, {}, stranger)).toMatchObject({
        status: 404,
        body: { code: 'not-found' },
      });
    expect((await drafting.at(at.id)).version).toBe(at.version);
  });

  it.each([
    '<script>alert(1)</script><b>粗</b>',
    '=HYPERLINK("http://evil.example","x")',
    '+1+cmd|calc',
    '@SUM(A1:A9)',
    '-2+3',
    '{{7*7}} ${7*7} %s',
    '‮倒写‬ \u{1F52C}',
  ])('keeps a text as a text: %s', async (text) => {
    const at = await drafting.draft({ title: text, [kind.material]: text, keywords: [text, '二', '三'] });
    const { current } = await drafting.read(at.id);
    expect(current).toMatchObject({ title: text, [kind.material]: text, keywords: [text, '二', '三'] });
    const preview = await owner.get<{ title: string }>(`${kind.path}/${at.id}/preview`);
    expect(preview.body.title).toBe(text);
  });
});

const [ofDemand, ofAchievement] = draftingKinds as readonly [DraftingKind, DraftingKind];

/** Faults of a text that may be drafted and is not taken in. */
async function refusalOf(kind: DraftingKind, given: object) {
  const owner = await api.signIn(kind.owner);
  const drafting = new Drafting(api, kind, owner);
  const at = await drafting.draft(given);
  const answer = await bothLanguages((language) =>
    owner.post(
      `${kind.path}/${at.id}/submission`,
      { version: at.version },
      { headers: { 'accept-language': language } },
    ),
  );
  expect([answer.status, answer.body.code]).toEqual([422, `${kind.room}.incomplete`]);
  expect(await drafting.read(at.id)).toMatchObject({ version: at.version, state: 'draft' });
  return answer.body.faults?.map(({ path, code }) => `${path} ${code}`);
}

describe('a text handed in', () => {
  it.each<[object, string[]]>([
    [{ deadline: inDays(-1) }, ['deadline in-the-past']],
    [{ validUntil: inDays(0) }, ['validUntil in-the-past']],
    [{ budget: { fen: '0' } }, ['budget sum-not-positive']],
    [{ visibility: 'invited', invitedUsccs: ['91310000631696382D'] }, ['invitedUsccs.0 uscc-check-character']],
    [{ visibility: 'invited', invitedUsccs: ['913100006316963'] }, ['invitedUsccs.0 uscc-format']],
    [{ declaredUnclassified: false, contact: null }, ['contact required', 'declaredUnclassified required']],
  ])('as a demand is refused with its faults: %j', async (given, faults) =>
    expect(await refusalOf(ofDemand, given)).toEqual(faults),
  );

  const owners = (...shares: number[]) => shares.map((share) => ({ name: '沪江大学', share }));
  it.each<[object, string[]]>([
    [{ owners: owners(50, 49) }, ['owners shares-not-whole']],
    [{ owners: owners(100, 1) }, ['owners shares-not-whole']],
    [{ owners: [{ name: '沪江大学', share: 100, uscc: '12100000425006117Z' }] }, ['owners.0.uscc uscc-letter']],
    [
      {
        team: [
          { name: '沈', role: '负责人', contribution: 80 },
          { name: '周', role: '成员', contribution: 21 },
        ],
      },
      ['team contributions-over-whole'],
    ],
    [{ price: { fen: '0' } }, ['price sum-not-positive']],
    [{ trlEvidence: '  ', declaredUnclassified: false }, ['trlEvidence required', 'declaredUnclassified required']],
  ])('as an achievement is refused with its faults: %j', async (given, faults) =>
    expect(await refusalOf(ofAchievement, given)).toEqual(faults),
  );

  it('keeps credit codes as they are registered, however they were pasted', async () => {
    const [enterprise, office] = [await api.signIn('enterprise'), await api.signIn('institute')];
    const pasted = ' ９１31 0000 6316 9638 2c ';
    const demand = new Drafting(api, ofDemand, enterprise);
    const { id } = await demand.draft({ invitedUsccs: [pasted, '91310000631696382C', ''] });
    expect((await demand.read(id)).current['invitedUsccs']).toEqual(['91310000631696382C']);
    const achievement = new Drafting(api, ofAchievement, office);
    const made = await achievement.draft({ owners: [{ name: '甲', share: 100, uscc: pasted }] });
    expect((await achievement.read(made.id)).current['owners']).toMatchObject([{ uscc: '91310000631696382C' }]);
  });
});
