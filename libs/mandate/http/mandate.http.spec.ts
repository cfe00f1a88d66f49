import { addDays, dayInShanghai } from '#kernel/clock';
import { Database } from '#platform/database/database';
import { LiveEvents } from '#platform/live/live-events';
import { ExpireMandates } from '../expire-mandates';
import { aDemandForm } from '../../../test/support/forms';
import { EventListener } from '../../../test/support/event-listener';
import { RunningApi } from '../../../test/support/running-api';
import type { Receipt, Visitor } from '../../../test/support/visitor';

let api: RunningApi;
let principal: string;
let admin: Visitor;
let agent: Visitor & { login: string };
beforeAll(async () => {
  api = await RunningApi.start();
  await api.app.listen(0, '127.0.0.1');
});
afterAll(() => api.stop());
beforeEach(async () => {
  principal = await api.organisation('enterprise');
  admin = await api.signIn('organisation_admin', principal);
  agent = await aTechManager();
});

const today = dayInShanghai(new Date());
const aTechManager = async () => {
  const account = await api.person([
    { organisationId: await api.organisation('service_provider'), roles: ['tech_manager'] },
  ]);
  return Object.assign(await api.anybody.signIn(account), { login: account.login });
};
const offerOf = (login: string, given: object = {}) => ({
  login,
  roles: ['enterprise'],
  startsOn: today,
  endsOn: addDays(today, 90),
  purpose: '代为发布技术需求并对接',
  ...given,
});
const offer = (given: object = {}) => admin.done(admin.post('/mandates', offerOf(agent.login, given)));
const answer = (by: Visitor, { id, version }: Receipt, action: string, reasonCode?: string) =>
  by.post(`/mandates/received/${id}/answer`, { version, action, reasonCode });
const end = (by: Visitor, { id, version }: Receipt, action: string, reasonCode?: string) =>
  by.post(`/mandates/${id}/ending`, { version, action, reasonCode });
const inForce = async () => {
  const offered = await offer();
  return agent.done(answer(agent, offered, 'accept'));
};
const actFor = (mandateId: string) => agent.put('/session/acting-as', { organisationId: principal, mandateId });

describe('offering a mandate', () => {
  it('gives nothing before it is accepted', async () => {
    const { id } = await offer();
    expect((await actFor(id)).status).toBe(403);
    const { body } = await agent.get<{ items: object[] }>('/mandates/received');
    expect(body.items).toEqual([
      expect.objectContaining({ id, state: 'offered', inForce: false, allowedActions: ['accept', 'decline'] }),
    ]);
    expect((await admin.get<{ items: object[] }>('/mandates/given')).body.items).toEqual([
      expect.objectContaining({ id, agentLogin: agent.login, allowedActions: ['withdraw'] }),
    ]);
  });

  it('is refused in the same words for whoever is no technology manager and whoever does not exist', async () => {
    const enterprise = await api.person([
      { organisationId: await api.organisation('enterprise'), roles: ['enterprise'] },
    ]);
    const [known, unknown] = await Promise.all(
      [enterprise.login, 'nobody@nowhere.example'].map((login) => admin.post('/mandates', offerOf(login))),
    );
    expect(known).toMatchObject({ status: 422, body: { code: 'mandate.no-such-tech-manager' } });
    expect({ ...unknown?.body, requestId: '' }).toEqual({ ...known?.body, requestId: '' });
  });

  it.each([
    ['another kind’s role', { roles: ['institute'] }, 422, 'mandate.role-not-in-mandate'],
    ['the administration', { roles: ['organisation_admin'] }, 422, 'mandate.role-not-in-mandate'],
    ['more than four years', { endsOn: addDays(today, 1500) }, 422, 'input-invalid'],
    ['a beginning in the past', { startsOn: addDays(today, -1) }, 422, 'input-invalid'],
    ['an end before the beginning', { endsOn: addDays(today, -2) }, 422, 'input-invalid'],
    ['a day that does not exist', { endsOn: '2027-02-30' }, 400, 'input-malformed'],
    ['no purpose', { purpose: '  ' }, 400, 'input-malformed'],
  ])('is refused with %s', async (_, given, status, code) =>
    expect(await admin.post('/mandates', offerOf(agent.login, given))).toMatchObject({ status, body: { code } }),
  );

  it('is refused twice for the same days, and possible for those after', async () => {
    await offer();
    expect(await admin.post('/mandates', offerOf(agent.login))).toMatchObject({
      status: 422,
      body: { code: 'mandate.overlaps' },
    });
    const later = { startsOn: addDays(today, 91), endsOn: addDays(today, 120) };
    expect((await admin.post('/mandates', offerOf(agent.login, later))).status).toBe(201);
  });

  it('is only the administrator’s, and of somebody from outside', async () => {
    const colleague = await api.signIn('enterprise', principal);
    expect((await colleague.post('/mandates', offerOf(agent.login))).status).toBe(403);
    const own = await api.person([{ organisationId: principal, roles: ['tech_manager'] }]);
    expect(await admin.post('/mandates', offerOf(own.login))).toMatchObject({
      status: 422,
      body: { code: 'mandate.agent-is-member' },
    });
  });
});

describe('the two sides of a mandate', () => {
  it('have each their moves, and others see nothing', async () => {
    const offered = await offer();
    const other = await aTechManager();
    const strangers = await api.signIn('organisation_admin', await api.organisation('enterprise'));
    expect((await answer(other, offered, 'accept')).status).toBe(404);
    expect((await end(strangers, offered, 'withdraw', 'withdraw.mistake')).status).toBe(404);
    expect((await strangers.get(`/mandates/${offered.id}/history`)).status).toBe(404);
    // The principal cannot accept in the agent's place.
    expect((await answer(admin, offered, 'accept')).status).toBe(403);
    expect((await answer(agent, offered, 'decline')).status).toBe(422);
    expect((await answer(agent, offered, 'decline', 'decline.conflict')).status).toBe(201);
    expect((await answer(agent, { ...offered, version: 2 }, 'accept')).status).toBe(409);
    expect((await agent.get(`/mandates/${offered.id}/history`)).status).toBe(200);
  });

  it('have it in the audit of both organisations', async () => {
    const { id } = await inForce();
    const rows = await api.query<{ action: string; entity: string }>(
      `SELECT action, entity FROM platform.audit_events WHERE facts ->> 'mandateId' = $1 ORDER BY at, id`,
      [id],
    );
    expect(rows.map(({ action, entity }) => `${entity} ${action}`).toSorted()).toEqual([
      'mandate accept',
      'mandate offer',
      'organisation mandate-accept',
      'organisation mandate-accept',
      'organisation mandate-offer',
      'organisation mandate-offer',
    ]);
  });

  it('can end it: the agent by resigning, whatever became of the role', async () => {
    const mandate = await inForce();
    await api.query(`UPDATE identity.memberships SET roles = '{service_provider}' WHERE 'tech_manager' = ANY(roles)`);
    expect((await answer(agent, mandate, 'resign', 'resign.no_capacity')).status).toBe(201);
    expect((await actFor(mandate.id)).status).toBe(403);
  });
});

describe('somebody who acts under a mandate', () => {
  it('does the business of the principal and not its administration', async () => {
    const { id } = await inForce();
    expect((await actFor(id)).status).toBe(200);
    expect((await agent.post('/demands', aDemandForm())).status).toBe(201);
    const refused = await Promise.all([
      agent.get('/members'),
      agent.get('/members/roles'),
      agent.get('/mandates/given'),
      agent.get('/invitations'),
      agent.post('/mandates', offerOf(agent.login)),
      agent.post('/invitations', { email: 'a@b.example', roles: ['enterprise'], language: 'zh' }),
      agent.put(`/members/${id}/roles`, { roles: ['enterprise'], version: 1 }),
      agent.post(`/members/${id}/removal`, { version: 1, reasonCode: 'remove.left' }),
    ]);
    expect(refused.map(({ status }) => status)).toEqual(refused.map(() => 403));
  });

  it('loses it with the next request when it is revoked: drafts in hand and the open stream too', async () => {
    const mandate = await inForce();
    await actFor(mandate.id);
    const draft = await agent.done(agent.post('/demands', aDemandForm()));
    const url = await api.app.getUrl();
    const live = await EventListener.open(`${url}/api/events`, { cookie: agent.cookie });
    await live.hear('hello');
    expect((await end(admin, mandate, 'revoke')).status).toBe(422);
    expect((await end(admin, mandate, 'revoke', 'revoke.trust')).status).toBe(201);
    const after = await Promise.all([
      agent.get(`/demands/${draft.id}`),
      agent.put(`/demands/${draft.id}`, { ...aDemandForm(), version: draft.version }),
      agent.post(`/demands/${draft.id}/submission`, { version: draft.version }),
      agent.get('/demands'),
      agent.get('/match-counts'),
    ]);
    expect(after.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
    expect((await actFor(mandate.id)).status).toBe(403);
    await live.ended();
    // A new one hears nothing of the organisation that was acted for.
    const again = await EventListener.open(`${url}/api/events`, { cookie: agent.cookie });
    await again.hear('hello');
    const colleague = await api.signIn('enterprise', principal);
    const own = await EventListener.open(`${url}/api/events`, { cookie: colleague.cookie });
    await own.hear('hello');
    const event = { organisationId: principal, topic: 'matching.match-run-completed', payload: {} };
    await api.get(Database).transaction((tx) => api.get(LiveEvents).addAll(tx, [event]));
    await own.hear('matching.match-run-completed');
    expect(again.ofType('matching.match-run-completed')).toEqual([]);
    for (const stream of [again, own]) stream.close();
  });

  it('is partial: an expert with a mandate of the owner does not screen its demand', async () => {
    const expert = await api.person([
      { organisationId: await api.organisation('expert'), roles: ['expert'] },
      { organisationId: await api.organisation('service_provider'), roles: ['tech_manager'] },
    ]);
    const visitor = await api.anybody.signIn(expert);
    const offered = await admin.done(admin.post('/mandates', offerOf(expert.login)));
    await visitor.done(answer(visitor, offered, 'accept'));
    const owner = await api.signIn('enterprise', principal);
    const draft = await owner.done(owner.post('/demands', aDemandForm()));
    const { version } = await owner.done(owner.post(`/demands/${draft.id}/submission`, { version: draft.version }));
    expect(await visitor.post(`/demands/${draft.id}/screening`, { version })).toMatchObject({
      status: 403,
      body: { code: 'demand.own-organisation' },
    });
  });
});

describe('the last day', () => {
  it('ends a mandate without anybody’s doing, accepted or not', async () => {
    const [first, second] = [
      await inForce(),
      await offer({ startsOn: addDays(today, 100), endsOn: addDays(today, 110) }),
    ];
    await api.query(
      `UPDATE identity.mandates SET starts_on = current_date - 9, ends_on = current_date - 2 WHERE id = ANY($1)`,
      [[first.id, second.id]],
    );
    expect((await actFor(first.id)).status).toBe(403);
    expect(await answer(agent, second, 'accept')).toMatchObject({ status: 422, body: { code: 'mandate.over' } });
    const worker = await api.startWorker();
    expect(await worker.get(ExpireMandates).execute()).toBe(2);
    expect(await worker.get(ExpireMandates).execute()).toBe(0);
    const states = await api.query(`SELECT state FROM identity.mandates WHERE id = ANY($1)`, [[first.id, second.id]]);
    expect(states).toEqual([{ state: 'expired' }, { state: 'expired' }]);
  });
});
