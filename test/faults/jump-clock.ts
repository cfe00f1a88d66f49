import { eventually, seconds } from '../journeys/eventually';
import type { Receipt } from '../journeys/visitor';
import type { Fault } from './fault';
import type { Site } from './site';

const hour = 3_600_000;
const jumps = [
  ['+1 h', hour],
  ['-1 h', -hour],
  ['+1 day', 24 * hour],
] as const;

/** The worker's host goes wrong; what is a day and what is over is for PostgreSQL to say. */
export const jumpClock: Fault = {
  no: 'F17',
  short: ['redis'],
  name: `worker's clock jumps ${jumps.map(([name]) => name).join(', ')}`,
  async act(site) {
    const demands = await site.readyDemands(jumps.length * 3);
    let slowest = 0;
    for (const [i, [, ms]] of jumps.entries()) {
      const [valid, over, later] = demands.slice(i * 3) as [Receipt, Receipt, Receipt];
      await site.publish([valid, over]);
      await site.installation.drain(60_000);
      await validUntil(site, valid, 0);
      await validUntil(site, over, -1);
      site.shiftClock(ms);
      const from = performance.now();
      await site.publish([later]);
      await runExpiry(site, over);
      await site.installation.drain(60_000);
      slowest = Math.max(slowest, Number(seconds(from)));
      // Its last day is not over yet, whatever the host says.
      expect(await stateOf(site, valid)).toBe('published');
      await site.expectMatchedOnce([valid, over, later]);
    }
    expect([site.worker.isRunning, site.restarts]).toEqual([true, site.restarts]);
    // The next fault finds a host with the right time.
    await site.worker.stop();
    site.worker = site.startWorker();
    const result = `none expired early, ${jumps.length}/${jumps.length} overdue ones expired, ${demands.length}/${demands.length} demands matched once`;
    return { times: jumps.length, result, recovery: `${slowest} s` };
  },
};

function validUntil({ installation }: Site, { id }: Receipt, days: number): Promise<unknown> {
  return installation.query(
    `UPDATE demand.demands SET valid_until = (now() AT TIME ZONE 'Asia/Shanghai')::date + $2::int WHERE id = $1`,
    [id, days],
  );
}

async function stateOf({ installation }: Site, { id }: Receipt): Promise<string | undefined> {
  const [row] = await installation.query<{ state: string }>(`SELECT state FROM demand.demands WHERE id = $1`, [id]);
  return row?.state;
}

/** The clock's work, now; the overdue demand shows that it was done. */
async function runExpiry(site: Site, over: Receipt): Promise<void> {
  // Its next turn has come: what ran a moment ago would not run again.
  await site.installation.query(`DELETE FROM platform.clock_runs WHERE name = 'expire-demands'`);
  await site.inside.queue('clock').add('expire-demands', { messageId: '' }, { removeOnComplete: true });
  const expired = async () => (await stateOf(site, over)) !== 'published';
  await eventually(expired, { within: 30_000, what: 'the overdue demand expires' });
}
