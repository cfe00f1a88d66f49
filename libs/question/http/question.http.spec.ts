import { newId } from '#kernel/id';
import { aDemandForm } from '../../../test/support/forms';
import { Market } from '../../../test/support/market';
import { RunningApi } from '../../../test/support/running-api';
import type { Receipt, Visitor } from '../../../test/support/visitor';
import { wideLimits } from '../../../test/support/wide-limits';

process.env.LIMITS = wideLimits;

interface Shown {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly text: string;
  readonly answer: string | null;
  readonly correctedAt: string | null;
  readonly reasonCodes: string[];
  readonly reasonText: string | null;
  readonly allowedActions: string[];
  readonly side: string;
  readonly formerAnswers: { text: string }[];
}
interface Listed {
  readonly items: Shown[];
  readonly nextCursor: string | null;
}

let api: RunningApi;
let market: Market;
let owner: Visitor;
let asker: Visitor;
let operator: Visitor;
let demandId: string;
beforeAll(async () => {
  api = await RunningApi.start();
  market = await Market.open(api);
  operator = await api.signIn('operator');
});
afterAll(() => api.stop());
beforeEach(async () => {
  owner = await api.signIn('enterprise');
  asker = await api.signIn('institute');
  demandId = await market.publishDemand(owner);
});

const text = '清洗后叶片的表面粗糙度要求是多少？';
const ask = (by: Visitor, given: object = {}, id = demandId) =>
  by.post(`/demands/${id}/questions`, { language: 'zh', text, ...given });
const asked = () => asker.done(ask(asker));
const answer = (by: Visitor, { id, version }: Receipt, said = '不大于 1.6 微米。') =>
  by.post(`/questions/${id}/answer`, { version, text: said });
const answered = async () => owner.done(answer(owner, await asked()));
const correct = (by: Visitor, { id, version }: Receipt, said: string) =>
  by.put(`/questions/${id}/answer`, { version, text: said });
/** `why`: the code of the reason, and words after a blank. */
const step = (by: Visitor, { id, version }: Receipt, what: string, why?: string) => {
  const [reasonCode, reasonText] = why?.split(' ') ?? [];
  return by.post(`/questions/${id}/${what}`, { version, ...(reasonCode ? { reasonCode, reasonText } : {}) });
};
const hide = (at: Receipt) => operator.done(step(operator, at, 'hiding', 'hide.off_topic 与叶片清洗无关'));
const read = async (by: Visitor, { id }: { id: string }) => (await by.get<Shown>(`/questions/${id}`)).body;
const offered = async (by: Visitor) =>
  (await by.get<{ asking: string }>(`/public/demands/${demandId}/questions`)).body.asking;
const publicOnes = async (id = demandId, query = '') =>
  (await api.anybody.get<Listed>(`/public/demands/${id}/questions${query}`)).body;

/** Signed in for an agency, and able to change to acting for the owner. */
const agentOfOwner = async () => {
  const organisationId = await api.organisation('service_provider');
  const agent = await api.person([{ organisationId, roles: ['tech_manager'] }]);
  const visitor = await api.anybody.signIn(agent);
  const mandateId = newId();
  await api.query(
    `INSERT INTO identity.mandates (id, principal_id, agent_id, roles, starts_on, ends_on, purpose, state, version, offered_by)
     VALUES ($1, $2, $3, '{enterprise}', current_date - 1, current_date + 9, '答复', 'active', 2, $3)`,
    [mandateId, owner.organisationId, agent.personId],
  );
  const change = () => visitor.put('/session/acting-as', { organisationId: owner.organisationId, mandateId });
  return { visitor, change };
};

describe('asking on a demand', () => {
  it('reaches its owner, and nobody else before it is answered', async () => {
    const { id } = await asked();
    expect(await read(owner, { id })).toMatchObject({ text, side: 'owner', allowedActions: ['answer', 'decline'] });
    expect(await read(asker, { id })).toMatchObject({ side: 'asker', allowedActions: ['withdraw'] });
    expect((await publicOnes()).items).toEqual([]);
    const others = await Promise.all([api.signIn('enterprise'), api.signIn('institute'), api.signIn('auditor')]);
    for (const other of others) expect((await other.get(`/questions/${id}`)).status).toBe(404);
    expect((await api.anybody.get(`/questions/${id}`)).status).toBe(401);
  });

  it.each([
    ['too short', { text: '为何？' }, 400],
    ['blank', { text: '          ' }, 400],
    ['too long', { text: '长'.repeat(2001) }, 400],
    ['no text', { text: 7 }, 400],
    ['in no language of ours', { language: 'fr' }, 400],
    ['with an unknown field', { organisationId: newId() }, 400],
    ['with a telephone number', { text: '请打１３８ ００１３ ８０００详谈' }, 422],
    ['with a mailbox', { text: '写信给 lin@lab.example 即可' }, 422],
    ['with a messenger', { text: '加微信：lin_muchuan 详谈' }, 422],
    ['with an address', { text: '方案见 www.lab.example.cn' }, 422],
  ])('is refused when it is %s', async (_, given, status) => {
    const refused = await ask(asker, given);
    expect(refused.status).toBe(status);
    if (status === 422)
      expect(refused.body.faults).toEqual([expect.objectContaining({ path: 'text', code: 'contact-in-text' })]);
    expect((await owner.get<Listed>(`/questions?side=received&demandId=${demandId}`)).body.items).toEqual([]);
  });

  it('takes the longest text, however its characters are made up', async () => {
    const long = `${'长'.repeat(1000)}${'😀'.repeat(500)}${'☂\ufe0f'.repeat(500)}`;
    expect(await read(asker, await asker.done(ask(asker, { text: long })))).toMatchObject({ text: long });
  });

  it('is for those who do not own it, act for somebody, and are signed in', async () => {
    expect(await ask(owner)).toMatchObject({ status: 403, body: { code: 'question.own-demand' } });
    const both = await api.person([
      { organisationId: asker.organisationId, roles: ['institute'] },
      { organisationId: owner.organisationId, roles: ['enterprise'] },
    ]);
    const torn = await api.anybody.signIn(both);
    await torn.put('/session/acting-as', { organisationId: asker.organisationId });
    expect(await ask(torn)).toMatchObject({ status: 403, body: { code: 'question.own-demand' } });
    expect((await ask(await api.anybody.signIn(await api.person([])))).status).toBe(403);
    expect((await ask(api.anybody)).status).toBe(401);
    expect((await asker.post(`/demands/${demandId}/questions`, { language: 'zh', text }, { key: null })).status).toBe(
      400,
    );
  });

  it('is offered to those who may', async () => {
    expect(await offered(asker)).toBe('yes');
    expect(await offered(owner)).toBe('own');
    expect(await offered(api.anybody)).toBe('sign-in');
    expect(await offered(await api.anybody.signIn(await api.person([])))).toBe('organisation');
    for (const role of ['expert', 'auditor', 'sysadmin'] as const)
      expect(await offered(await api.signIn(role))).toBe('staff');
  });

  it('is kept from the agent of its owner; whoever acts for another is told to change sides', async () => {
    const { visitor, change } = await agentOfOwner();
    expect([await offered(visitor), (await ask(visitor)).status]).toEqual(['own-elsewhere', 403]);
    await change();
    expect(await offered(visitor)).toBe('own');
  });

  it('is possible while it is open and not before or after', async () => {
    const draft = await owner.done(owner.post('/demands', aDemandForm()));
    const at = await answered();
    expect((await publicOnes()).items).toHaveLength(1);
    await market.withdrawDemand(owner, demandId);
    for (const id of [draft.id, demandId, newId(), 'no-id']) {
      expect((await ask(asker, {}, id)).status).toBe(404);
      expect((await api.anybody.get(`/public/demands/${id}/questions`)).status).toBe(404);
    }
    // Both sides keep what they said to each other.
    expect((await read(asker, at)).answer).toBe('不大于 1.6 微米。');
  });

  it('is done once, however often it is sent', async () => {
    const key = newId();
    const send = () => asker.post(`/demands/${demandId}/questions`, { language: 'zh', text }, { key });
    const [first, again] = [await send(), await send()];
    expect(again.body).toEqual(first.body);
    expect((await asker.get<Listed>(`/questions?demandId=${demandId}`)).body.items).toHaveLength(1);
    const other = { language: 'zh', text: `${text}还有呢？` };
    expect((await asker.post(`/demands/${demandId}/questions`, other, { key })).status).toBe(422);
  });

  it('follows who may read the demand', async () => {
    const [invited] = await api.query<{ uscc: string }>(`SELECT uscc FROM identity.organisations WHERE id = $1`, [
      asker.organisationId,
    ]);
    const limit = (visibility: string) =>
      api.query(`UPDATE demand.demand_revisions SET visibility = $1, invited_usccs = $2 WHERE demand_id = $3`, [
        visibility,
        [invited?.uscc],
        demandId,
      ]);
    await answered();
    const stranger = await api.signIn('institute');
    const open = (by: Visitor) => by.get<Listed>(`/public/demands/${demandId}/questions`);
    await limit('title_only');
    expect(await ask(stranger)).toMatchObject({ status: 403, body: { code: 'question.demand-not-readable' } });
    expect((await ask(asker)).status).toBe(201);
    expect((await open(stranger)).body.items).toEqual([]);
    expect((await open(asker)).body.items).toHaveLength(1);
    await limit('invited');
    expect((await ask(stranger)).status).toBe(404);
    expect((await open(stranger)).status).toBe(404);
    expect((await open(api.anybody)).status).toBe(404);
    expect((await ask(asker)).status).toBe(201);
    expect((await open(asker)).body.items).toHaveLength(1);
  });
});

describe('the owner of the demand', () => {
  it('answers in public, and corrects with the former text kept', async () => {
    const first = await answered();
    const second = await owner.done(correct(owner, first, '不大于 0.8 微米。'));
    expect((await publicOnes()).items).toEqual([
      expect.objectContaining({
        text,
        answer: '不大于 0.8 微米。',
        askerKind: 'institute',
        correctedAt: expect.any(String),
      }),
    ]);
    expect(await read(owner, second)).toMatchObject({ formerAnswers: [{ text: '不大于 1.6 微米。' }] });
    expect(await read(operator, second)).toMatchObject({ formerAnswers: [{ text: '不大于 1.6 微米。' }] });
    expect((await read(asker, second)).formerAnswers).toEqual([]);
    expect(await correct(owner, second, '不大于 0.8 微米。')).toMatchObject({
      status: 422,
      body: { faults: [{ path: 'text', code: 'answer-unchanged' }] },
    });
  });

  it('declines with a reason that the asker reads', async () => {
    const at = await asked();
    expect(await step(owner, at, 'decline')).toMatchObject({ status: 422, body: { code: 'question.reason-missing' } });
    expect((await step(owner, at, 'decline', 'hide.contact')).status).toBe(422);
    expect((await step(owner, at, 'decline', 'decline.off_topic 请打13800138000')).status).toBe(422);
    await owner.done(step(owner, at, 'decline', 'decline.already_stated 见指标一栏'));
    expect(await read(asker, at)).toMatchObject({
      state: 'declined',
      reasonCodes: ['decline.already_stated'],
      reasonText: '见指标一栏',
      allowedActions: [],
    });
    expect((await publicOnes()).items).toEqual([]);
  });

  it('is the enterprise whose demand it is, or its agent, and nobody else', async () => {
    const at = await asked();
    const others = await Promise.all([api.signIn('enterprise'), api.signIn('researcher', owner.organisationId)]);
    expect((await answer(others[0], at)).status).toBe(404);
    expect((await step(others[0], at, 'decline', 'decline.off_topic')).status).toBe(404);
    expect((await answer(others[1], at)).status).toBe(403);
    expect((await answer(asker, at)).status).toBe(403);
    expect((await answer(api.anybody, at)).status).toBe(401);
    const { visitor, change } = await agentOfOwner();
    await change();
    expect((await answer(visitor, at)).status).toBe(201);
  });

  it('is told of a colleague’s answer instead of writing over it', async () => {
    const at = await asked();
    await owner.done(answer(owner, at));
    expect(await answer(owner, at, '不大于 3.2 微米。')).toMatchObject({
      status: 409,
      body: { code: 'stale-version' },
    });
    expect(await answer(owner, { ...at, version: 2 })).toMatchObject({ status: 409, body: { code: 'illegal-move' } });
  });
});

describe('the asker', () => {
  it('takes an unanswered question back, and no other', async () => {
    const at = await asked();
    expect((await step(owner, at, 'withdrawal')).status).toBe(404);
    await asker.done(step(asker, at, 'withdrawal'));
    expect((await answer(owner, { ...at, version: 2 })).status).toBe(409);
    expect((await step(asker, await answered(), 'withdrawal')).status).toBe(409);
  });
});

describe('staff', () => {
  it('hides with a reason that both sides read, and restores', async () => {
    const at = await answered();
    expect((await step(operator, at, 'hiding')).status).toBe(422);
    expect((await step(owner, at, 'hiding', 'hide.contact')).status).toBe(403);
    const hidden = await hide(at);
    expect((await publicOnes()).items).toEqual([]);
    const why = { state: 'hidden', reasonCodes: ['hide.off_topic'], reasonText: '与叶片清洗无关' };
    expect(await read(owner, at)).toMatchObject({ ...why, answer: '不大于 1.6 微米。', allowedActions: ['correct'] });
    expect(await read(asker, at)).toMatchObject({ ...why, answer: null });
    const mended = await owner.done(correct(owner, hidden, '不大于 0.8 微米。'));
    expect((await publicOnes()).items).toEqual([]);
    await operator.done(step(operator, mended, 'restoring'));
    expect((await publicOnes()).items).toEqual([expect.objectContaining({ answer: '不大于 0.8 微米。' })]);
    expect(await read(asker, at)).toMatchObject({ state: 'answered', reasonCodes: [], reasonText: null });
  });

  it('does not decide on what is its own, on either side', async () => {
    const at = await answered();
    for (const { organisationId } of [owner, asker]) {
      const person = await api.person([
        { organisationId: await api.organisation('operator'), roles: ['operator'] },
        { organisationId, roles: ['enterprise'] },
      ]);
      const torn = await api.anybody.signIn(person);
      expect(await step(torn, at, 'hiding', 'hide.contact')).toMatchObject({
        status: 403,
        body: { code: 'question.own-organisation' },
      });
    }
  });
});
