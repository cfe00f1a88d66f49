import { newId } from '#kernel/id';
import { Database } from '#platform/database/database';
import { DeadLetters } from '#platform/outbox/dead-letters';
import { Heartbeat } from '#platform/outbox/heartbeat';
import { aDemandForm } from '../../../test/support/forms';
import { Market } from '../../../test/support/market';
import { RunningApi } from '../../../test/support/running-api';
import type { Visitor } from '../../../test/support/visitor';

interface OutboxAnswer {
  readonly pending: number;
  readonly oldestPendingSeconds: number | null;
  readonly messages: readonly {
    readonly id: string;
    readonly topic: string;
    readonly doneAt: string | null;
    readonly consumers: readonly { readonly consumer: string; readonly done: boolean }[];
  }[];
}

let api: RunningApi;
let operator: Visitor;
beforeAll(async () => {
  api = await RunningApi.start();
  operator = await api.signIn('operator');
});
afterAll(() => api.stop());

const outbox = async () => (await operator.get<OutboxAnswer>('/operations/outbox')).body;

describe('the operator', () => {
  it('sees what waits, how long, and who has done his part', async () => {
    expect(await outbox()).toEqual({ pending: 0, oldestPendingSeconds: null, messages: [] });
    const market = await Market.open(api);
    await market.publishDemand(await api.signIn('enterprise'), aDemandForm());
    await api.query(`UPDATE platform.outbox_messages SET occurred_at = now() - interval '400 seconds'`);
    const waiting = await outbox();
    expect(waiting.pending).toBe(1);
    expect(waiting.oldestPendingSeconds).toBeGreaterThanOrEqual(400);
    expect(waiting.messages).toMatchObject([{ topic: 'demand.published', doneAt: null }]);
    await api.drain();
    const done = await outbox();
    expect(done).toMatchObject({ pending: 0, oldestPendingSeconds: null });
    expect(done.messages.flatMap(({ consumers }) => consumers)).toEqual(
      expect.arrayContaining([
        { consumer: 'matching.index-demand', done: true },
        { consumer: 'matching.match-document', done: true },
      ]),
    );
    expect(JSON.stringify(done)).not.toContain('payload');
  });

  it('sees the queues and where they lie', async () => {
    const { body } = await operator.get<{ backend: string; queues: { queue: string; waiting: number }[] }>(
      '/operations/queues',
    );
    expect(body.backend).toBe('postgresql');
    expect(body.queues.map(({ queue }) => queue)).toEqual(['matching', 'clock']);
    expect(body.queues.every(({ waiting }) => waiting === 0)).toBe(true);
  });

  it('sees which processes live', async () => {
    const heart = new Heartbeat(api.get(Database));
    await heart.start('worker');
    const beats = async () =>
      (await operator.get<{ items: { process: string; pid: number }[] }>('/operations/heartbeats')).body.items;
    expect(await beats()).toMatchObject([{ process: 'worker', pid: process.pid }]);
    await heart.stop();
    expect(await beats()).toEqual([]);
  });

  it('revives a dead letter once, and it is known who did', async () => {
    const [message] = await api.query<{ id: string }>(`SELECT id FROM platform.outbox_messages LIMIT 1`);
    await api.get(DeadLetters).bury({
      messageId: message?.id ?? '',
      topic: 'demand.published',
      consumer: 'matching.index-demand',
      attempts: 21,
      error: 'no effect',
    });
    const letters = async () =>
      (await operator.get<{ items: { id: string; consumer: string; error: string }[] }>('/operations/dead-letters'))
        .body.items;
    const [letter] = await letters();
    expect(letter).toMatchObject({ consumer: 'matching.index-demand', error: 'no effect' });
    const key = newId();
    const retried = await operator.post(`/operations/dead-letters/${letter?.id}/retry`, undefined, { key });
    expect(retried).toMatchObject({ status: 201, body: { id: letter?.id, state: 'retried' } });
    expect((await operator.post(`/operations/dead-letters/${letter?.id}/retry`, undefined, { key })).body).toEqual(
      retried.body,
    );
    expect((await operator.post(`/operations/dead-letters/${letter?.id}/retry`)).status).toBe(404);
    expect(await letters()).toEqual([]);
    const story = await api.query(
      `SELECT action, from_state AS "from", to_state AS "to", organisation_id AS "by" FROM platform.audit_events WHERE entity_id = $1`,
      [letter?.id],
    );
    expect(story).toEqual([{ action: 'retry', from: 'dead', to: 'retried', by: operator.organisationId }]);
    expect((await outbox()).pending).toBe(1);
    await api.drain();
    expect((await outbox()).pending).toBe(0);
  });
});
