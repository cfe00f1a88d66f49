import { Database } from '#platform/database/database';
import { EventListener } from '../../../test/support/event-listener';
import { RunningApi } from '../../../test/support/running-api';
import type { Visitor } from '../../../test/support/visitor';
import { LiveEvents } from './live-events';

let api: RunningApi;
let url: string;
let enterprise: Visitor;
const open: EventListener[] = [];

beforeAll(async () => {
  api = await RunningApi.start();
  await api.app.listen(0, '127.0.0.1');
  url = `${await api.app.getUrl()}/api/events`;
});
beforeEach(async () => (enterprise = await api.signIn('enterprise')));
afterEach(() => open.splice(0).forEach((listener) => listener.close()));
afterAll(() => api.stop());

async function listen({ cookie }: Visitor, lastSeen?: string): Promise<EventListener> {
  const listener = await EventListener.open(url, {
    cookie,
    ...(lastSeen === undefined ? {} : { 'last-event-id': lastSeen }),
  });
  open.push(listener);
  return listener;
}

const announce = ({ organisationId }: Pick<Visitor, 'organisationId'>, n: number) =>
  api
    .get(Database)
    .transaction((tx) => api.get(LiveEvents).addAll(tx, [{ organisationId, topic: 'test.counted', payload: { n } }]));

const numbers = (listener: EventListener) => listener.ofType('test.counted').map(({ data }) => data.n);

describe('the live stream', () => {
  it('greets, then tells what is committed from now on', async () => {
    await announce(enterprise, 1);
    const listener = await listen(enterprise);
    expect(listener.status).toBe(200);
    expect(listener.headers['content-type']).toMatch(/^text\/event-stream/);
    await listener.hear('hello');
    await announce(enterprise, 2);
    const [event] = await listener.hear('test.counted');
    expect(event?.data).toEqual({ n: 2 });
  });

  it('goes on after Last-Event-ID with exactly what was missed', async () => {
    const before = await listen(enterprise);
    await before.hear('hello');
    for (const n of [1, 2, 3]) await announce(enterprise, n);
    const heard = await before.hear('test.counted', 3);
    before.close();
    for (const n of [4, 5]) await announce(enterprise, n);
    const after = await listen(enterprise, heard[1]?.id);
    await after.hear('test.counted', 3);
    await announce(enterprise, 6);
    await after.hear('test.counted', 4);
    expect(numbers(after)).toEqual([3, 4, 5, 6]);
  });

  it('misses nothing when it breaks off before the first event', async () => {
    const before = await listen(enterprise);
    const [hello] = await before.hear('hello');
    before.close();
    await announce(enterprise, 1);
    const after = await listen(enterprise, hello?.id);
    await after.hear('test.counted');
    expect(numbers(after)).toEqual([1]);
  });

  it.each(['', 'last', '0', '-1', '1; DROP TABLE', '9'.repeat(30), 'A'.repeat(68)])(
    'begins with now when Last-Event-ID is none of ours: "%s"',
    async (lastSeen) => {
      await announce(enterprise, 1);
      const listener = await listen(enterprise, lastSeen);
      await listener.hear('hello');
      await announce(enterprise, 2);
      await listener.hear('test.counted');
      expect(numbers(listener)).toEqual([2]);
    },
  );

  it('begins with now for whom the id was not meant: a colleague, and the same person acting for another organisation', async () => {
    const own = { organisationId: enterprise.organisationId, roles: ['enterprise' as const] };
    const theirs = { ...own, organisationId: await api.organisation('enterprise') };
    const both = await api.anybody.signIn(await api.person([own, theirs]));
    await both.put('/session/acting-as', { organisationId: own.organisationId });
    const before = await listen(both);
    const [hello] = await before.hear('hello');
    for (const each of [own, theirs]) await announce(each, 1);
    const colleague = await listen(enterprise, hello?.id);
    await both.put('/session/acting-as', { organisationId: theirs.organisationId });
    const changed = await listen(both, hello?.id);
    for (const listener of [colleague, changed]) await listener.hear('hello');
    for (const each of [own, theirs]) await announce(each, 2);
    for (const listener of [colleague, changed]) await listener.hear('test.counted');
    expect([colleague, changed].map(numbers)).toEqual([[2], [2]]);
  });

  it('never tells what happens to another organisation, not even on resuming', async () => {
    const stranger = await api.signIn('enterprise');
    const mine = await listen(enterprise);
    const [hello] = await mine.hear('hello');
    await announce(stranger, 1);
    const resumed = await listen(enterprise, hello?.id);
    await announce(enterprise, 2);
    await Promise.all([mine.hear('test.counted'), resumed.hear('test.counted')]);
    expect([numbers(mine), numbers(resumed)]).toEqual([[2], [2]]);
  });

  it('follows the organisation one acts for, also one of several', async () => {
    const other = await api.organisation('enterprise');
    const account = await api.person([
      { organisationId: enterprise.organisationId, roles: ['enterprise'] },
      { organisationId: other, roles: ['enterprise'] },
    ]);
    const both = await api.anybody.signIn(account);
    await both.put('/session/acting-as', { organisationId: other });
    const listener = await listen(both);
    await listener.hear('hello');
    await announce(enterprise, 1);
    await announce(Object.assign(api.anybody, { organisationId: other }), 2);
    await listener.hear('test.counted');
    expect(numbers(listener)).toEqual([2]);
  });

  it('ends at once for who signs out, acts for another organisation or is no member any more, and for nobody else', async () => {
    const other = await api.organisation('enterprise');
    const account = await api.person([
      { organisationId: enterprise.organisationId, roles: ['enterprise'] },
      { organisationId: other, roles: ['enterprise'] },
    ]);
    const [leaving, changing] = [await api.anybody.signIn(account), await api.anybody.signIn(account)];
    const [left, changed, third] = [await listen(leaving), await listen(changing), await listen(enterprise)];
    for (const listener of [left, changed, third]) await listener.hear('hello');
    await leaving.delete('/session');
    await left.ended();
    expect(changed.hasEnded).toBe(false);
    const first = await changing.get<{ actingAs: { organisationId: string } }>('/session');
    const others = [enterprise.organisationId, other].find((id) => id !== first.body.actingAs.organisationId);
    await changing.put('/session/acting-as', { organisationId: others });
    await changed.ended();
    await announce(enterprise, 1);
    await third.hear('test.counted');
    expect([left, changed].flatMap(numbers)).toEqual([]);
    await api.query(`DELETE FROM identity.memberships WHERE organisation_id = $1`, [enterprise.organisationId]);
    await third.ended();
  });

  it('is for people who are signed in', async () => {
    expect((await listen(api.anybody)).status).toBe(401);
  });
});
