import { newId } from '#kernel/id';
import { RunningApi } from '../../../test/support/running-api';
import { onServer, serverVariable } from '../../../test/support/test-server';

let api: RunningApi;
beforeAll(async () => {
  api = await RunningApi.start();
});
afterAll(() => api.stop());

const ask = (path: string) => api.anybody.get<Record<string, unknown>>(path, { headers: { 'accept-language': 'en' } });
const notReady = (missing: string) => ({
  status: 503,
  headers: { 'retry-after': '2' },
  body: { code: 'not-ready', title: `Not ready: ${missing}` },
});

async function withoutConnections(work: () => Promise<void>): Promise<void> {
  const [row] = await api.query<{ name: string }>(`SELECT current_database() AS name`);
  const server = process.env[serverVariable] ?? '';
  const allow = (may: boolean) =>
    onServer(server, async (client) => {
      await client.query(`ALTER DATABASE ${row?.name} ALLOW_CONNECTIONS ${may}`);
      if (!may)
        await client.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1`, [row?.name]);
    });
  await allow(false);
  try {
    await work();
  } finally {
    await allow(true);
  }
}

describe('the state of the process', () => {
  it('is alive and ready while everything is there', async () => {
    expect(await ask('/healthz')).toMatchObject({ status: 200, body: { status: 'ok' } });
    const ready = await ask('/readyz');
    expect(ready.status).toBe(200);
    // All it says to strangers: no version, no address, no name.
    expect(ready.body).toEqual({ status: 'ok', missing: [], alerts: [] });
  });

  it('is alive but not ready without its schema', async () => {
    await api.query(`ALTER TABLE migrations RENAME TO migrations_away`);
    const [alive, ready] = [await ask('/healthz'), await ask('/readyz')];
    await api.query(`ALTER TABLE migrations_away RENAME TO migrations`);
    expect(alive.status).toBe(200);
    expect(ready).toMatchObject(notReady('migrations'));
  });

  it('is not ready while the schema is older than the process', async () => {
    const [newest] = await api
      .query<{ name: string; timestamp: string }>(
        `DELETE FROM migrations WHERE id = (SELECT max(id) FROM migrations) RETURNING name, timestamp`,
      )
      .then(([rows]) => rows as unknown as { name: string; timestamp: string }[]);
    expect(await ask('/readyz')).toMatchObject(notReady('migrations'));
    await api.query(`INSERT INTO migrations (name, timestamp) VALUES ($1, $2)`, [newest?.name, newest?.timestamp]);
    expect((await ask('/readyz')).status).toBe(200);
  });

  it('is alive but not ready while the database is away, and ready when it is back', async () => {
    await withoutConnections(async () => {
      expect((await ask('/healthz')).status).toBe(200);
      expect(await ask('/readyz')).toMatchObject(notReady('database'));
    });
    expect((await ask('/readyz')).status).toBe(200);
  });

  it('stays ready, with an alert, when a message waits for more than five minutes', async () => {
    const write = (minutes: number) =>
      api.query(
        `INSERT INTO platform.outbox_messages (id, topic, version, key, payload, occurred_at)
         VALUES ($1, 'demand.published', 1, '', '{}', now() - $2 * interval '1 minute')`,
        [newId(), minutes],
      );
    await write(4);
    expect((await ask('/readyz')).body).toMatchObject({ alerts: [] });
    await write(6);
    expect(await ask('/readyz')).toMatchObject({ status: 200, body: { status: 'ok', alerts: ['outbox-old'] } });
  });
});
