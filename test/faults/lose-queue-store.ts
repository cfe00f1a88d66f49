import { eventually, pause, seconds } from '../journeys/eventually';
import type { Receipt } from '../journeys/visitor';
import type { Fault } from './fault';
import { isLong } from './figures';
import type { Site } from './site';

const kills = isLong ? 3 : 1;
const wipes = isLong ? 2 : 1;
const demandsAtOnce = isLong ? 20 : 8;
/** How long the store stays away, in seconds. */
const outage = isLong ? Number(process.env.JIQIAO_FAULT_OUTAGE ?? 120) : 10;
/** What no request may exceed. */
const slowest = 2_000;
/** EX_CONFIG. */
const unsafe = 78;

/** The store dies in mid-run and comes back with its data: Redis, or PostgreSQL with everything. */
export const killQueueStore: Fault = {
  no: 'F5',
  name: 'kill -9 of the queue store, back with its data',
  short: ['redis'],
  async act(site) {
    let longest = 0;
    for (let round = 0; round < kills; round++) {
      const demands = await site.readyDemands(demandsAtOnce);
      await site.publish(demands);
      await site.inMidWork();
      await site.inside.closeQueues();
      await (site.redis ? site.redis.kill() : site.installation.killPostgres());
      await pause(1_000);
      await (site.redis ? site.redis.restart() : site.installation.restartPostgres());
      const back = performance.now();
      await site.recover(60_000);
      longest = Math.max(longest, Number(seconds(back)));
      await site.expectMatchedOnce(demands);
    }
    const all = kills * demandsAtOnce;
    return { times: kills, result: `${all}/${all} demands matched once`, recovery: `${longest} s after its return` };
  },
};

/** Whatever the queue knew is gone: jobs and schedules. */
export const wipeQueueStore: Fault = {
  no: 'F6',
  name: 'queue store wiped in mid-run',
  async act(site) {
    let longest = 0;
    for (let round = 0; round < wipes; round++) {
      const demands = await site.readyDemands(demandsAtOnce);
      await site.publish(demands);
      await site.inMidWork();
      await wipe(site);
      const wiped = performance.now();
      await site.recover(120_000);
      // A worker looks after its schedules twice a minute, and when it starts.
      if (!isLong) await restartWorker(site);
      await eventually(async () => (await site.inside.queue('clock').getJobSchedulersCount()) >= 2, {
        within: 60_000,
        what: 'the schedules are back',
      });
      longest = Math.max(longest, Number(seconds(wiped)));
      await site.expectMatchedOnce(demands);
    }
    const all = wipes * demandsAtOnce;
    const result = `${all}/${all} demands matched once, schedules back`;
    return { times: wipes, result, recovery: `${longest} s after the wipe` };
  },
};

async function restartWorker(site: Site): Promise<void> {
  await site.worker.stop();
  site.worker = site.startWorker();
}

async function wipe(site: Site): Promise<void> {
  if (site.redis) return site.redis.command('FLUSHALL');
  // All of BullMQ's tables but what its migrations noted of themselves.
  const tables = await site.installation.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname = 'bullmq' AND tablename NOT LIKE '%migration%'`,
  );
  const names = tables.map(({ name }) => name).join(', ');
  // Beside busy workers it may be the victim of a deadlock, then it is tried again.
  await site.inside.database.transaction((tx) => tx.query(`TRUNCATE ${names}`));
}

/** For long; the processes start anew meanwhile, as an impatient operator makes them. */
export const queueStoreAway: Fault = {
  no: 'F7',
  name: `queue store away for ${outage} s`,
  async act(site) {
    const before = site.restarts;
    const demands = await site.readyDemands(demandsAtOnce);
    await takeAway(site);
    const gone = performance.now();
    const times: number[] = [];
    for (const demand of demands.slice(0, -1)) times.push(await timed(() => site.publish([demand])));
    await site.worker.kill();
    site.worker = site.startWorker();
    await site.api.kill();
    await site.startApi();
    while (performance.now() - gone < outage * 1000) {
      times.push(await timed(() => site.enterprise.post('/api/demands', site.aDemand())));
      times.push(await timed(() => expectOperatorToSee(site)));
      await pause(outage > 60 ? 1_000 : 250);
    }
    times.push(await timed(() => site.publish(demands.slice(-1))));
    expect(await site.installation.count('platform.outbox_messages WHERE done_at IS NULL')).toBeGreaterThan(0);
    await bringBack(site);
    const back = performance.now();
    await site.recover(120_000);
    const recovery = `${seconds(back)} s after its return`;
    await site.expectMatchedOnce(demands);
    expect(Math.max(...times)).toBeLessThan(slowest);
    expect([site.worker.isRunning, site.api.isRunning, site.restarts]).toEqual([true, true, before]);
    const result = `${times.length} requests, slowest ${Math.round(Math.max(...times))} ms, all accepted; api and worker start without it; ${demands.length}/${demands.length} demands matched once`;
    return { times: 1, result, recovery };
  },
};

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

async function expectOperatorToSee(site: Site): Promise<void> {
  expect(await site.operator.get<{ answers: boolean }>('/api/operations/queues')).toMatchObject({ answers: false });
}

/** On PostgreSQL the queue's own tables go: without the database itself there is nothing to promise (F11). */
async function takeAway(site: Site): Promise<void> {
  await site.inside.closeQueues();
  if (site.redis) await site.redis.kill();
  else await site.installation.query(`ALTER SCHEMA bullmq RENAME TO away`);
}

async function bringBack(site: Site): Promise<void> {
  if (site.redis) await site.redis.restart();
  else await site.installation.query(`ALTER SCHEMA away RENAME TO bullmq`);
}

/** A Redis that may throw jobs away is refused, also by a worker that runs already. */
export const evictingRedis: Fault = {
  no: 'F9',
  name: 'Redis set to allkeys-lru',
  on: ['redis'],
  async act(site) {
    const [demand] = (await site.readyDemands(1)) as [Receipt];
    await site.redis?.command('CONFIG', 'SET', 'maxmemory-policy', 'allkeys-lru');
    const set = performance.now();
    await ends(site, 'the running worker');
    const ended = seconds(set);
    await site.publish([demand]);
    site.worker = site.startWorker();
    await ends(site, 'a worker that starts');
    await site.redis?.command('CONFIG', 'SET', 'maxmemory-policy', 'noeviction');
    site.worker = site.startWorker();
    const mended = performance.now();
    await site.recover(60_000);
    await site.expectMatchedOnce([demand]);
    const result = `the running worker ended itself with ${unsafe} after ${ended} s, a new one refused to start`;
    return { times: 1, result, recovery: `${seconds(mended)} s after the setting was mended` };
  },
};

async function ends(site: Site, who: string): Promise<void> {
  const { worker } = site;
  await eventually(() => Promise.resolve(!worker.isRunning), { within: 30_000, what: `${who} ends` });
  const { code } = await worker.ended;
  expect(code).not.toBe(0);
  expect(worker.log).toContain('maxmemory-policy allkeys-lru');
}
