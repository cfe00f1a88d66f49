// OWASP API1 for streams: what happens to others is heard by nobody, however somebody asks, and counted by nobody either.
import { newId } from '#kernel/id';
import { addDays, dayInShanghai } from '#kernel/clock';
import { LiveEvents } from '#platform/live/live-events';
import { Database } from '#platform/database/database';
import { EventListener } from '../support/event-listener';
import { RunningApi } from '../support/running-api';
import type { Visitor } from '../support/visitor';

let api: RunningApi;
let url: string;
let owner: Visitor;
let rival: Visitor;
const open: EventListener[] = [];
beforeAll(async () => {
  api = await RunningApi.start();
  await api.app.listen(0, '127.0.0.1');
  url = `${await api.app.getUrl()}/api/events`;
  [owner, rival] = [await api.signIn('enterprise'), await api.signIn('enterprise')];
});
afterEach(() => open.splice(0).forEach((listener) => listener.close()));
afterAll(() => api.stop());

async function listen({ cookie }: Visitor, headers: Record<string, string> = {}): Promise<EventListener> {
  const listener = await EventListener.open(url, { cookie, ...headers });
  open.push(listener);
  return listener;
}

const announce = (organisationId: string, topic: string) =>
  api
    .get(Database)
    .transaction((tx) => api.get(LiveEvents).addAll(tx, [{ organisationId, topic, payload: { of: organisationId } }]));

const heardBy = ({ events }: EventListener) => events.filter(({ type }) => type !== 'heartbeat');

async function beginsWithNow(lastSeen: string): Promise<void> {
  for (const { organisationId } of [owner, rival]) await announce(organisationId, 'test.before');
  const [theirs, listener] = [await listen(owner), await listen(rival, { 'last-event-id': lastSeen })];
  expect(listener.status).toBe(200);
  for (const each of [theirs, listener]) await each.hear('hello');
  await announce(owner.organisationId, 'test.foreign');
  await theirs.hear('test.foreign');
  // Events are heard in their order: what comes last comes after all that could have been heard before.
  await announce(rival.organisationId, 'test.last');
  await listener.hear('test.last');
  expect(heardBy(listener).map(({ type }) => type)).toEqual(['hello', 'test.last']);
  expect(JSON.stringify(listener.events)).not.toContain(owner.organisationId);
}

describe('a stream', () => {
  it('has ids that do not count what happens to others, nor to oneself: no two can be compared', async () => {
    await announce(owner.organisationId, 'test.foreign');
    const [first, second] = [await listen(rival), await listen(rival)];
    for (const listener of [first, second]) await listener.hear('hello');
    for (const foreign of [0, 5]) {
      await announce(rival.organisationId, 'test.own');
      for (let n = 0; n < foreign; n++) await announce(owner.organisationId, 'test.foreign');
    }
    await announce(rival.organisationId, 'test.own');
    for (const listener of [first, second]) await listener.hear('test.own', 3);
    const ids = [first, second].flatMap(heardBy).map(({ id }) => id);
    // The same event under two ids: what differs is chance, and every id is as long as the next.
    expect(new Set(ids).size).toBe(8);
    for (const id of ids) expect(id).toMatch(/^[\w-]{68}$/);
  });

  it.each(['0', '-1', '1e3', '0x0', '9'.repeat(18), '9'.repeat(60), "0' OR '1'='1", '%30', '٠', '0,0', ' '])(
    'that is resumed after a made-up number begins with now and tells of nobody else: %s',
    (forged) => beginsWithNow(encodeURI(forged)),
  );

  it('that is resumed after an id of somebody else begins with now and tells of nobody else', async () => {
    const [hello] = await (await listen(owner)).hear('hello');
    await beginsWithNow(hello?.id ?? '');
  });

  it('is not opened for another organisation by naming it', async () => {
    for (const address of [`?organisationId=${owner.organisationId}`, `?organisation=${owner.organisationId}`]) {
      const listener = await EventListener.open(`${url}${address}`, { cookie: rival.cookie });
      open.push(listener);
      await listener.hear('hello');
      await announce(owner.organisationId, 'test.foreign');
      await announce(rival.organisationId, 'test.last');
      await listener.hear('test.last');
      expect(JSON.stringify(listener.events)).not.toContain(owner.organisationId);
    }
  });

  it.each([
    ['the mandate under which it was opened', `UPDATE identity.mandates SET state = 'revoked' WHERE agent_id = $1`],
    ['the account of its reader', `UPDATE identity.people SET state = 'disabled' WHERE id = $1`],
  ])('ends with %s, and tells nothing after it', async (_, end) => {
    const principal = await api.organisation('enterprise');
    const { agent, personId } = await anAgentOf(principal);
    const listener = await listen(agent);
    await listener.hear('hello');
    await api.query(end, [personId]);
    await listener.ended();
    await announce(principal, 'test.after');
    expect(listener.ofType('test.after')).toEqual([]);
    const again = await listen(agent, { 'last-event-id': '0' });
    if (again.status === 200) await again.hear('hello');
    expect(again.ofType('test.after')).toEqual([]);
  });

  it('ends with the verification of the organisation, for its members and for its agents', async () => {
    const sysadmin = await api.signIn('sysadmin');
    const principal = await api.organisation('enterprise');
    const { agent } = await anAgentOf(principal);
    const listeners = [await listen(agent), await listen(await api.signIn('enterprise', principal))];
    for (const listener of listeners) await listener.hear('hello');
    const { body } = await sysadmin.get<{ version: number }>(`/organisations/${principal}`);
    const move = { version: body.version, action: 'suspend', reasonCode: 'suspend.misuse' };
    await sysadmin.done(sysadmin.post(`/organisations/${principal}/moves`, move));
    for (const listener of listeners) await listener.ended();
  });
});

async function anAgentOf(principal: string): Promise<{ agent: Visitor; personId: string }> {
  const own = await api.organisation('service_provider');
  const account = await api.person([{ organisationId: own, roles: ['tech_manager'] }]);
  const agent = await api.anybody.signIn(account);
  const [mandateId, today] = [newId(), dayInShanghai(new Date())];
  await api.query(
    `INSERT INTO identity.mandates (id, principal_id, agent_id, roles, starts_on, ends_on, state, version, offered_by, agent_organisation_id)
     VALUES ($1, $2, $3, '{enterprise}', $4, $5, 'active', 1, $3, $6)`,
    [mandateId, principal, account.personId, today, addDays(today, 30), own],
  );
  await agent.put('/session/acting-as', { organisationId: principal, mandateId });
  return { agent, personId: account.personId };
}
