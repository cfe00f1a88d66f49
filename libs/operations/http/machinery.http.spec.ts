import { newId } from '#kernel/id';
import { Database } from '#platform/database/database';
import { Heartbeat } from '#platform/outbox/heartbeat';
import { RunningApi } from '../../../test/support/running-api';
import type { Visitor } from '../../../test/support/visitor';

let api: RunningApi;
let operator: Visitor;
beforeAll(async () => {
  api = await RunningApi.start();
  operator = await api.signIn('operator');
});
afterAll(() => api.stop());

describe('the machinery', () => {
  it('shows the queues and where they lie', async () => {
    const { body } = await operator.get<{
      backend: string;
      answers: boolean;
      queues: { queue: string; waiting: number }[];
    }>('/operations/queues');
    expect(body).toMatchObject({ backend: 'postgresql', answers: true });
    expect(body.queues.map(({ queue }) => queue)).toEqual(expect.arrayContaining(['matching', 'clock']));
    expect(body.queues.every(({ waiting }) => waiting === 0)).toBe(true);
  });

  it('shows which processes live, since when, and which fell silent', async () => {
    const heart = new Heartbeat(api.get(Database));
    await heart.start('worker');
    const beats = async () =>
      (await operator.get<{ items: { process: string; pid: number }[] }>('/operations/heartbeats')).body.items;
    expect(await beats()).toMatchObject([
      {
        process: 'worker',
        pid: process.pid,
        version: expect.stringMatching(/^\d+\.\d+\.\d+/) as string,
        isSilent: false,
      },
    ]);
    await api.query(`UPDATE platform.heartbeats SET last_beat_at = now() - interval '2 minutes'`);
    expect(await beats()).toMatchObject([{ isSilent: true }]);
    await heart.stop();
    expect(await beats()).toEqual([]);
  });

  it('tells that nothing judges meanings while that is off, what would switch it on, and rouses nobody for it', async () => {
    // What is left of a time when it was on.
    await api.query(`UPDATE semantics.endpoints SET away_since = now(), code = 'timeout' WHERE name = 'rerank'`);
    const { body } = await operator.get<{ alerts: string[]; semantics: object[]; ownModel: string }>(
      '/operations/health',
    );
    expect(body.alerts).not.toContain('semantics-away');
    expect(body.ownModel).toBe('off');
    expect(body.semantics).toMatchObject([
      {
        name: 'embeddings',
        model: null,
        settings: ['SEMANTICS_URL', 'SEMANTICS_MODEL', 'SEMANTICS_DIMENSION', 'SEMANTICS_KEY'],
      },
      { name: 'rerank', model: null, code: 'timeout', settings: ['RERANK_URL', 'RERANK_MODEL', 'SEMANTICS_KEY'] },
    ]);
  });

  it('tells how it is, and what needs a person', async () => {
    const health = async () =>
      (await operator.get<Record<string, unknown> & { alerts: string[] }>('/operations/health')).body;
    const silent = await health();
    expect(silent.alerts).toEqual(['worker-silent']);
    const heart = new Heartbeat(api.get(Database));
    await heart.start('worker');
    expect(await health()).toMatchObject({
      alerts: [],
      database: {
        version: expect.stringMatching(/^\d+/) as string,
        sizeBytes: expect.any(Number) as number,
        connections: expect.any(Number) as number,
        maxConnections: expect.any(Number) as number,
      },
      outbox: { pending: 0, oldestPendingSeconds: null, alertSeconds: 300, late: [] },
      queue: { backend: 'postgresql', answers: true, memory: null },
      workers: { alive: 1, silent: 0 },
      deadLetters: 0,
      schedules: [],
    });
    await api.query(
      `INSERT INTO platform.outbox_messages (id, topic, version, key, payload, occurred_at)
       VALUES ($1, 'forgotten', 1, 'a key', '{}', now() - interval '301 seconds')`,
      [newId()],
    );
    await api.query(
      `INSERT INTO platform.clock_runs (id, name, ended_at, error) VALUES ($1, 'expire-demands', now(), 'broken')`,
      [newId()],
    );
    const late = await health();
    expect(late.alerts).toEqual(['outbox-old', 'schedule-failed']);
    expect(late.outbox).toMatchObject({ late: [{ topic: 'forgotten', waiting: 1, error: null }] });
    await heart.stop();
  });

  it.each(['health', 'queues', 'outbox', 'dead-letters', 'heartbeats'])(
    'is nobody else’s business: %s',
    async (part) => {
      for (const role of ['auditor', 'enterprise', 'platform_reviewer'] as const)
        expect((await (await api.signIn(role)).get(`/operations/${part}`)).status).toBe(403);
      expect((await api.anybody.get(`/operations/${part}`)).status).toBe(401);
    },
  );
});
