import { eventually, pause, seconds } from '../journeys/eventually';
import type { Receipt } from '../journeys/visitor';
import type { Fault } from './fault';
import { between, isLong } from './figures';
import type { Failpoint, Site } from './site';

const kills = isLong ? 8 : 1;
const demandsPerKill = isLong ? 8 : 5;
const killsOfOneJob = isLong ? 5 : 2;
const maxDeliveries = 20;
/** The transaction of the effect has begun. */
const inMatching: Failpoint = {
  at: 'statement',
  statement: 'INSERT INTO platform.inbox_messages',
  parameters: '"matching.match-document"',
};

/** At random points of its work, and nothing may show that it happened. */
export const killWorker: Fault = {
  no: 'F3',
  name: 'kill -9 worker at random points of matching',
  async act(site) {
    const demands = await site.readyDemands(kills * demandsPerKill);
    let cut = 0;
    for (let round = 0; round < kills; round++) {
      await site.publish(demands.slice(round * demandsPerKill, (round + 1) * demandsPerKill));
      await pause(between(0, 30));
      cut += await site.inMidWork();
      await site.worker.kill();
      site.worker = site.startWorker();
    }
    const lastKill = performance.now();
    await site.recover(120_000);
    const recovery = `${seconds(lastKill)} s`;
    await site.expectMatchedOnce(demands);
    await expectUndisturbedResults(site, demands);
    const all = `${demands.length}/${demands.length}`;
    const result = `${cut} jobs cut short, ${all} demands matched once, ${all} result hashes as undisturbed, 0 dead letters`;
    return { times: kills, result, recovery };
  },
};

export async function expectUndisturbedResults(site: Site, demands: readonly Receipt[]): Promise<void> {
  const runs = await site.installation.query<{ id: string }>(
    `SELECT id FROM matching.runs WHERE trigger_id = ANY($1)`,
    [demands.map(({ id }) => id)],
  );
  for (const { id } of runs) expect(await site.inside.repeats(id)).toBe(true);
}

/** A job that is the death of whoever takes it must neither get lost nor be given up early. */
export const killSameJob: Fault = {
  no: 'F4',
  name: 'kill -9 worker at the same job again and again',
  short: ['redis'],
  async act(site) {
    const [demand] = (await site.readyDemands(1)) as [Receipt];
    site.arm('worker', inMatching);
    await site.publish([demand]);
    for (let kill = 1; kill <= killsOfOneJob; kill++) {
      await died(site);
      if (kill === killsOfOneJob) site.disarm();
      // The long set waits for the real lease, the short one ends it.
      if (!isLong) await site.makeDue();
      site.worker = site.startWorker();
    }
    const lastKill = performance.now();
    await site.recover(150_000);
    const recovery = `${seconds(lastKill)} s`;
    await site.expectMatchedOnce([demand]);
    const attempts = await expectDeadLetterAfter(site, maxDeliveries);
    const result = `survived; with no end to it a dead letter after delivery ${attempts}, seen and revived by the operator`;
    return { times: killsOfOneJob, result, recovery };
  },
};

async function died(site: Site): Promise<void> {
  const { signal } = await site.worker.ended;
  expect(signal).toBe('SIGKILL');
}

/** Delivery 20 is the last one, and only then the operator is asked. */
async function expectDeadLetterAfter(site: Site, most: number): Promise<number> {
  const { installation } = site;
  const [demand] = (await site.readyDemands(1)) as [Receipt];
  site.arm('worker', inMatching);
  await site.publish([demand]);
  await died(site);
  // As if there had been so many already; the one that comes is the last.
  await installation.query(`UPDATE platform.outbox_messages SET attempts = $1, due_at = now() WHERE done_at IS NULL`, [
    most - 1,
  ]);
  site.worker = site.startWorker();
  await died(site);
  expect(await installation.count('platform.dead_letters')).toBe(0);
  await site.makeDue();
  site.worker = site.startWorker();
  const letter = await eventually(
    async () => (await lettersOf(site)).find(({ consumer }) => consumer === 'matching.match-document'),
    { within: 30_000, what: 'the operator sees the dead letter' },
  );
  expect(letter.attempts).toBe(most + 1);
  site.disarm();
  if (!site.worker.isRunning) site.worker = site.startWorker();
  await reviveAll(site);
  await site.recover(60_000);
  await site.expectMatchedOnce([demand]);
  return most;
}

interface Letter {
  readonly id: string;
  readonly consumer: string;
  readonly attempts: number;
}

async function lettersOf({ operator }: Site): Promise<readonly Letter[]> {
  return (await operator.get<{ items: Letter[] }>('/api/operations/dead-letters')).items;
}

/** Who reacts to the same message may have been cut short beside the matcher and given up as well, a moment later. */
async function reviveAll(site: Site): Promise<void> {
  await eventually(
    async () => {
      const letters = await lettersOf(site);
      for (const { id } of letters) await site.operator.post(`/api/operations/dead-letters/${id}/retry`, {});
      const undone = await site.installation.count('platform.outbox_messages WHERE done_at IS NULL');
      return letters.length === 0 && undone === 0;
    },
    { within: 60_000, what: 'what was given up is revived and done' },
  );
}
