import { newId } from '#kernel/id';
import { Database } from '#platform/database/database';
import { RunningApi } from '../../../test/support/running-api';

const token = 'a-token-for-metrics';
process.env.METRICS_TOKEN = token;

let api: RunningApi;
beforeAll(async () => {
  api = await RunningApi.start();
});
afterAll(() => api.stop());

const ask = (headers: Record<string, string>) => api.app.inject({ method: 'GET', url: '/metrics', headers });
const read = async () => {
  const answer = await ask({ authorization: `Bearer ${token}` });
  expect(answer.statusCode).toBe(200);
  return answer.payload;
};
const valueOf = (text: string, metric: string) => {
  const line = text.split('\n').find((one) => one.startsWith(`${metric} `));
  return line === undefined ? undefined : Number(line.slice(metric.length + 1));
};

describe('the metrics', () => {
  it.each(['', 'Bearer', 'Bearer a-token-for-metricz', `Basic ${token}`, token])(
    'are for nobody without the token: %j',
    async (authorization) => {
      const answer = await ask(authorization === '' ? {} : { authorization });
      expect(answer.statusCode).toBe(401);
      expect(answer.headers['www-authenticate']).toBe('Bearer');
      expect(answer.payload).not.toContain('jiqiao_');
    },
  );

  it('are for no signed-in person either', async () => {
    const operator = await api.signIn('operator');
    expect((await ask({ cookie: operator.cookie })).statusCode).toBe(401);
  });

  it('name routes by their template and never by what was asked', async () => {
    const id = newId();
    await api.anybody.get(`/public/demands/${id}?q=secret`);
    await api.anybody.get(`/nothing-${id}`);
    const text = await read();
    const count = (route: string) =>
      valueOf(text, `jiqiao_http_request_seconds_count{method="GET",route="${route}",status="4xx"}`);
    expect(count('/api/public/demands/:id')).toBe(1);
    expect(text).not.toContain(id);
    expect(text).not.toContain('secret');
  });

  it('tell what the outbox, the pool and the process are doing', async () => {
    await api.query(
      `INSERT INTO platform.outbox_messages (id, topic, version, key, payload, occurred_at)
       VALUES ($1, 'demand.published', 1, '', '{}', now() - interval '10 minutes')`,
      [newId()],
    );
    const text = await read();
    expect(valueOf(text, 'jiqiao_outbox_pending')).toBeGreaterThanOrEqual(1);
    expect(valueOf(text, 'jiqiao_outbox_oldest_seconds')).toBeGreaterThanOrEqual(600);
    expect(valueOf(text, 'jiqiao_dead_letters')).toBe(0);
    expect(valueOf(text, 'jiqiao_database_up')).toBe(1);
    expect(valueOf(text, 'jiqiao_database_connections{state="open"}')).toBeGreaterThan(0);
    expect(valueOf(text, 'jiqiao_database_connections{state="waiting"}')).toBe(0);
    expect(valueOf(text, 'process_resident_memory_bytes')).toBeGreaterThan(1_000_000);
  });

  it('count the transactions that had to run again', async () => {
    let tries = 0;
    await api.get(Database).transaction(async (tx) => {
      tries += 1;
      if (tries < 3)
        await tx.query(`DO $$ BEGIN RAISE EXCEPTION 'again' USING ERRCODE = 'serialization_failure'; END $$`);
    });
    expect(valueOf(await read(), 'jiqiao_transaction_reruns_total{code="40001"}')).toBe(2);
  });
});
