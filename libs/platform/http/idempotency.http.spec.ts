import { newId } from '#kernel/id';
import { Database } from '#platform/database/database';
import { eventually } from '../../../test/support/eventually';
import { aDemandForm } from '../../../test/support/forms';
import { fromOutside } from '../../../test/support/one-connection';
import { RunningApi } from '../../../test/support/running-api';
import type { Visitor } from '../../../test/support/visitor';

let api: RunningApi;
let enterprise: Visitor;
beforeAll(async () => {
  api = await RunningApi.start();
  enterprise = await api.signIn('enterprise');
});
afterAll(() => api.stop());

const demandsOf = async ({ organisationId }: Visitor) =>
  (await api.query<{ id: string }>(`SELECT id FROM demand.demands WHERE organisation_id = $1`, [organisationId])).map(
    ({ id }) => id,
  );

const waiting = async () => (await api.query(`SELECT 1 FROM pg_locks WHERE NOT granted`)).length;

describe('a state change sent again', () => {
  it('gets the first answer and happens once', async () => {
    const [key, before] = [newId(), (await demandsOf(enterprise)).length];
    const first = await enterprise.post('/demands', aDemandForm(), { key });
    const again = await enterprise.post('/demands', aDemandForm(), { key });
    expect(first).toMatchObject({ status: 201, body: { state: 'draft', version: 1 } });
    expect(first.headers).not.toHaveProperty('idempotency-replayed');
    expect(again).toMatchObject({ status: 201, body: first.body, headers: { 'idempotency-replayed': 'true' } });
    expect(await demandsOf(enterprise)).toHaveLength(before + 1);
  });

  it('answers nothing but what was promised: id, state and version', async () => {
    const { body } = await enterprise.post('/demands', aDemandForm());
    expect(Object.keys(body).toSorted()).toEqual(['id', 'state', 'version']);
  });

  it('still gets the first answer when the object has moved on', async () => {
    const { id } = await enterprise.done(enterprise.post('/demands', aDemandForm()));
    const key = newId();
    const second = { ...aDemandForm({ title: '第二稿' }), version: 1 };
    const revised = await enterprise.put(`/demands/${id}`, second, { key });
    await enterprise.done(enterprise.put(`/demands/${id}`, { ...aDemandForm({ title: '第三稿' }), version: 2 }));
    expect(await enterprise.put(`/demands/${id}`, second, { key })).toMatchObject({
      status: 200,
      body: revised.body,
    });
  });

  it('with another body is refused', async () => {
    const key = newId();
    await enterprise.done(enterprise.post('/demands', aDemandForm(), { key }));
    const other = await enterprise.post('/demands', aDemandForm({ title: '另一件事' }), { key });
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
  });

  it.each([null, ''])('without a key is refused: %s', async (key) => {
    const before = await demandsOf(enterprise);
    expect(await enterprise.post('/demands', aDemandForm(), { key })).toMatchObject({
      status: 400,
      body: { code: 'idempotency-key-missing' },
    });
    expect(await demandsOf(enterprise)).toEqual(before);
  });

  it.each([
    ['too-short', 'short'],
    ['too-long', 'x'.repeat(256)],
  ])('is told that its key is %s', async (code, key) =>
    expect(await enterprise.post('/demands', aDemandForm(), { key })).toMatchObject({
      status: 400,
      body: { code: 'input-malformed', faults: [{ path: 'Idempotency-Key', code }] },
    }),
  );

  it('with something else behind the question mark is refused, and happens no second time', async () => {
    const [key, before] = [newId(), (await demandsOf(enterprise)).length];
    const first = await enterprise.done(enterprise.post('/demands?a=1', aDemandForm(), { key }));
    for (const path of ['/demands?a=2', '/demands', '/demands?'])
      expect(await enterprise.post(path, aDemandForm(), { key })).toMatchObject({
        status: 422,
        body: { code: 'idempotency-key-reused' },
      });
    expect(await enterprise.post('/demands?a=1', aDemandForm(), { key })).toMatchObject({ status: 201, body: first });
    expect(await demandsOf(enterprise)).toHaveLength(before + 1);
  });

  it('ten times at once has one effect and ten equal answers', async () => {
    const [key, before] = [newId(), (await demandsOf(enterprise)).length];
    // All of them look for an answer before any of them can leave one.
    const answering = await api.get(Database).transaction(async (tx) => {
      await tx.query(`LOCK TABLE platform.receipts IN SHARE MODE`);
      return fromOutside(async () => {
        const all = Array.from({ length: 10 }, () => enterprise.post('/demands', aDemandForm(), { key }));
        await eventually(async () => (await waiting()) >= 8, { what: 'they wait to leave their answers' });
        return { all };
      });
    });
    const answers = await Promise.all(answering.all);
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(201));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await demandsOf(enterprise)).toHaveLength(before + 1);
  });

  it('ten times at once on one object moves it once', async () => {
    const { id } = await enterprise.done(enterprise.post('/demands', aDemandForm()));
    const key = newId();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => enterprise.post(`/demands/${id}/submission`, { version: 1 }, { key })),
    );
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`))).toEqual(
      new Set([`201 ${JSON.stringify({ id, state: 'submitted', version: 2 })}`]),
    );
  });

  it('is another’s own matter: the key of one person means nothing for the next', async () => {
    const [key, colleague] = [newId(), await api.signIn('enterprise', enterprise.organisationId)];
    const [mine, theirs] = [
      await enterprise.post('/demands', aDemandForm(), { key }),
      await colleague.post('/demands', aDemandForm(), { key }),
    ];
    expect([mine.status, theirs.status]).toEqual([201, 201]);
    expect(theirs.body.id).not.toBe(mine.body.id);
  });

  it('for another organisation is another matter: both get what was asked for them', async () => {
    const homes = [await api.organisation('enterprise'), await api.organisation('enterprise')];
    const memberships = homes.map((organisationId) => ({ organisationId, roles: ['enterprise' as const] }));
    const account = await api.person(memberships);
    const visitor = await api.anybody.signIn(account);
    const key = newId();
    const made: string[] = [];
    for (const organisationId of [...homes, ...homes]) {
      await visitor.done(visitor.put('/session/acting-as', { organisationId }));
      made.push((await visitor.done(visitor.post('/demands', aDemandForm(), { key }))).id);
    }
    expect(made.slice(2)).toEqual(made.slice(0, 2));
    for (const [at, organisationId] of homes.entries())
      expect(
        await api.query<{ id: string }>(`SELECT id FROM demand.demands WHERE organisation_id = $1`, [organisationId]),
      ).toEqual([{ id: made[at] }]);
  });

  it('on another route is another matter', async () => {
    const key = newId();
    const { id } = await enterprise.done(enterprise.post('/demands', aDemandForm(), { key }));
    expect((await enterprise.post(`/demands/${id}/submission`, { version: 1 }, { key })).body).toEqual({
      id,
      state: 'submitted',
      version: 2,
    });
  });

  it('that was refused may be tried again with the same key once it can succeed', async () => {
    const { id } = await enterprise.done(enterprise.post('/demands', aDemandForm({ budget: null })));
    const key = newId();
    expect((await enterprise.post(`/demands/${id}/submission`, { version: 1 }, { key })).status).toBe(422);
    await enterprise.done(enterprise.put(`/demands/${id}`, { ...aDemandForm(), version: 1 }));
    expect(await enterprise.post(`/demands/${id}/submission`, { version: 2 }, { key })).toMatchObject({
      status: 201,
      body: { state: 'submitted' },
    });
  });
});
