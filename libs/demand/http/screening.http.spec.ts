import { newId } from '#kernel/id';
import { aDemandForm } from '../../../test/support/forms';
import { RunningApi } from '../../../test/support/running-api';
import type { Receipt, Visitor } from '../../../test/support/visitor';

let api: RunningApi;
let enterprise: Visitor;
let expert: Visitor;
beforeAll(async () => {
  api = await RunningApi.start();
  [enterprise, expert] = await Promise.all([api.signIn('enterprise'), api.signIn('expert')]);
});
afterAll(() => api.stop());

const draft = (owner = enterprise): Promise<Receipt> => owner.done(owner.post('/demands', aDemandForm()));

async function submitted(owner = enterprise): Promise<Receipt> {
  const { id, version } = await draft(owner);
  return owner.done(owner.post(`/demands/${id}/submission`, { version }));
}

async function taken(): Promise<Receipt> {
  const { id, version } = await submitted();
  return expert.done(expert.post(`/demands/${id}/screening`, { version }));
}

const decide = (by: Visitor, { id, version }: Receipt, given: object) =>
  by.post(`/demands/${id}/screening/decision`, { version, reasonCodes: [], ...given });

/** Somebody who acts as an expert and also belongs to the enterprise. */
async function partialExpert(
  organisationId: string,
): Promise<{ visitor: Visitor; act: (as: string) => Promise<unknown> }> {
  const platform = await api.organisation('expert');
  const visitor = await api.anybody.signIn(
    await api.person([
      { organisationId: platform, roles: ['expert'] },
      { organisationId, roles: ['enterprise'] },
    ]),
  );
  const act = (as: string) =>
    visitor.put('/session/acting-as', { organisationId: as === 'expert' ? platform : organisationId });
  await act('expert');
  return { visitor, act };
}

describe('a reason given with a decision', () => {
  it.each([
    ['pass', ['return.duplicate']],
    ['pass', ['nonsense']],
    ['return', ['reject.untrue']],
    ['return', ['return.duplicate', 'return.nonsense']],
    ['reject', []],
  ])('belongs to it: %s for %j is refused', async (verdict, reasonCodes) => {
    const answer = await decide(expert, await taken(), { verdict, reasonCodes });
    expect(answer).toMatchObject({ status: 422, body: { code: 'demand.reason-missing' } });
  });

  it('is kept when it does', async () =>
    expect(await decide(expert, await taken(), { verdict: 'return', reasonCodes: ['return.duplicate'] })).toMatchObject(
      {
        status: 200 + 1,
        body: { state: 'returned' },
      },
    ));

  it('of a move that needs none belongs to it all the same', async () => {
    const passed = await expert.done(decide(expert, await taken(), { verdict: 'pass' }));
    const move = { version: passed.version, action: 'record_contact', reasonCode: 'withdraw.solved_elsewhere' };
    expect(await enterprise.post(`/demands/${passed.id}/moves`, move)).toMatchObject({
      status: 422,
      body: { code: 'demand.reason-missing' },
    });
  });
});

describe('a demand of an organisation that one belongs to', () => {
  const refused = { status: 403, body: { code: 'demand.own-organisation' } };

  it('is not taken, decided or published by one, whomever one acts for', async () => {
    const { visitor } = await partialExpert(enterprise.organisationId);
    const waiting = await submitted();
    expect(await visitor.post(`/demands/${waiting.id}/screening`, { version: waiting.version })).toMatchObject(refused);
    expect(await decide(visitor, await taken(), { verdict: 'pass' })).toMatchObject(refused);
    const held = await expert.done(decide(expert, await taken(), { verdict: 'pass', publish: false }));
    expect(await visitor.post(`/demands/${held.id}/publication`, { version: held.version })).toMatchObject(refused);
    expect((await expert.post(`/demands/${held.id}/publication`, { version: held.version })).status).toBe(201);
  });

  it('is not screened by who submitted it, even after leaving', async () => {
    const organisationId = await api.organisation('enterprise');
    const { visitor, act } = await partialExpert(organisationId);
    await act('enterprise');
    const waiting = await submitted(visitor);
    await act('expert');
    await api.query(`DELETE FROM identity.memberships WHERE organisation_id = $1`, [organisationId]);
    expect(await visitor.post(`/demands/${waiting.id}/screening`, { version: waiting.version })).toMatchObject(refused);
    expect((await expert.post(`/demands/${waiting.id}/screening`, { version: waiting.version })).status).toBe(201);
  });
});

describe('the matches of a demand', () => {
  it('of another that is still a draft do not exist for staff', async () => {
    const [{ id }, operator] = [await draft(), await api.signIn('operator')];
    for (const staff of [expert, operator])
      expect(await staff.get(`/demands/${id}/matches`)).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect((await enterprise.get(`/demands/${id}/matches`)).status).toBe(200);
    expect((await expert.get(`/demands/${(await submitted()).id}/matches`)).status).toBe(200);
    expect((await expert.get(`/demands/${newId()}/matches`)).status).toBe(404);
  });
});

describe('the owner’s list', () => {
  it('says where a newer text than the public one stands', async () => {
    const owner = await api.signIn('enterprise');
    const line = async () => {
      const { body } = await owner.get<{ items: object[] }>('/demands');
      return body.items[0];
    };
    const { id, version } = await submitted(owner);
    expect(await line()).toMatchObject({ hasOpenRevision: false, openRevisionState: null });
    const begun = await expert.done(expert.post(`/demands/${id}/screening`, { version }));
    const open = await expert.done(decide(expert, begun, { verdict: 'pass' }));
    expect(await line()).toMatchObject({ hasOpenRevision: false, openRevisionState: null });
    await owner.done(owner.put(`/demands/${id}`, { ...aDemandForm({ title: '第二版' }), version: open.version }));
    expect(await line()).toMatchObject({ hasOpenRevision: true, openRevisionState: 'draft' });
  });
});

describe('a title', () => {
  it.each(['', ' ', '\u3000\t\n'])('of blanks is none: "%s"', async (title) =>
    expect(await enterprise.post('/demands', aDemandForm({ title }))).toMatchObject({
      status: 400,
      body: { faults: [{ path: 'title', code: 'required' }] },
    }),
  );

  it('is kept without the blanks around it', async () => {
    const { id } = await enterprise.done(enterprise.post('/demands', aDemandForm({ title: '  清洗 ' })));
    expect((await enterprise.get(`/demands/${id}`)).body).toMatchObject({ current: { title: '清洗' } });
  });
});
