import { Database } from '#platform/database/database';
import { MessageWorkers } from '#platform/outbox/message-workers';
import { EventListener } from '../../../test/support/event-listener';
import { eventually } from '../../../test/support/eventually';
import { aDemandForm } from '../../../test/support/forms';
import type { Visitor } from '../../../test/support/visitor';
import { wideLimits } from '../../../test/support/wide-limits';
import { notificationKinds } from '../notification-kinds';
import { NotificationScene } from '../notification.scene.fixture';
import { notificationSubjects } from '../subjects';

process.env.LIMITS = wideLimits;

let scene: NotificationScene;
let enterprise: Visitor;
beforeAll(async () => (scene = await NotificationScene.open()));
afterAll(() => scene.api.stop());
beforeEach(async () => (enterprise = await scene.begin()));

describe('whoever wrote a demand', () => {
  it('is told that it came back, with the coded reason and its title, and of nothing that was their own doing', async () => {
    const id = await scene.returned(enterprise);
    const { items } = await scene.told(enterprise);
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
    expect(await scene.unread(enterprise)).toEqual({ unread: 1, elsewhere: 0 });
    expect(await scene.kindsOf(scene.market.expert)).toEqual([]);
  });

  it('tells colleagues in the same role, and nobody of another organisation or in another role', async () => {
    const colleague = await scene.api.signIn('enterprise', enterprise.organisationId);
    const admin = await scene.api.signIn('organisation_admin', enterprise.organisationId);
    const stranger = await scene.api.signIn('enterprise');
    await scene.returned(enterprise);
    expect(await scene.kindsOf(colleague)).toEqual(['demand-returned']);
    for (const other of [admin, stranger]) expect(await scene.kindsOf(other)).toEqual([]);
  });

  it('keeps no title, no free text and no name with it', async () => {
    await scene.returned(enterprise);
    const [row] = await scene.api.query<{ text: string }>(`SELECT n::text AS text FROM platform.notifications n`);
    for (const secret of [String(aDemandForm().title), '请写明测试方法', 'p-']) expect(row?.text).not.toContain(secret);
  });

  it('is told once, however often the message comes', async () => {
    await scene.returned(enterprise);
    const messages = await scene.api.query<{ id: string }>(
      `SELECT id FROM platform.outbox_messages WHERE topic = 'platform.act-recorded'`,
    );
    expect(messages.length).toBeGreaterThan(0);
    const worker = await scene.api.startWorker();
    const again = () =>
      Promise.all(messages.map(({ id }) => worker.get(MessageWorkers).react('notification.tell-of-act', id)));
    await again();
    // As after a crash that lost the receipt of the delivery.
    await scene.api.query(`DELETE FROM platform.inbox_messages WHERE consumer = 'notification.tell-of-act'`);
    await again();
    expect(await scene.kindsOf(enterprise)).toEqual(['demand-returned']);
  });

  it('is told of the publication alone where acceptance and publication were one step', async () => {
    await scene.market.publishDemand(enterprise);
    await scene.api.drain();
    expect(await scene.kindsOf(enterprise)).toEqual(['demand-published']);
  });
});

/** No copies of the first: near copies share one place of a list. */
const another = {
  title: '叶片积碳激光清洗工艺',
  summary: '用短脉冲激光逐层剥离高温合金叶片表面的积碳与氧化皮，基体温升小，适合批量检修。',
  benefit: '每班可清洗叶片六十片，粗糙度不变。',
  economics: '不需要化学药剂，省去废水处理。',
};
const third = {
  title: '便携式激光除积碳设备',
  summary: '面向航空发动机叶片外场维护的手持激光清洗设备，自动识别积碳区域，配有吸尘装置。',
  benefit: '在机清洗，不必拆下高温合金叶片。',
  economics: '一台设备可服务三个维修站。',
};

describe('both sides of a pair', () => {
  it('are told of what was found in one line while it is unread, and in another once it was read', async () => {
    const office = await scene.api.signIn('institute');
    await scene.market.publishDemand(enterprise);
    await scene.market.publishAchievement(office);
    await scene.api.drain();
    expect((await scene.kindsOf(enterprise)).toSorted()).toEqual(['demand-matches', 'demand-published']);
    expect((await scene.kindsOf(office)).toSorted()).toEqual(['achievement-matches', 'achievement-published']);
    const lines = async () => (await scene.told(enterprise)).items.filter(({ kind }) => kind === 'demand-matches');
    const find = async (given: object) => {
      await scene.market.publishAchievement(await scene.api.signIn('institute'), given);
      await scene.api.drain();
    };
    const [first] = await lines();
    await find(another);
    const [renewed, ...others] = await lines();
    expect([first?.count, others]).toEqual([null, []]);
    expect(renewed).toMatchObject({ id: first?.id, count: 2, readAt: null });
    expect(Date.parse(renewed?.at ?? '')).toBeGreaterThan(Date.parse(first?.at ?? ''));
    await scene.mark(enterprise, renewed?.id, 'read');
    await find(third);
    const [latest, read] = await lines();
    expect(latest).toMatchObject({ count: null, readAt: null });
    // It counts from where it began, whatever came since; only what is still listed.
    expect(read).toMatchObject({ id: first?.id, count: 3, readAt: expect.any(String) });
  });

  it('are told of as many as still stand in the list, not of all that ever did', async () => {
    const offices = [await scene.api.signIn('institute'), await scene.api.signIn('institute')];
    const demand = await scene.market.publishDemand(enterprise);
    const gone = await scene.market.publishAchievement(offices[0] ?? enterprise);
    await scene.market.publishAchievement(offices[1] ?? enterprise, another);
    await scene.market.publishAchievement(offices[1] ?? enterprise, third);
    await scene.api.drain();
    const line = async (of: Visitor, kind: string) => (await scene.told(of)).items.find((item) => item.kind === kind);
    expect(await line(enterprise, 'demand-matches')).toMatchObject({ count: 3 });
    await scene.market.withdrawAchievement(offices[0] ?? enterprise, gone);
    await scene.api.drain();
    expect(await line(enterprise, 'demand-matches')).toMatchObject({ count: 2 });
    const { body } = await enterprise.get<{ matches: { id: string }[] }>(`/demands/${demand}/matches`);
    expect(body.matches).toHaveLength(2);
    const no = { verdict: 'not_relevant', reasonCode: 'too_early' };
    for (const { id } of body.matches) await enterprise.done(enterprise.put(`/matches/${id}/feedback`, no));
    await scene.api.drain();
    expect(await line(enterprise, 'demand-matches')).toMatchObject({ count: 0 });
    // The other bank counts its own list.
    expect(await line(offices[1] ?? enterprise, 'achievement-matches')).toMatchObject({ count: null });
  });

  it('are the owner alone where the demand is for invited readers', async () => {
    const office = await scene.api.signIn('institute');
    await scene.market.publishAchievement(office);
    const uscc = await scene.api.query<{ uscc: string }>(`SELECT uscc FROM identity.organisations WHERE id = $1`, [
      await scene.api.organisation('institute'),
    ]);
    await scene.market.publishDemand(enterprise, { visibility: 'invited', invitedUsccs: uscc.map((row) => row.uscc) });
    await scene.api.drain();
    expect(await scene.kindsOf(enterprise)).toContain('demand-matches');
    expect(await scene.kindsOf(office)).toEqual(['achievement-published']);
  });
});

describe('a question', () => {
  it('is told to the owner, and its answer to the asker', async () => {
    const demandId = await scene.market.publishDemand(enterprise);
    const asker = await scene.api.signIn('institute');
    const { id, version } = await asker.done(
      asker.post(`/demands/${demandId}/questions`, { language: 'zh', text: '废液由谁处理？' }),
    );
    await scene.api.drain();
    expect((await scene.told(enterprise)).items[0]).toMatchObject({
      kind: 'question-asked',
      subjectId: id,
      about: { title: '废液由谁处理？' },
    });
    expect(await scene.kindsOf(asker)).toEqual([]);
    await enterprise.done(enterprise.post(`/questions/${id}/answer`, { version, text: '由我方处理。' }));
    await scene.api.drain();
    expect((await scene.told(asker)).items).toMatchObject([{ kind: 'question-answered', subjectId: id }]);
  });
});

describe('one’s own account', () => {
  it('tells of what was done in one’s name, to oneself', async () => {
    const person = await scene.api.person([]);
    const visitor = await scene.api.anybody.signIn(person);
    const changed = await visitor.put('/account/password', {
      current: person.password,
      next: 'Kupfer-Ahorn-7719-Regen',
    });
    expect(changed.status).toBeLessThan(300);
    await scene.api.drain();
    expect((await scene.told(visitor)).items).toMatchObject([
      { kind: 'password-changed', subject: 'account', subjectId: null, about: { title: null } },
    ]);
    expect(await scene.unread(visitor)).toEqual({ unread: 1, elsewhere: 0 });
  });
});

describe('reading', () => {
  it('takes one from the count and gives it back', async () => {
    await scene.returned(enterprise);
    const [item] = (await scene.told(enterprise)).items;
    expect((await scene.mark(enterprise, item?.id, 'read')).body).toEqual({ unread: 0, elsewhere: 0 });
    expect((await scene.mark(enterprise, item?.id, 'read')).status).toBe(200);
    expect((await scene.told(enterprise, '?show=unread')).items).toEqual([]);
    expect((await scene.mark(enterprise, item?.id, 'unread')).body.unread).toBe(1);
    expect((await scene.told(enterprise, '?show=unread')).items).toHaveLength(1);
  });

  it('marks all up to the one last seen and no later one, twice like once', async () => {
    await scene.returned(enterprise);
    const [seen] = (await scene.told(enterprise)).items;
    await scene.returned(enterprise);
    for (let time = 0; time < 2; time++)
      expect((await scene.markAll(enterprise, seen?.at)).body).toEqual({ unread: 1, elsewhere: 0 });
    const { items } = await scene.told(enterprise);
    expect(items.map(({ readAt }) => readAt === null)).toEqual([true, false]);
  });

  it('pages to the end without a gap or a double', async () => {
    for (let i = 0; i < 3; i++) await scene.returned(enterprise);
    const all = await scene.told(enterprise);
    const first = await scene.told(enterprise, '?limit=2');
    const rest = await scene.told(enterprise, `?limit=2&cursor=${first.nextCursor}`);
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(all.items.map(({ id }) => id));
    expect(rest.nextCursor).toBeNull();
  });

  it('is told to the open pages of that person alone', async () => {
    const address = await listening();
    const colleague = await scene.api.signIn('enterprise', enterprise.organisationId);
    const [own, other] = await Promise.all(
      [enterprise, scene.market.expert].map((visitor) =>
        EventListener.open(`${address}/api/events`, { cookie: visitor.cookie }),
      ),
    );
    await scene.returned(colleague);
    await eventually(() => Promise.resolve(own?.ofType('notification.changed').length === 1), {
      what: 'the page hears of it',
    });
    expect(other?.ofType('notification.changed')).toEqual([]);
    own?.close();
    other?.close();
  });
});

describe('the list', () => {
  it('reads every kind about every subject without a fault, also of what is gone and of kinds that it does not know', async () => {
    const person = await scene.api.person([
      { organisationId: enterprise.organisationId, roles: ['enterprise', 'operator'] },
    ]);
    const visitor = await scene.api.anybody.signIn(person);
    const kinds = [...notificationKinds, 'of-a-later-version'];
    await scene.api.get(Database).transaction((tx) =>
      tx.query(
        `INSERT INTO platform.notifications (id, person_id, kind, subject, subject_id, facts, cause, created_at)
         SELECT gen_random_uuid(), $1, kind, subject, gen_random_uuid(), '{}', kind || subject, now()
           FROM unnest($2::text[]) kind CROSS JOIN unnest($3::text[]) subject`,
        [person.personId, kinds, notificationSubjects],
      ),
    );
    const { items } = await scene.told(visitor, '?limit=100');
    expect(items).toHaveLength(100);
    expect(items.every(({ about, subjectId }) => about === null && subjectId === null)).toBe(true);
    expect((await scene.unread(visitor)).unread).toBe(notificationKinds.length * notificationSubjects.length);
  });
});

async function listening(): Promise<string> {
  await scene.api.app.listen(0, '127.0.0.1');
  return scene.api.app.getUrl();
}
