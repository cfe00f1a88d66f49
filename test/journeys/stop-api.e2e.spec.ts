import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { bearingDemand } from './bearing-demand';
import { eventually } from './eventually';
import { Installation } from './installation';
import type { DemoAccount } from './visitor';

let installation: Installation;
let lock: Client;
let cookie: string;
beforeAll(async () => {
  installation = await Installation.prepare();
}, 120_000);
afterAll(() => installation.stop());
beforeEach(async () => {
  lock = new Client({ connectionString: installation.databaseUrl });
  await lock.connect();
});
afterEach(() => lock.end());

async function signIn(): Promise<void> {
  const file = join(installation.env['JIQIAO_LOCAL'] ?? '', 'demo-accounts.json');
  const account = (JSON.parse(readFileSync(file, 'utf8')) as DemoAccount[]).find(({ role }) => role === 'enterprise');
  const answer = await fetch(`${installation.url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: account?.login, password: account?.password }),
  });
  cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

/** Begins a request and lets it wait for the database until `lock` lets go. */
async function beginSlowly(): Promise<{ answer: Promise<number> }> {
  await lock.query('BEGIN');
  await lock.query('LOCK TABLE platform.audit_events IN ACCESS EXCLUSIVE MODE');
  const answer = fetch(`${installation.url}/api/demands`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify(bearingDemand()),
  }).then(({ status }) => status);
  // Whoever expects it to break off looks at it later.
  answer.catch(() => undefined);
  await eventually(async () => (await installation.count(`pg_locks WHERE NOT granted`)) > 0, {
    within: 10_000,
    what: 'the request waits',
  });
  return { answer };
}

/** Resolves when the stream of live events has ended as a stream ends, not by a broken connection. */
async function streamEvents(): Promise<{ ended: Promise<void> }> {
  const answer = await fetch(`${installation.url}/api/events`, { headers: { cookie } });
  const reader = (answer.body as ReadableStream<Uint8Array>).getReader();
  await reader.read();
  const toTheEnd = async () => {
    while (!(await reader.read()).done);
  };
  return { ended: toTheEnd() };
}

describe('the api that is told to stop', () => {
  it('answers what is under way, ends its streams and is gone in time', async () => {
    const api = await installation.startApi();
    await signIn();
    const stream = await streamEvents();
    const { answer } = await beginSlowly();
    const told = performance.now();
    const ended = api.stop();
    await stream.ended;
    const takesNothingNew = () =>
      fetch(`${installation.url}/healthz`).then(
        ({ status }) => status === 503,
        () => true,
      );
    await eventually(takesNothingNew, { within: 5_000, what: 'no new request is taken' });
    expect(api.isRunning).toBe(true);
    await lock.query('COMMIT');
    expect(await answer).toBe(201);
    await ended;
    expect(performance.now() - told).toBeLessThan(10_000);
    expect(await installation.count(`pg_stat_activity WHERE application_name IN ('jiqiao', 'jiqiao-limits')`)).toBe(0);
  }, 60_000);

  it('is gone within 20 s even when something never ends', async () => {
    const api = await installation.startApi();
    await signIn();
    const before = await installation.count('demand.demands');
    const { answer } = await beginSlowly();
    const told = performance.now();
    expect((await api.stop()).code).toBe(1);
    expect(performance.now() - told).toBeLessThan(20_000);
    await expect(answer).rejects.toThrow();
    await lock.query('ROLLBACK');
    // What was not finished did not happen.
    expect(await installation.count('demand.demands')).toBe(before);
  }, 60_000);
});
