import { randomUUID } from 'node:crypto';
import { eventually, pause, seconds } from '../journeys/eventually';
import type { Receipt } from '../journeys/visitor';
import type { Fault } from './fault';
import { between, isLong } from './figures';
import type { Site } from './site';

/** How long PostgreSQL stays away, in seconds. */
const outages = isLong ? [1, 30, 120] : [1];
const restarts = isLong ? 3 : 1;
const writers = 4;

interface Write {
  readonly key: string;
  readonly demand: ReturnType<Site['aDemand']>;
  readonly status: number;
  readonly retryAfter: string | null;
  readonly receipt: Receipt;
}

const figures = () => ({ acknowledged: 0, refused: 0, toWrite: 0, toMatch: 0 });

export const killPostgres: Fault = {
  no: 'F11',
  short: ['postgresql'],
  name: `kill -9 postgres (away ${outages.join(', ')} s)`,
  async act(site) {
    const sums = figures();
    const before = site.restarts;
    for (const outage of outages) await oneOutage(site, outage, sums);
    expect(await site.installation.count('platform.dead_letters WHERE retried_at IS NULL')).toBe(0);
    const { acknowledged, refused, toWrite, toMatch } = sums;
    expect(toWrite).toBeLessThan(30);
    const result = `${acknowledged}/${acknowledged} acknowledged writes there, ${refused} answered 503 and accepted later, worker restarted ${site.restarts - before} times`;
    const recovery = `writes ${toWrite} s, matching ${toMatch} s after its return`;
    return { times: outages.length, result, recovery };
  },
};

async function oneOutage(site: Site, outage: number, sums: ReturnType<typeof figures>): Promise<void> {
  const { installation } = site;
  const [published] = (await site.readyDemands(1)) as [Receipt];
  const writing = startWriting(site);
  let writes: Write[];
  try {
    await pause(between(200, 500));
    await site.publish([published]);
    await pause(between(0, 60));
    await installation.killPostgres();
    await pause(outage * 1000);
    const restarted = performance.now();
    await installation.restartPostgres();
    await site.enterprise.postUntilAccepted('/api/demands', site.aDemand());
    sums.toWrite = Math.max(sums.toWrite, Number(seconds(restarted)));
    const what = `the demand is matched after an outage of ${outage} s`;
    const matched = () => installation.count(`matching.runs WHERE trigger_id = $1`, [published.id]);
    if (!isLong) await site.recover(60_000);
    await eventually(matched, { within: 150_000, what });
    sums.toMatch = Math.max(sums.toMatch, Number(seconds(restarted)));
  } finally {
    writes = await writing.stop();
  }
  expect(site.api.isRunning).toBe(true);
  const refused = writes.filter(({ status }) => status !== 201);
  expect(refused.length).toBeGreaterThan(0);
  expect(refused.filter(({ status, retryAfter }) => status !== 503 || !retryAfter)).toEqual([]);
  await expectEffects(site, writes);
  await site.recover(60_000);
  await site.expectMatchedOnce([published]);
  sums.acknowledged += writes.length - refused.length;
  sums.refused += refused.length;
}

/** What was promised is there; what was refused is there after a retry with the same key; nothing is there twice. */
async function expectEffects({ installation, enterprise }: Site, writes: readonly Write[]): Promise<void> {
  for (const { key, demand, status, receipt } of writes) {
    if (status === 201) expect(await installation.count('demand.demands WHERE id = $1', [receipt.id])).toBe(1);
    else await enterprise.post('/api/demands', demand, key);
  }
  const titles = writes.map(({ demand }) => demand.title);
  expect(await installation.count('demand.demand_revisions WHERE title = ANY($1)', [titles])).toBe(titles.length);
}

function startWriting(site: Site): { stop: () => Promise<Write[]> } {
  const writes: Write[] = [];
  let stopping = false;
  const loops = Array.from({ length: writers }, async () => {
    while (!stopping) {
      const [key, demand] = [randomUUID(), site.aDemand()];
      const answer = await site.enterprise.send<Receipt>('POST', '/api/demands', { body: demand, key });
      const retryAfter = answer.headers.get('retry-after');
      writes.push({ key, demand, status: answer.status, retryAfter, receipt: answer.body });
      // Whoever is refused comes again a little later, as Retry-After asks.
      await pause(answer.status === 503 ? 500 : 50);
    }
  });
  return {
    stop: async () => {
      stopping = true;
      await Promise.all(loops);
      return writes;
    },
  };
}

/** Somebody restarts PostgreSQL while a request is in the middle of its transaction. */
export const restartPostgres: Fault = {
  no: 'F12',
  name: 'restart of postgres in a long transaction',
  short: ['redis'],
  async act(site) {
    let slowest = 0;
    for (let round = 0; round < restarts; round++) {
      const post = { key: randomUUID(), body: site.aDemand() };
      const answer = await answerToPostAcrossRestart(site, post);
      expect([201, 503]).toContain(answer.status);
      if (answer.status === 503) expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      const back = performance.now();
      await site.enterprise.postUntilAccepted('/api/demands', post.body, post.key);
      slowest = Math.max(slowest, Number(seconds(back)));
      const stored = 'demand.demand_revisions WHERE title = $1';
      expect(await site.installation.count(stored, [post.body.title])).toBe(1);
      expect([site.api.isRunning, site.worker.isRunning]).toEqual([true, true]);
    }
    const result = `${restarts}/${restarts} requests answered 503 with Retry-After or done, there once after a retry; api and worker lived on`;
    return { times: restarts, result, recovery: `${slowest} s after its return` };
  },
};

/** The post waits for a lock inside its transaction; the restart ends both. */
async function answerToPostAcrossRestart(site: Site, { key, body }: { key: string; body: object }) {
  const { installation } = site;
  const lock = installation
    .query(`BEGIN; LOCK TABLE demand.demand_revisions IN ACCESS EXCLUSIVE MODE; SELECT pg_sleep(60)`)
    .catch(() => undefined);
  const locks = (granted: boolean) =>
    installation.count(
      `pg_locks WHERE relation = 'demand.demand_revisions'::regclass AND granted = $1 AND (mode = 'AccessExclusiveLock' OR NOT granted)`,
      [granted],
    );
  await eventually(() => locks(true), { within: 5_000, what: 'the table is locked' });
  const posting = site.enterprise.send<Receipt>('POST', '/api/demands', { body, key });
  await eventually(() => locks(false), { within: 5_000, what: 'the post waits in its transaction' });
  // PostgreSQL's fast shutdown: sessions are ended, nothing waits for them.
  await installation.killPostgres('SIGINT');
  await installation.restartPostgres();
  await lock;
  return posting;
}
