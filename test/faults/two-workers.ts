import { eventually, seconds } from '../journeys/eventually';
import type { ServerProcess } from '../journeys/server-process';
import type { Fault } from './fault';
import { isLong } from './figures';
import type { Site } from './site';

const demandsAtOnce = isLong ? 60 : 15;
const deploys = isLong ? 3 : 1;
const grace = 20_000;

/** Two whole workers start in the same moment: two relays, two schedulers. */
export const twoOfEach: Fault = {
  no: 'F19',
  short: ['postgresql'],
  name: 'two relays and two schedulers at once',
  async act(site) {
    const demands = await site.readyDemands(demandsAtOnce);
    await site.worker.stop();
    await forgetSchedules(site);
    const from = performance.now();
    const second = site.startWorker();
    site.worker = site.startWorker();
    try {
      await site.publish(demands);
      await site.installation.drain(60_000);
      await eventually(async () => (await runsOfClock(site)).length >= 2, { within: 30_000, what: 'the clock works' });
      const recovery = `${seconds(from)} s for all of it`;
      await site.expectMatchedOnce(demands);
      expect(await timesSent(site, demands.length)).toEqual(['1']);
      const runs = await runsOfClock(site);
      expect(runs.map(({ runs: count }) => count)).toEqual(runs.map(() => '1'));
      const result = `${demands.length}/${demands.length} demands matched once, each message sent once, each of ${runs.length} schedules run once`;
      return { times: 1, result, recovery };
    } finally {
      await second.stop();
    }
  },
};

async function forgetSchedules({ inside, installation }: Site): Promise<void> {
  const clock = inside.queue('clock');
  for (const { key } of await clock.getJobSchedulers()) await clock.removeJobScheduler(key);
  await clock.drain(true);
  await installation.query('DELETE FROM platform.clock_runs');
}

function runsOfClock({ installation }: Site): Promise<{ name: string; runs: string }[]> {
  return installation.query(`SELECT name, count(*) AS runs FROM platform.clock_runs GROUP BY name`);
}

async function timesSent({ installation }: Site, newest: number): Promise<string[]> {
  const rows = await installation.query<{ attempts: string }>(
    `SELECT DISTINCT attempts::text FROM (SELECT attempts FROM platform.outbox_messages
      WHERE topic = 'demand.published' ORDER BY occurred_at DESC LIMIT $1) newest`,
    [newest],
  );
  return rows.map(({ attempts }) => attempts);
}

/** A new version is rolled out while people work: each process gets SIGTERM and some time. */
export const deploy: Fault = {
  no: 'F20',
  short: ['postgresql'],
  name: 'SIGTERM with 20 s of grace in mid-run',
  async act(site) {
    let [slowest, heard] = [0, 0];
    const second = site.startWorker();
    try {
      for (let round = 0; round < deploys; round++) {
        const demands = await site.readyDemands(demandsAtOnce);
        const before = await site.enterprise.listen();
        await site.publish(demands);
        await site.inMidWork();
        const [old, oldApi] = [site.worker, site.api];
        slowest = Math.max(slowest, await endInTime(old), await endInTime(oldApi));
        site.worker = site.startWorker();
        await site.startApi();
        const after = await site.enterprise.listen(before.heard.at(-1)?.id ?? before.from);
        await site.recover(60_000);
        // The bell rings on the same stream.
        const told = () =>
          [...before.heard, ...after.heard]
            .filter(({ topic }) => topic === 'match.found')
            .map(({ payload }) => payload.demandId ?? '');
        const all = () => Promise.resolve(demands.every(({ id }) => told().includes(id)));
        await eventually(all, { within: 10_000, what: 'the enterprise is told of each of its demands' });
        for (const listening of [before, after]) listening.close();
        await site.expectMatchedOnce(demands);
        expect(told().toSorted()).toEqual(demands.map(({ id }) => id).toSorted());
        heard += demands.length;
      }
    } finally {
      await second.stop();
    }
    const result = `all ended by themselves, ${heard}/${heard} demands matched once, ${heard}/${heard} live events heard once across the reconnect`;
    return { times: deploys, result, recovery: `${slowest} s (longest end of a process)` };
  },
};

async function endInTime(server: ServerProcess): Promise<number> {
  const asked = performance.now();
  server.signal('SIGTERM');
  const hasEnded = () => Promise.resolve(!server.isRunning);
  await eventually(hasEnded, { within: grace, what: 'the process ends after SIGTERM' });
  const { code, signal } = await server.ended;
  // The api ends by the signal that Nest sends itself once all is closed.
  expect([0, 'SIGTERM']).toContain(signal ?? code);
  return Number(seconds(asked));
}
