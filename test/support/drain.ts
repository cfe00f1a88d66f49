import type { Type } from '@nestjs/common';
import { UnrecoverableError } from 'bullmq';
import { Database } from '#platform/database/database';
import { Consumers } from '#platform/outbox/consumers';
import { DeadLetters } from '#platform/outbox/dead-letters';
import { MessageWorkers } from '#platform/outbox/message-workers';
import { OutboxRelay } from '#platform/outbox/outbox.relay';
import { eventually } from './eventually';

/** Whatever hands out the parts of a running context: TestFeature, a Nest application. */
export interface Parts {
  get<T>(type: Type<T>): T;
}

interface Undone {
  readonly id: string;
  readonly topic: string;
}

/** Lets every committed message have its effects here and now, in the order announced, without a queue; answers how many. */
export async function drain(parts: Parts): Promise<number> {
  for (let done = 0; ;) {
    const messages = await undone(parts);
    if (messages.length === 0) return done;
    for (const message of messages) await deliver(parts, message);
    const open = new Set((await undone(parts)).map(({ id }) => id));
    const stuck = messages.find(({ id }) => open.has(id));
    if (stuck) throw new Error(`${stuck.topic} ${stuck.id} was delivered to everybody and is still not done`);
    done += messages.length;
  }
}

/** The same with all processes at once, each message delivered to every one of them, as bad luck would have it. */
export async function drainAtOnce(processes: readonly Parts[]): Promise<void> {
  for (;;) {
    const messages = processes[0] ? await undone(processes[0]) : [];
    if (messages.length === 0) return;
    await Promise.all(messages.flatMap((message) => processes.map((parts) => deliver(parts, message))));
  }
}

export function undone(parts: Parts): Promise<Undone[]> {
  return parts
    .get(Database)
    .query<Undone>(
      `SELECT id, topic FROM platform.outbox_messages WHERE done_at IS NULL ORDER BY bulk, occurred_at, id LIMIT 500`,
    );
}

async function deliver(parts: Parts, { id, topic }: Undone): Promise<void> {
  const consumers = parts.get(Consumers).of(topic);
  await parts.get(Database).query(
    `UPDATE platform.outbox_messages SET attempts = attempts + 1, consumers = $2, done_at = CASE WHEN $3 THEN now() END
      WHERE id = $1`,
    [id, consumers.map(({ consumer }) => consumer), consumers.length === 0],
  );
  for (const { consumer } of consumers) {
    await parts
      .get(MessageWorkers)
      .react(consumer, id)
      .catch((error: unknown) => {
        // A refusal of the business is buried already; whatever else goes wrong fails the test.
        if (!(error instanceof UnrecoverableError)) throw error;
      });
  }
  // As the relay finds out when all had worked before.
  await parts.get(Database).query(`SELECT platform.close_message($1)`, [id]);
}

/** The same by the real relay, queue and workers; answers when every message is done. */
export async function drainThroughQueue(parts: Parts): Promise<void> {
  const [relay, workers] = [aRelay(parts), someWorkers(parts)];
  await relay.start();
  workers.start();
  try {
    await allDone(parts);
  } finally {
    await relay.stop();
    await workers.stop();
  }
}

/** A relay as a process of its own would run it; once stopped it stays so. */
export function aRelay(parts: Parts): OutboxRelay {
  return new OutboxRelay(parts.get(Database), parts.get(Consumers), parts.get(DeadLetters));
}

export function someWorkers(parts: Parts): MessageWorkers {
  return new MessageWorkers(parts.get(Database), parts.get(Consumers), parts.get(DeadLetters));
}

export function allDone(parts: Parts): Promise<boolean> {
  return eventually(async () => (await undone(parts)).length === 0, {
    what: 'every message of the outbox is done',
    within: 25_000,
  });
}
