import { Enrol } from '#identity';
import { newId } from '#kernel/id';
import { Database } from '#platform/database/database';
import { systemActor } from '#platform/http/actor';
import { MailQueries } from '#platform/mail/mail.queries';
import { aCreditCode } from '../../../test/support/credit-code';
import { EventListener } from '../../../test/support/event-listener';
import { Market } from '../../../test/support/market';
import { RunningApi } from '../../../test/support/running-api';
import type { Receipt, Visitor } from '../../../test/support/visitor';
import { wideLimits } from '../../../test/support/wide-limits';
import { QuestionPersonalData } from '../question-personal-data';

process.env.LIMITS = wideLimits;

interface Side {
  readonly visitor: Visitor;
  readonly login: string;
  readonly personId: string;
  /** Whatever tells who it is. */
  readonly names: readonly string[];
}

let api: RunningApi;
let market: Market;
let operator: Visitor;
let owner: Side;
let asker: Side;
let demandId: string;
beforeAll(async () => {
  api = await RunningApi.start();
  await api.app.listen(0, '127.0.0.1');
  market = await Market.open(api);
  operator = await api.signIn('operator');
});
afterAll(() => api.stop());
beforeEach(async () => {
  owner = await aSide('enterprise', `上海芯桥精密${newId().slice(-6)}股份有限公司`, 'Chipbridge Precision Co., Ltd.');
  asker = await aSide('institute', `浦江激光研究院${newId().slice(-6)}`, 'Pujiang Laser Institute');
  demandId = await market.publishDemand(owner.visitor, { anonymous: true });
});

async function aSide(kind: 'enterprise' | 'institute', name: string, nameEn: string): Promise<Side> {
  const uscc = aCreditCode();
  const organisationId = await api.get(Enrol).organisation({ uscc, name, nameEn, kind }, systemActor('test', 'test'));
  const account = await api.person([{ organisationId, roles: [kind] }]);
  const login = `${newId()}@mail.example`;
  const person = `林慕川${newId().slice(-6)}`;
  await api.query(`UPDATE identity.people SET login = $1, name = $2 WHERE id = $3`, [login, person, account.personId]);
  const visitor = Object.assign(await api.anybody.signIn({ ...account, login }), { organisationId });
  const names = [name, nameEn, uscc, organisationId, account.personId, login, person, name.replace('股份有限公司', '')];
  return { visitor, login, personId: account.personId, names };
}

const text = '清洗后叶片的表面粗糙度要求是多少？';
const ask = (given = text) => asker.visitor.post(`/demands/${demandId}/questions`, { language: 'zh', text: given });
const asked = (given?: string) => asker.visitor.done(ask(given));
const answer = ({ id, version }: Receipt, said = '不大于 1.6 微米。') =>
  owner.visitor.post(`/questions/${id}/answer`, { version, text: said });
const found = (names: readonly string[], given: string) => names.filter((name) => given.includes(name));
const faultsOf = (given: { body: { faults?: readonly { path: string; code: string }[] } }) =>
  given.body.faults?.map(({ path, code }) => `${path} ${code}`);

async function mailsTo({ login }: Side): Promise<{ subject: string; text: string }[]> {
  const rows = await api.query<{ id: string }>(
    `SELECT id FROM platform.mails WHERE template LIKE 'question.%' ORDER BY created_at, id`,
  );
  const mails = [];
  for (const { id } of rows) {
    const mail = await api.get(Database).transaction((tx) => api.get(MailQueries).textOf(tx, id));
    if (mail?.to === login) mails.push({ subject: mail.subject, text: mail.text });
  }
  return mails;
}

/** Everything that the routes tell somebody of questions and of this demand. */
async function toldTo(visitor: Visitor, ...ids: string[]): Promise<string> {
  const paths = [
    `/public/demands/${demandId}`,
    `/public/demands/${demandId}/questions`,
    '/questions?side=asked',
    '/questions?side=received',
    ...ids.map((id) => `/questions/${id}`),
  ];
  const answers = await Promise.all(paths.map((path) => visitor.get(path)));
  return answers.map((one) => `${one.text} ${JSON.stringify(one.headers)}`).join('\n');
}

describe('who asks and who is asked', () => {
  it('are not told to each other, to anybody, or in letters', async () => {
    const first = await asked();
    const second = await asked('可否提供三件报废叶片作为试样？');
    const answered = await owner.visitor.done(answer(first));
    await owner.visitor.done(
      owner.visitor.post(`/questions/${second.id}/decline`, { version: 1, reasonCode: 'decline.confidential' }),
    );
    await operator.done(
      operator.post(`/questions/${first.id}/hiding`, { version: answered.version, reasonCode: 'hide.names' }),
    );
    const ids = [first.id, second.id];
    expect(found(owner.names, await toldTo(asker.visitor, ...ids))).toEqual([]);
    expect(found(asker.names, await toldTo(owner.visitor, ...ids))).toEqual([]);
    const nobody = await toldTo(api.anybody, ...ids);
    const stranger = await toldTo(await api.signIn('enterprise'), ...ids);
    expect(found([...owner.names, ...asker.names], nobody + stranger)).toEqual([]);
    const [toOwner, toAsker] = [await mailsTo(owner), await mailsTo(asker)];
    expect(toOwner.map(({ subject }) => subject)).toEqual([
      '您的技术需求收到新提问',
      '您的技术需求收到新提问',
      '一条问答已被隐藏',
    ]);
    expect(toAsker.map(({ subject }) => subject)).toEqual(['您的提问已有答复', '您的提问未获答复', '一条问答已被隐藏']);
    const letters = JSON.stringify([...toOwner, ...toAsker]);
    expect(found([...owner.names, ...asker.names], letters)).toEqual([]);
    expect(letters).not.toContain(text);
    expect(letters).toContain(`/console/questions/${first.id}`);
    const staffs = (await operator.get(`/questions/${first.id}`)).text;
    expect(found([...owner.names, ...asker.names], staffs)).toEqual([]);
  });

  it('are not in what queues, the live feed, the other’s audit and the other’s export keep', async () => {
    const url = await api.app.getUrl();
    const outsider = await api.signIn('enterprise');
    const streams = await Promise.all(
      [owner.visitor, asker.visitor, outsider].map((by) =>
        EventListener.open(`${url}/api/events`, { cookie: by.cookie }),
      ),
    );
    const [toOwner, toAsker, toOutsider] = streams;
    const { id, version } = await asked();
    await owner.visitor.done(answer({ id, version, state: 'asked' }));
    await toOwner?.hear('question.changed');
    const event = await toAsker?.hear('question.changed');
    expect(found(owner.names, JSON.stringify(event))).toEqual([]);
    expect(toOutsider?.ofType('question.changed')).toEqual([]);
    for (const stream of streams) stream.close();
    const kept = await api.query(`SELECT topic, payload FROM platform.outbox_messages`);
    expect(
      found(
        [...owner.names, ...asker.names].filter((name) => name.includes('@') || /\p{Script=Han}/u.test(name)),
        JSON.stringify(kept),
      ),
    ).toEqual([]);
    const rows = await api.query<object>(
      `SELECT action, from_state, to_state, organisation_id FROM platform.audit_events WHERE entity = 'question' AND entity_id = $1 ORDER BY at, id`,
      [id],
    );
    expect(rows).toEqual([
      { action: 'ask', from_state: null, to_state: 'asked', organisation_id: asker.visitor.organisationId },
      { action: 'answer', from_state: 'asked', to_state: 'answered', organisation_id: owner.visitor.organisationId },
    ]);
    const history = await owner.visitor.get(`/demands/${demandId}/history`);
    expect(found(asker.names, history.text)).toEqual([]);
    const own = await api.get(QuestionPersonalData).sectionsOf({ id: asker.personId, login: asker.login });
    expect(own.map(({ section, rows: all }) => `${section} ${all.length}`)).toEqual(['questions 1', 'answers 0']);
    expect(found(owner.names, JSON.stringify(own))).toEqual([]);
  });

  it('are written to as long as they act for their side, and no longer', async () => {
    const at = await asked();
    await api.query(`DELETE FROM identity.memberships WHERE person_id = $1`, [asker.personId]);
    await owner.visitor.done(answer(at));
    expect(await mailsTo(asker)).toEqual([]);
    expect(await mailsTo(owner)).toHaveLength(1);
  });

  it('leave no name behind when a person is erased, while the words stay the organisation’s', async () => {
    const { id, version } = await asked();
    await owner.visitor.done(answer({ id, version, state: 'asked' }));
    await owner.visitor.done(owner.visitor.put(`/questions/${id}/answer`, { version: 2, text: '不大于 0.8 微米。' }));
    const erasing = api.get(QuestionPersonalData);
    for (const { personId, login } of [asker, owner])
      await api.get(Database).transaction((tx) => erasing.erase(tx, { id: personId, login }));
    const [row] = await api.query<object>(
      `SELECT q.asked_by, q.answered_by, f.written_by, q.answer FROM question.questions q
         JOIN question.former_answers f ON f.question_id = q.id WHERE q.id = $1`,
      [id],
    );
    expect(row).toEqual({ asked_by: null, answered_by: null, written_by: null, answer: '不大于 0.8 微米。' });
  });
});

describe('the words of both sides', () => {
  it.each([
    '我们上海芯桥精密{tag}股份有限公司要求 0.8 微米',
    '上海芯桥精密{tag} 的标准是 0.8 微米',
    'CHIPBRIDGE  PRECISION wants 0.8 µm',
  ])('do not name the anonymous owner in an answer: %s', async (said) => {
    const tag = /精密(.{6})/.exec(owner.names[0] ?? '')?.[1] ?? '';
    const at = await asked();
    const named = said.replace('{tag}', tag);
    expect(faultsOf(await answer(at, named))).toEqual(['text names-organisation']);
    const reason = { version: at.version, reasonCode: 'decline.off_topic', reasonText: named };
    expect(faultsOf(await owner.visitor.post(`/questions/${at.id}/decline`, reason))).toEqual([
      'reasonText names-organisation',
    ]);
    expect(faultsOf(await answer(at, '请致电 021-55550100'))).toEqual(['text contact-in-text']);
  });

  it('do not confirm a guess: the question is taken, and cannot become public', async () => {
    const guess = `请问贵单位是${owner.names[0]}吗？`;
    const at = await asked(guess);
    const refused = await answer(at, '请看需求正文。');
    expect(refused.status).toBe(422);
    expect(faultsOf(refused)).toEqual(['question question-names-organisation']);
    const declined = { version: at.version, reasonCode: 'decline.unsuitable' };
    expect((await owner.visitor.post(`/questions/${at.id}/decline`, declined)).status).toBe(201);
  });

  it('vanish from the public when the owner becomes anonymous after them', async () => {
    await api.query(`UPDATE demand.demand_revisions SET anonymous = false WHERE demand_id = $1`, [demandId]);
    const at = await asked();
    await owner.visitor.done(answer(at, `在 ${owner.names[0]} 的产线上测得。`));
    const open = () => api.anybody.get<{ items: object[] }>(`/public/demands/${demandId}/questions`);
    expect((await open()).body.items).toHaveLength(1);
    await api.query(`UPDATE demand.demand_revisions SET anonymous = true WHERE demand_id = $1`, [demandId]);
    expect((await open()).body.items).toEqual([]);
  });

  it.each([
    `<script>alert(1)</script><img src=x onerror=alert(1)>`,
    `'; DROP TABLE question.questions; --`,
    `=HYPERLINK("a","b") {link} {reason} %00 \${7*7}`,
    `标题\r\nBcc: a b\r\n第二行`,
  ])('are kept as they are and shown as text: %s', async (given) => {
    const at = await asked(given);
    await owner.visitor.done(answer(at, given));
    const { body } = await api.anybody.get<{ items: object[] }>(`/public/demands/${demandId}/questions`);
    expect(body.items).toEqual([expect.objectContaining({ text: given, answer: given })]);
    expect((await mailsTo(owner)).map(({ subject }) => subject)).toEqual(['您的技术需求收到新提问']);
  });
});
