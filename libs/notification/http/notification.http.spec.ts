import { newId } from '#kernel/id';
import { Database } from '#platform/database/database';
import { MessageWorkers } from '#platform/outbox/message-workers';
import { EventListener } from '../../../test/support/event-listener';
import { eventually } from '../../../test/support/eventually';
import { aDemandForm } from '../../../test/support/forms';
import { Market } from '../../../test/support/market';
import { RunningApi } from '../../../test/support/running-api';
import type { Problem, Visitor } from '../../../test/support/visitor';
import { wideLimits } from '../../../test/support/wide-limits';
import { type NotificationKind, notificationKinds } from '../notification-kinds';
import { notificationSubjects } from '../subjects';

process.env.LIMITS = wideLimits;

interface Item {
  readonly id: string;
  readonly kind: NotificationKind;
  readonly words: { readonly zh: string; readonly en: string };
  readonly subject: string;
  readonly subjectId: string | null;
  readonly about: { readonly title: string | null } | null;
  readonly reasonCodes: readonly string[];
  readonly at: string;
  readonly readAt: string | null;
}
interface List {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}
interface Unread {
  readonly unread: number;
  readonly elsewhere: number;
}

let api: RunningApi;
let market: Market;
let enterprise: Visitor;
beforeAll(async () => {
  api = await RunningApi.start();
  market = await Market.open(api);
});
afterAll(() => api.stop());
beforeEach(async () => {
  await market.clear();
  await api.query(`DELETE FROM platform.notifications`);
  enterprise = await api.signIn('enterprise');
});

const told = async (visitor: Visitor, query = '') => (await visitor.get<List>(`/notifications${query}`)).body;
const kindsOf = async (visitor: Visitor) => (await told(visitor)).items.map(({ kind }) => kind);
const unread = async (visitor: Visitor) => (await visitor.get<Unread>('/notifications/unread')).body;
const mark = (visitor: Visitor, id: string, how: string) =>
  visitor.put<Unread & Problem>(`/notifications/${id}/mark`, { mark: how }, { key: null });
const markAll = (visitor: Visitor, until: string) =>
  visitor.post<Unread & Problem>('/notifications/read', { until }, { key: null });

/** A demand that the expert hands back; answers its id. */
async function returned(owner: Visitor): Promise<string> {
  const { id, version } = await owner.done(owner.post('/demands', aDemandForm()));
  const submitted = await owner.done(owner.post(`/demands/${id}/submission`, { version }));
  const { expert } = market;
  const taken = await expert.done(expert.post(`/demands/${id}/screening`, { version: submitted.version }));
  const verdict = { verdict: 'return', reasonCodes: ['return.indicator_missing'], reasonText: '请写明测试方法。' };
  await expert.done(expert.post(`/demands/${id}/screening/decision`, { version: taken.version, ...verdict }));
  await api.drain();
  return id;
}

describe('whoever wrote a demand', () => {
  it('is told that it came back, with the coded reason and its title, and of nothing that was their own doing', async () => {
    const id = await returned(enterprise);
    const { items } = await told(enterprise);
    expect(items).toMatchObject([
      {
        kind: 'demand-returned',
        subject: 'demand',
        subjectId: id,
        about: { title: aDemandForm().title },
        reasonCodes: ['return.indicator_missing'],
        readAt: null,
      },
    ]);
    expect(items[0]?.words.en).toContain('came back');
    expect(await unread(enterprise)).toEqual({ unread: 1, elsewhere: 0 });
    expect(await kindsOf(market.expert)).toEqual([]);
  });

  it('tells colleagues in the same role, and nobody of another organisation or in another role', async () => {
    const colleague = await api.signIn('enterprise', enterprise.organisationId);
    const admin = await api.signIn('organisation_admin', enterprise.organisationId);
    const stranger = await api.signIn('enterprise');
    await returned(enterprise);
    expect(await kindsOf(colleague)).toEqual(['demand-returned']);
    for (const other of [admin, stranger]) expect(await kindsOf(other)).toEqual([]);
  });

  it('keeps no title, no free text and no name with it', async () => {
    await returned(enterprise);
    const [row] = await api.query<{ text: string }>(`SELECT n::text AS text FROM platform.notifications n`);
    for (const secret of [String(aDemandForm().title), '请写明测试方法', 'p-']) expect(row?.text).not.toContain(secret);
  });

  it('is told once, however often the message comes', async () => {
    await returned(enterprise);
    const messages = await api.query<{ id: string }>(
      `SELECT id FROM platform.outbox_messages WHERE topic = 'platform.act-recorded'`,
    );
    expect(messages.length).toBeGreaterThan(0);
    const worker = await api.startWorker();
    const again = () =>
      Promise.all(messages.map(({ id }) => worker.get(MessageWorkers).react('notification.tell-of-act', id)));
    await again();
    // As after a crash that lost the receipt of the delivery.
    await api.query(`DELETE FROM platform.inbox_messages WHERE consumer = 'notification.tell-of-act'`);
    await again();
    expect(await kindsOf(enterprise)).toEqual(['demand-returned']);
  });

  it('is told of the publication alone where acceptance and publication were one step', async () => {
    await market.publishDemand(enterprise);
    await api.drain();
    expect(await kindsOf(enterprise)).toEqual(['demand-published']);
  });
});

describe('both sides of a pair', () => {
  it('are told of what was found, once a day, whatever else is found', async () => {
    const office = await api.signIn('institute');
    await market.publishDemand(enterprise);
    await market.publishAchievement(office);
    await api.drain();
    expect((await kindsOf(enterprise)).toSorted()).toEqual(['demand-matches', 'demand-published']);
    expect((await kindsOf(office)).toSorted()).toEqual(['achievement-matches', 'achievement-published']);
    await market.publishAchievement(await api.signIn('institute'), { title: '另一项高温涂层刀具成果' });
    await api.drain();
    expect((await kindsOf(enterprise)).filter((kind) => kind === 'demand-matches')).toHaveLength(1);
  });

  it('are the owner alone where the demand is for invited readers', async () => {
    const office = await api.signIn('institute');
    await market.publishAchievement(office);
    const uscc = await api.query<{ uscc: string }>(`SELECT uscc FROM identity.organisations WHERE id = $1`, [
      await api.organisation('institute'),
    ]);
    await market.publishDemand(enterprise, { visibility: 'invited', invitedUsccs: uscc.map((row) => row.uscc) });
    await api.drain();
    expect(await kindsOf(enterprise)).toContain('demand-matches');
    expect(await kindsOf(office)).toEqual(['achievement-published']);
  });
});

describe('a question', () => {
  it('is told to the owner, and its answer to the asker', async () => {
    const demandId = await market.publishDemand(enterprise);
    const asker = await api.signIn('institute');
    const { id, version } = await asker.done(
      asker.post(`/demands/${demandId}/questions`, { language: 'zh', text: '废液由谁处理？' }),
    );
    await api.drain();
    expect((await told(enterprise)).items[0]).toMatchObject({
      kind: 'question-asked',
      subjectId: id,
      about: { title: '废液由谁处理？' },
    });
    expect(await kindsOf(asker)).toEqual([]);
    await enterprise.done(enterprise.post(`/questions/${id}/answer`, { version, text: '由我方处理。' }));
    await api.drain();
    expect((await told(asker)).items).toMatchObject([{ kind: 'question-answered', subjectId: id }]);
  });
});

describe('one’s own account', () => {
  it('tells of what was done in one’s name, to oneself', async () => {
    const person = await api.person([]);
    const visitor = await api.anybody.signIn(person);
    const changed = await visitor.put('/account/password', {
      current: person.password,
      next: 'Kupfer-Ahorn-7719-Regen',
    });
    expect(changed.status).toBeLessThan(300);
    await api.drain();
    expect((await told(visitor)).items).toMatchObject([
      { kind: 'password-changed', subject: 'account', subjectId: null, about: { title: null } },
    ]);
    expect(await unread(visitor)).toEqual({ unread: 1, elsewhere: 0 });
  });
});

describe('reading', () => {
  it('takes one from the count and gives it back', async () => {
    await returned(enterprise);
    const [item] = (await told(enterprise)).items;
    expect((await mark(enterprise, item?.id ?? '', 'read')).body).toEqual({ unread: 0, elsewhere: 0 });
    expect((await mark(enterprise, item?.id ?? '', 'read')).status).toBe(200);
    expect((await told(enterprise, '?show=unread')).items).toEqual([]);
    expect((await mark(enterprise, item?.id ?? '', 'unread')).body.unread).toBe(1);
    expect((await told(enterprise, '?show=unread')).items).toHaveLength(1);
  });

  it('marks all up to the one last seen and no later one, twice like once', async () => {
    await returned(enterprise);
    const [seen] = (await told(enterprise)).items;
    await returned(enterprise);
    for (let time = 0; time < 2; time++)
      expect((await markAll(enterprise, seen?.at ?? '')).body).toEqual({ unread: 1, elsewhere: 0 });
    const { items } = await told(enterprise);
    expect(items.map(({ readAt }) => readAt === null)).toEqual([true, false]);
  });

  it('pages to the end without a gap or a double', async () => {
    for (let i = 0; i < 3; i++) await returned(enterprise);
    const all = await told(enterprise);
    const first = await told(enterprise, '?limit=2');
    const rest = await told(enterprise, `?limit=2&cursor=${first.nextCursor}`);
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(all.items.map(({ id }) => id));
    expect(rest.nextCursor).toBeNull();
  });

  it('is told to the open pages of that person alone', async () => {
    const address = await listening();
    const colleague = await api.signIn('enterprise', enterprise.organisationId);
    const [own, other] = await Promise.all(
      [enterprise, market.expert].map((visitor) =>
        EventListener.open(`${address}/api/events`, { cookie: visitor.cookie }),
      ),
    );
    await returned(colleague);
    await eventually(() => Promise.resolve(own?.ofType('notification.changed').length === 1), {
      what: 'the page hears of it',
    });
    expect(other?.ofType('notification.changed')).toEqual([]);
    own?.close();
    other?.close();
  });
});

describe('what is refused', () => {
  it('is everything to strangers', async () => {
    for (const path of ['', '/unread']) expect((await api.anybody.get(`/notifications${path}`)).status).toBe(401);
    expect((await markAll(api.anybody, '2026-01-01T00:00:00Z')).status).toBe(401);
    expect((await mark(api.anybody, newId(), 'read')).status).toBe(401);
  });

  it("is another person's notification, also to a colleague, and one that does not exist", async () => {
    const colleague = await api.signIn('enterprise', enterprise.organisationId);
    await returned(enterprise);
    const [item] = (await told(enterprise)).items;
    for (const [visitor, id] of [
      [colleague, item?.id],
      [await api.signIn('enterprise'), item?.id],
      [enterprise, newId()],
      [enterprise, 'x'],
    ] as const)
      expect((await mark(visitor, id ?? '', 'read')).status).toBe(404);
    await markAll(colleague, new Date(Date.now() + 60_000).toISOString());
    expect((await unread(enterprise)).unread).toBe(1);
  });

  it('is a mark, a moment, a filter or a cursor that nobody gave', async () => {
    expect((await mark(enterprise, newId(), 'seen')).status).toBe(400);
    for (const until of ['yesterday', '2026-01-01', '2026-13-01T00:00:00Z', ''])
      expect((await markAll(enterprise, until)).status).toBe(400);
    const forged = Buffer.from(JSON.stringify(['now', 'x'])).toString('base64url');
    for (const query of ['?show=some', '?cursor=x', `?cursor=${forged}`, '?person=x'])
      expect((await enterprise.get(`/notifications${query}`)).status).toBe(400);
  });

  it('is everything told for an organisation once one no longer belongs to it, or acts for another', async () => {
    const other = await api.organisation('enterprise');
    const person = await api.person([
      { organisationId: enterprise.organisationId, roles: ['enterprise'] },
      { organisationId: other, roles: ['enterprise'] },
    ]);
    const both = await api.anybody.signIn(person);
    await both.put('/session/acting-as', { organisationId: enterprise.organisationId });
    await returned(enterprise);
    const here = await told(both);
    expect(here.items).toHaveLength(1);
    await both.put('/session/acting-as', { organisationId: other });
    expect(await unread(both)).toEqual({ unread: 0, elsewhere: 1 });
    expect((await told(both)).items).toEqual([]);
    expect((await mark(both, here.items[0]?.id ?? '', 'read')).status).toBe(404);
    await api.query(`DELETE FROM identity.memberships WHERE person_id = $1 AND organisation_id = $2`, [
      person.personId,
      enterprise.organisationId,
    ]);
    expect(await unread(both)).toEqual({ unread: 0, elsewhere: 0 });
  });

  it('is the title to whoever lost the role that may read it', async () => {
    const person = await api.person([{ organisationId: enterprise.organisationId, roles: ['enterprise'] }]);
    const colleague = await api.anybody.signIn(person);
    await returned(enterprise);
    await api.query(`UPDATE identity.memberships SET roles = '{organisation_admin}' WHERE person_id = $1`, [
      person.personId,
    ]);
    expect((await told(colleague)).items).toMatchObject([{ kind: 'demand-returned', about: null, subjectId: null }]);
  });
});

describe('the list', () => {
  it('reads every kind about every subject without a fault, also of what is gone and of kinds that it does not know', async () => {
    const person = await api.person([{ organisationId: enterprise.organisationId, roles: ['enterprise', 'operator'] }]);
    const visitor = await api.anybody.signIn(person);
    const kinds = [...notificationKinds, 'of-a-later-version'];
    await api.get(Database).transaction((tx) =>
      tx.query(
        `INSERT INTO platform.notifications (id, person_id, kind, subject, subject_id, facts, cause, created_at)
         SELECT gen_random_uuid(), $1, kind, subject, gen_random_uuid(), '{}', kind || subject, now()
           FROM unnest($2::text[]) kind CROSS JOIN unnest($3::text[]) subject`,
        [person.personId, kinds, notificationSubjects],
      ),
    );
    const { items } = await told(visitor, '?limit=100');
    expect(items).toHaveLength(100);
    expect(items.every(({ about, subjectId }) => about === null && subjectId === null)).toBe(true);
    expect((await unread(visitor)).unread).toBe(notificationKinds.length * notificationSubjects.length);
  });
});

async function listening(): Promise<string> {
  await api.app.listen(0, '127.0.0.1');
  return api.app.getUrl();
}
