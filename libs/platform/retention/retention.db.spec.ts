import { newId } from '#kernel/id';
import { TestFeature } from '../../../test/support/test-feature';
import { Retention } from './retention';
import { RetentionModule } from './retention.module';

let feature: TestFeature;
beforeAll(async () => {
  feature = await TestFeature.start(RetentionModule);
});
afterAll(() => feature.stop());
beforeEach(() =>
  feature.query(
    `TRUNCATE platform.outbox_messages, platform.inbox_messages, platform.dead_letters, platform.receipts, platform.live_events, platform.mails, platform.notifications`,
  ),
);

const purge = () => feature.get(Retention).execute();
const ago = (days: number) => new Date(Date.now() - days * 86_400_000);

/** A message of `occurred` days ago, done `done` days ago, with what its consumer noted. */
async function aMessage({ occurred, done }: { occurred: number; done: number | null }): Promise<string> {
  const id = newId();
  await feature.query(
    `INSERT INTO platform.outbox_messages (id, topic, version, key, payload, occurred_at, done_at)
     VALUES ($1, 'demand.published', 1, '', '{}', $2, $3)`,
    [id, ago(occurred), done === null ? null : ago(done)],
  );
  await feature.query(`INSERT INTO platform.inbox_messages (consumer, message_id) VALUES ('matching.one', $1)`, [id]);
  return id;
}

async function aLetter(messageId: string, retried: number | null): Promise<void> {
  await feature.query(
    `INSERT INTO platform.dead_letters (id, message_id, topic, consumer, attempts, error, at, retried_at)
     VALUES ($1, $2, 'demand.published', 'matching.two', 20, 'x', $3, $4)`,
    [newId(), messageId, ago(90), retried === null ? null : ago(retried)],
  );
}

const count = async (table: string) =>
  (await feature.query<{ count: number }>(`SELECT count(*)::int FROM platform.${table}`))[0]?.count;
const messages = async () =>
  (await feature.query<{ id: string }>(`SELECT id FROM platform.outbox_messages ORDER BY id`)).map(({ id }) => id);

const aged: Readonly<Record<string, string>> = {
  receipts: `INSERT INTO platform.receipts (actor_id, route, key, body_hash, answer, at)
    VALUES ($1, 'POST /api/demands', 'some-key', '', '{}', $2)`,
  live_events: `INSERT INTO platform.live_events (organisation_id, topic, payload, at) VALUES ($1, 'demand', '{}', $2)`,
  notifications: `INSERT INTO platform.notifications (id, person_id, kind, subject, facts, cause, created_at)
    VALUES ($1, $1, 'spec', 'account', '{}', 'spec', $2)`,
};

describe('what is old and done', () => {
  it('goes with all that hangs on it, and nothing else', async () => {
    await aMessage({ occurred: 40, done: 31 });
    const settled = await aMessage({ occurred: 40, done: 35 });
    await aLetter(settled, 36);
    const kept = [
      await aMessage({ occurred: 40, done: null }),
      await aMessage({ occurred: 40, done: 29 }),
      await aMessage({ occurred: 1, done: 0 }),
    ];
    const waiting = await aMessage({ occurred: 90, done: 80 });
    await aLetter(waiting, null);
    expect(await purge()).toBe(2);
    expect(await messages()).toEqual([...kept, waiting].toSorted());
    expect(await count('inbox_messages')).toBe(4);
    expect(await count('dead_letters')).toBe(1);
    expect(await purge()).toBe(0);
  });

  it('goes however much it is', async () => {
    await feature.query(
      `WITH added AS (
         INSERT INTO platform.outbox_messages (id, topic, version, key, payload, occurred_at, done_at)
         SELECT gen_random_uuid(), 'demand.published', 1, '', '{}', $1, $1 FROM generate_series(1, 1203) RETURNING id)
       INSERT INTO platform.inbox_messages (consumer, message_id) SELECT 'matching.one', id FROM added`,
      [ago(31)],
    );
    const young = await aMessage({ occurred: 2, done: 1 });
    expect(await purge()).toBe(1203);
    expect(await messages()).toEqual([young]);
  });

  it('takes a mail along that went out, and leaves one that waits', async () => {
    for (const [state, days] of [
      ['sent', 31],
      ['failed', 31],
      ['waiting', 31],
      ['sent', 29],
    ])
      await feature.query(
        `INSERT INTO platform.mails (id, key, template, language, recipient_sealed, body_sealed, state, created_at)
         VALUES ($1, $2, 'spec', 'zh', '', '', $3, $4)`,
        [newId(), newId(), state, ago(Number(days))],
      );
    expect(await purge()).toBe(2);
    const left = await feature.query<{ state: string }>(`SELECT state FROM platform.mails ORDER BY created_at`);
    expect(left.map(({ state }) => state)).toEqual(['waiting', 'sent']);
  });

  it('goes once when two workers clear at the same time', async () => {
    for (let i = 0; i < 20; i++) await aMessage({ occurred: 40, done: 31 });
    const gone = await Promise.all([purge(), purge()]);
    expect(gone[0] + gone[1]).toBe(20);
    expect(await count('outbox_messages')).toBe(0);
  });

  it.each([
    ['receipts', 29, 31],
    ['live_events', 1, 3],
    ['notifications', 179, 181],
  ])('of the %s is kept for its time', async (table, young, old) => {
    for (const days of [young, old]) {
      await feature.query(aged[table] ?? '', [newId(), ago(days)]);
    }
    expect(await purge()).toBe(1);
    const left = await feature.query<{ at: Date }>(
      `SELECT ${table === 'notifications' ? 'created_at' : 'at'} AS at FROM platform.${table}`,
    );
    expect(left.map(({ at }) => Math.round((Date.now() - at.getTime()) / 86_400_000))).toEqual([young]);
  });
});
