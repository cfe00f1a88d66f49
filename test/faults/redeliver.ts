import { randomInt, randomUUID } from 'node:crypto';
import { eventually, seconds } from '../journeys/eventually';
import type { Fault } from './fault';
import { isLong } from './figures';
import { expectUndisturbedResults } from './kill-worker';
import type { Site } from './site';

const demandsAtOnce = isLong ? 40 : 8;
const deliveries = 3;

interface Delivery {
  readonly messageId: string;
  readonly consumer: string;
}

/** A queue that delivers each message three times, in any order; then three times more what is long done. */
export const deliverThrice: Fault = {
  no: 'F16',
  name: 'every message delivered 3×, shuffled',
  async act(site) {
    const demands = await site.readyDemands(demandsAtOnce);
    await site.worker.stop();
    await site.publish(demands);
    const messages = await claimAll(site);
    const from = performance.now();
    await deliver(site, messages);
    site.worker = site.startWorker();
    messages.push(...(await deliverFollowing(site, messages)));
    await idle(site);
    const recovery = `${seconds(from)} s for all of them`;
    await site.expectMatchedOnce(demands);
    await expectUndisturbedResults(site, demands);
    const state = await stateHash(site);
    await deliver(site, messages);
    await idle(site);
    expect(await stateHash(site)).toBe(state);
    const count = messages.length * deliveries;
    const result = `${count} deliveries of ${messages.length}, results as undisturbed; ${count} more: same state hash`;
    return { times: 2, result, recovery };
  },
};

/** As the relay would, so that it keeps away; nobody relays now, for the worker is stopped. */
async function claimAll({ installation }: Site): Promise<Delivery[]> {
  // Which topic has which consumers is told by what the relay noted of the earlier ones.
  await installation.query(
    `UPDATE platform.outbox_messages m SET attempts = 1, due_at = now() + interval '1 hour', consumers = known.consumers
       FROM (SELECT DISTINCT ON (topic) topic, consumers FROM platform.outbox_messages
              WHERE done_at IS NOT NULL ORDER BY topic, occurred_at DESC) known
      WHERE m.done_at IS NULL AND known.topic = m.topic`,
  );
  const rows = await installation.query<Delivery>(
    `SELECT id AS "messageId", unnest(consumers) AS consumer FROM platform.outbox_messages WHERE done_at IS NULL`,
  );
  return rows;
}

/** What the reactions announce in turn comes as often, besides the one time by the relay, until all is done. */
async function deliverFollowing(site: Site, known: readonly Delivery[]): Promise<Delivery[]> {
  const following: Delivery[] = [];
  const seen = new Set(known.map(({ messageId }) => messageId));
  const isDone = async () => {
    const undone = await site.installation.query<Delivery>(
      `SELECT id AS "messageId", unnest(consumers) AS consumer FROM platform.outbox_messages WHERE done_at IS NULL`,
    );
    const fresh = undone.filter(({ messageId }) => !seen.has(messageId));
    await deliver(site, fresh);
    following.push(...fresh);
    for (const { messageId } of fresh) seen.add(messageId);
    return (await site.installation.count('platform.outbox_messages WHERE done_at IS NULL')) === 0;
  };
  await eventually(isDone, { within: 60_000, every: 5, what: 'all messages are done' });
  return following;
}

async function deliver({ inside }: Site, messages: readonly Delivery[]): Promise<void> {
  for (const { messageId, consumer } of shuffled(Array.from({ length: deliveries }, () => messages).flat())) {
    const [queue = ''] = consumer.split('.');
    await inside
      .queue(queue)
      .add(consumer, { messageId }, { jobId: `again-${randomUUID()}`, removeOnComplete: true, attempts: 10 });
  }
}

function shuffled<Item>(items: Item[]): Item[] {
  for (let last = items.length - 1; last > 0; last--) {
    const other = randomInt(last + 1);
    [items[last], items[other]] = [items[other] as Item, items[last] as Item];
  }
  return items;
}

/** No job of a feature waits or is worked on any more. */
async function idle({ inside, installation }: Site): Promise<void> {
  const names = await installation.query<{ queue: string }>(
    `SELECT DISTINCT split_part(unnest(consumers), '.', 1) AS queue FROM platform.outbox_messages`,
  );
  const states = ['waiting', 'active', 'delayed', 'prioritized'] as const;
  for (;;) {
    const counts = await Promise.all(names.map(({ queue }) => inside.queue(queue).getJobCounts(...states)));
    if (counts.flatMap(Object.values).every((count) => count === 0)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Everything that reactions leave behind. */
async function stateHash({ installation }: Site): Promise<string> {
  const tables = [
    'matching.documents',
    'matching.runs',
    'matching.matches',
    'demand.demands',
    'platform.audit_events',
    'platform.live_events',
    'platform.notifications',
    'platform.outbox_messages',
    'platform.inbox_messages',
    'platform.dead_letters',
  ];
  const hashes: string[] = [];
  for (const table of tables) {
    const [row] = await installation.query<{ hash: string }>(
      `SELECT md5(coalesce(string_agg(t::text, '' ORDER BY t::text), '')) AS hash FROM ${table} t`,
    );
    hashes.push(`${table} ${row?.hash}`);
  }
  return hashes.join('\n');
}
