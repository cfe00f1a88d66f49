import { newId } from '#kernel/id';
import { DeadLetters } from '#platform/outbox/dead-letters';
import { aDemandForm } from '../../../test/support/forms';
import { Market } from '../../../test/support/market';
import { RunningApi } from '../../../test/support/running-api';
import type { Visitor } from '../../../test/support/visitor';

interface Message {
  readonly id: string;
  readonly topic: string;
  readonly doneAt: string | null;
  readonly nextAttemptAt: string;
  readonly consumers: readonly { readonly consumer: string; readonly done: boolean }[];
}

interface OutboxAnswer {
  readonly pending: number;
  readonly oldestPendingSeconds: number | null;
  readonly waitingByTopic: readonly { readonly topic: string; readonly waiting: number }[];
  readonly items: readonly Message[];
  readonly nextCursor: string | null;
}

let api: RunningApi;
let operator: Visitor;
beforeAll(async () => {
  api = await RunningApi.start();
  operator = await api.signIn('operator');
});
afterAll(() => api.stop());

const outbox = async (query = '') => (await operator.get<OutboxAnswer>(`/operations/outbox${query}`)).body;
const storyOf = (id: string | undefined) =>
  api.query(
    `SELECT action, from_state AS "from", to_state AS "to", reason_codes AS reasons, organisation_id AS by
       FROM platform.audit_events WHERE entity_id = $1 ORDER BY at, id`,
    [id],
  );

async function aMessage(topic = 'demand.published', given: { error?: string; isDone?: boolean } = {}): Promise<string> {
  const id = newId();
  await api.query(
    `INSERT INTO platform.outbox_messages (id, topic, version, key, payload, due_at, done_at, last_error)
     VALUES ($1::uuid, $2, 1, 'a key', '{"secret": "payload"}', now() + interval '1 hour', CASE WHEN $3 THEN now() END, $4)`,
    [id, topic, given.isDone ?? false, given.error ?? null],
  );
  return id;
}

describe('the outbox', () => {
  it('shows what waits, how long, and who has done his part', async () => {
    expect(await outbox()).toMatchObject({ pending: 0, oldestPendingSeconds: null, items: [], nextCursor: null });
    const market = await Market.open(api);
    await market.publishDemand(await api.signIn('enterprise'), aDemandForm());
    await api.query(`UPDATE platform.outbox_messages SET occurred_at = now() - interval '400 seconds'`);
    const waiting = await outbox('?topic=demand.published&state=undone');
    expect(waiting.pending).toBeGreaterThanOrEqual(1);
    expect(waiting.waitingByTopic).toEqual(expect.arrayContaining([{ topic: 'demand.published', waiting: 1 }]));
    expect(waiting.oldestPendingSeconds).toBeGreaterThanOrEqual(400);
    expect(waiting.items).toMatchObject([{ topic: 'demand.published', doneAt: null }]);
    await api.drain();
    const done = await outbox('?topic=demand.published');
    expect(done).toMatchObject({ pending: 0, oldestPendingSeconds: null });
    expect(done.items.flatMap(({ consumers }) => consumers)).toEqual(
      expect.arrayContaining([{ consumer: 'matching.index-demand', done: true }]),
    );
    expect(JSON.stringify(done)).not.toContain('payload');
  });

  it('is read page by page: what waits oldest first, the rest newest first', async () => {
    const ids = [await aMessage('paged.waits'), await aMessage('paged.waits'), await aMessage('paged.waits')];
    for (const [i, id] of ids.entries())
      await api.query(
        `UPDATE platform.outbox_messages SET occurred_at = now() - $2::int * interval '1 hour' WHERE id = $1`,
        [id, ids.length - i],
      );
    const read = async (query: string) => {
      const seen: string[] = [];
      let cursor: string | null = '';
      do {
        const page: OutboxAnswer = await outbox(
          `?topic=paged.waits&limit=2${query}${cursor ? `&cursor=${cursor}` : ''}`,
        );
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
      } while (cursor);
      return seen;
    };
    expect(await read('&state=undone')).toEqual(ids);
    expect(await read('')).toEqual(ids.toReversed());
    await api.query(`DELETE FROM platform.outbox_messages WHERE topic = 'paged.waits'`);
  });

  it('can be narrowed to what went wrong', async () => {
    const failed = await aMessage('narrowed', { error: 'the store was away' });
    await aMessage('narrowed');
    expect((await outbox('?topic=narrowed&state=failed')).items).toMatchObject([
      { id: failed, lastError: 'the store was away' },
    ]);
    await api.query(`DELETE FROM platform.outbox_messages WHERE topic = 'narrowed'`);
  });

  it.each(['?state=lost', '?limit=1000', '?cursor=bm9uc2Vuc2U', '?order=up'])(
    'refuses what it does not know: %s',
    async (query) => expect((await operator.get(`/operations/outbox${query}`)).status).toBe(400),
  );

  it('lets an operator make an undone message due at once, and it is known who did', async () => {
    const id = await aMessage('pushed');
    const key = newId();
    const answer = await operator.post(`/operations/outbox/${id}/redelivery`, undefined, { key });
    expect(answer).toMatchObject({ status: 200, body: { id, state: 'due' } });
    expect((await operator.post(`/operations/outbox/${id}/redelivery`, undefined, { key })).body).toEqual(answer.body);
    const [message] = (await outbox('?topic=pushed')).items;
    expect(Date.parse(message?.nextAttemptAt ?? '')).toBeLessThanOrEqual(Date.now() + 1000);
    expect(await storyOf(id)).toEqual([
      { action: 'redeliver', from: null, to: null, reasons: [], by: operator.organisationId },
    ]);
    await api.query(`UPDATE platform.outbox_messages SET done_at = now() WHERE id = $1`, [id]);
    const late = await operator.post(`/operations/outbox/${id}/redelivery`);
    expect(late).toMatchObject({ status: 409, body: { code: 'operations.message-done' } });
    expect((await operator.post(`/operations/outbox/${newId()}/redelivery`)).status).toBe(404);
  });
});

interface LettersAnswer {
  readonly waitingByTopic: readonly { readonly topic: string; readonly waiting: number }[];
  readonly items: readonly { readonly id: string; readonly consumer: string; readonly reasonCode: string | null }[];
  readonly nextCursor: string | null;
}

const letters = async (query = '') => (await operator.get<LettersAnswer>(`/operations/dead-letters${query}`)).body;

async function aLetter(topic: string): Promise<string> {
  const messageId = await aMessage(topic);
  await api.get(DeadLetters).bury({ messageId, topic, consumer: 'tested.react', attempts: 21, error: 'no effect' });
  return (await letters(`?topic=${topic}`)).items[0]?.id ?? '';
}

describe('a dead letter', () => {
  it('is revived once, and it is known who did', async () => {
    const id = await aLetter('revived');
    const key = newId();
    const retried = await operator.post(`/operations/dead-letters/${id}/retry`, undefined, { key });
    expect(retried).toMatchObject({ status: 201, body: { id, state: 'retried' } });
    expect((await operator.post(`/operations/dead-letters/${id}/retry`, undefined, { key })).body).toEqual(
      retried.body,
    );
    expect(await operator.post(`/operations/dead-letters/${id}/retry`)).toMatchObject({
      status: 409,
      body: { code: 'illegal-move' },
    });
    expect((await letters('?topic=revived')).items).toEqual([]);
    expect((await letters('?topic=revived&state=retried')).items).toMatchObject([{ id }]);
    expect(await storyOf(id)).toEqual([
      { action: 'retry', from: 'dead', to: 'retried', reasons: [], by: operator.organisationId },
    ]);
    expect(await outbox('?topic=revived&state=undone')).toMatchObject({ items: [{ topic: 'revived' }] });
    await api.drain();
    expect((await outbox()).pending).toBe(0);
  });

  it('that dies again waits again', async () => {
    const id = await aLetter('dies-again');
    await operator.done(operator.post(`/operations/dead-letters/${id}/retry`));
    const [row] = await api.query<{ message: string }>(
      `SELECT message_id AS message FROM platform.dead_letters WHERE id = $1`,
      [id],
    );
    await api.get(DeadLetters).bury({
      messageId: row?.message ?? '',
      topic: 'dies-again',
      consumer: 'tested.react',
      attempts: 21,
      error: 'no effect',
    });
    expect((await letters('?topic=dies-again')).items).toMatchObject([{ id }]);
    await operator.done(operator.post(`/operations/dead-letters/${id}/retry`));
    await api.drain();
  });

  it('is given up with a reason that stays with it, and its message is settled', async () => {
    const id = await aLetter('given-up');
    const path = `/operations/dead-letters/${id}/dismissal`;
    for (const body of [
      { reasonCode: 'return.scope_unclear' },
      { reasonCode: 'dismiss.other' },
      { reasonCode: 'dismiss.other', reasonText: null },
    ])
      expect(await operator.post(path, body)).toMatchObject({
        status: 422,
        body: { code: 'operations.reason-missing' },
      });
    expect((await operator.post(path, {})).status).toBe(400);
    const given = { reasonCode: 'dismiss.done_by_hand', reasonText: '已手工补建索引' };
    expect(await operator.post(path, given)).toMatchObject({ status: 201, body: { id, state: 'dismissed' } });
    expect((await letters('?topic=given-up&state=dismissed')).items).toMatchObject([{ id, ...given }]);
    expect(await storyOf(id)).toEqual([
      {
        action: 'dismiss',
        from: 'dead',
        to: 'dismissed',
        reasons: ['dismiss.done_by_hand'],
        by: operator.organisationId,
      },
    ]);
    expect((await operator.post(path, given)).status).toBe(409);
    expect((await operator.post(`/operations/dead-letters/${id}/retry`)).status).toBe(409);
    await api.drain();
    expect((await outbox('?topic=given-up&state=undone')).items).toEqual([]);
  });

  it('of one topic is revived with all others of it, and no other topic’s', async () => {
    const all = [await aLetter('in-bulk'), await aLetter('in-bulk'), await aLetter('in-bulk')];
    const other = await aLetter('left-alone');
    expect((await letters()).waitingByTopic).toEqual([
      { topic: 'in-bulk', waiting: 3 },
      { topic: 'left-alone', waiting: 1 },
    ]);
    const batch = await operator.done(operator.post('/operations/dead-letters/retries', { topic: 'in-bulk' }));
    expect(batch.state).toBe('retried');
    expect((await letters()).items).toMatchObject([{ id: other }]);
    const facts = await api.query<{ id: string; batch: string }>(
      `SELECT entity_id AS id, facts ->> 'batch' AS batch FROM platform.audit_events WHERE facts ? 'batch'`,
    );
    expect(new Set(facts.map(({ id }) => id))).toEqual(new Set(all));
    expect(new Set(facts.map((fact) => fact.batch))).toEqual(new Set([batch.id]));
    await operator.done(operator.post('/operations/dead-letters/retries', { topic: 'left-alone' }));
    await api.drain();
  });

  it('is read page by page', async () => {
    const ids = [await aLetter('paged'), await aLetter('paged'), await aLetter('paged')];
    const first = await letters('?topic=paged&limit=2');
    expect(first.items.map(({ id }) => id)).toEqual([ids[2], ids[1]]);
    const second = await letters(`?topic=paged&limit=2&cursor=${first.nextCursor}`);
    expect([second.items.map(({ id }) => id), second.nextCursor]).toEqual([[ids[0]], null]);
    await operator.done(operator.post('/operations/dead-letters/retries', { topic: 'paged' }));
    await api.drain();
  });
});
