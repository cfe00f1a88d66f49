import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import type { JobsOptions, Queue } from 'bullmq';
import { env } from '#platform/config/env';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import { type JobData, openQueue } from '#platform/queue/queue-store';
import { whenQueueStoreAnswers } from '#platform/queue/queue-store-check';
import { withinTime } from '#platform/queue/within-time';
import { type Consumer, Consumers } from './consumers';
import { DeadLetters } from './dead-letters';
import { outboxChannel } from './outbox';
import { WakeUp } from './wake-up';

interface Claimed {
  readonly id: string;
  readonly topic: string;
  readonly attempts: number;
  readonly bulk: boolean;
  readonly done: readonly string[];
}

const batch = 100;
/** A store that does not answer must not hold up the relay: the message stays where it is safe. */
const takenWithin = 5_000;
/** BullMQ takes jobs without a priority first. */
const bulkPriority = 10;
/** After so many deliveries without an effect a person has to look (trust B2). */
export const maxDeliveries = 20;
/** How long a delivered message may take before it is sent again: 20 s, doubling up to 10 min. */
const leaseSql = `least(interval '20 seconds' * power(2, least(attempts, 6)), interval '10 minutes')`;

/** Moves committed messages to the queue, and again when their effect does not show: relay and sweeper are one loop. */
@Injectable()
export class OutboxRelay {
  private readonly logger = new Logger(OutboxRelay.name);
  private readonly queues = new Map<string, Queue<JobData>>();
  private readonly wakeUp = new WakeUp(env().DATABASE_URL, outboxChannel);
  private readonly ending = new AbortController();
  private loop: Promise<void> | undefined;
  private storeFailed = false;
  /** When a round last reached the database, by `performance.now()`; the watchdog reads it. */
  lastRoundAt = performance.now();

  constructor(
    private readonly database: Database,
    private readonly consumers: Consumers,
    private readonly deadLetters: DeadLetters,
  ) {}

  async start(): Promise<void> {
    await this.wakeUp.listen();
    this.loop = this.run();
  }

  async stop(): Promise<void> {
    this.ending.abort();
    await this.wakeUp.close();
    await this.loop;
    const closing = Promise.all([...this.queues.values()].map((queue) => queue.close()));
    await withinTime(takenWithin, closing).catch((error: Error) => this.logger.warn(error.message));
  }

  /** One round; answers how many messages it took. */
  async relayOnce(): Promise<number> {
    const claimed = await this.database.transaction((tx) => this.claim(tx));
    this.lastRoundAt = performance.now();
    await Promise.all(claimed.map((message) => this.deliver(message)));
    return claimed.length;
  }

  private async run(): Promise<void> {
    const { signal } = this.ending;
    if (!(await whenQueueStoreAnswers(signal))) return;
    for (const name of this.consumers.queues) this.queues.set(name, this.open(name));
    while (!signal.aborted) {
      try {
        if ((await this.relayOnce()) < batch) await this.wakeUp.wait(1000);
        if (this.storeFailed) await this.waitForStore();
      } catch (error) {
        this.logger.error(`the relay could not work, next try in 1 s: ${(error as Error).message}`);
        await pause(1000, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  /** Whatever is claimed meanwhile would only be put back: two updates of each waiting message, round after round. */
  private async waitForStore(): Promise<void> {
    await pause(1000, undefined, { signal: this.ending.signal }).catch(() => undefined);
    await whenQueueStoreAnswers(this.ending.signal);
    this.storeFailed = false;
  }

  private async claim(tx: Tx): Promise<Claimed[]> {
    // typeorm answers an UPDATE with [rows, count].
    const [rows] = await tx.query<[Claimed[], number]>(
      `UPDATE platform.outbox_messages m
          SET attempts = attempts + 1, due_at = now() + ${leaseSql}
        WHERE id IN (SELECT id FROM platform.outbox_messages
                      WHERE done_at IS NULL AND due_at <= now()
                      ORDER BY bulk, due_at LIMIT $1 FOR UPDATE SKIP LOCKED)
        RETURNING id, topic, attempts, bulk,
                  platform.settled_consumers(m.id) AS done`,
      [batch],
    );
    return rows;
  }

  private async deliver(message: Claimed): Promise<void> {
    const all = this.consumers.of(message.topic);
    const open = all.filter((consumer) => !message.done.includes(consumer.consumer));
    if (open.length > 0 && message.attempts > maxDeliveries) {
      const letter = { ...message, messageId: message.id, error: 'no effect after all deliveries' };
      for (const { consumer, handler } of open) await this.deadLetters.bury({ ...letter, consumer }, handler);
      return;
    }
    await this.database.query(
      `UPDATE platform.outbox_messages SET consumers = $2, done_at = CASE WHEN $3 THEN now() END WHERE id = $1 AND done_at IS NULL`,
      [message.id, all.map((consumer) => consumer.consumer), open.length === 0],
    );
    const sent = await Promise.allSettled(open.map((consumer) => this.send(message, consumer)));
    const failed = sent.find((sending) => sending.status === 'rejected');
    if (failed) await this.putBack(message, failed.reason as Error);
  }

  private async send(message: Claimed, consumer: Consumer): Promise<void> {
    const queue = this.queue(consumer.queue);
    const options = this.optionsOf(message, consumer);
    await withinTime(takenWithin, queue.add(consumer.consumer, { messageId: message.id }, options));
  }

  /** The store failed, not the message: its claim is not counted. */
  private async putBack({ id }: Claimed, error: Error): Promise<void> {
    this.storeFailed = true;
    await this.database.query(
      `UPDATE platform.outbox_messages
          SET due_at = now() + interval '2 seconds', attempts = greatest(attempts - 1, 0), last_error = $2
        WHERE id = $1`,
      [id, error.message],
    );
  }

  private optionsOf(message: Claimed, consumer: Consumer): JobsOptions {
    // The moment is part of the id: a kept failed job of an earlier delivery must not swallow this one. The attempt
    // would not do, it begins anew when the operator revives a dead letter.
    const jobId = `${message.id}.${consumer.consumer}.${Date.now()}`;
    return message.bulk ? { jobId, priority: bulkPriority } : { jobId };
  }

  private queue(name: string): Queue<JobData> {
    const queue = this.queues.get(name);
    if (!queue) throw new Error(`queue ${name} is not open`);
    return queue;
  }

  private open(name: string): Queue<JobData> {
    const queue = openQueue(name, {
      defaultJobOptions: {
        attempts: 4,
        backoff: { type: 'exponential', delay: 500, jitter: 0.5 },
        // Kept jobs prove nothing, the inbox does; and trimming them was seen to deadlock on PostgreSQL.
        removeOnComplete: true,
        removeOnFail: { count: 2000 },
      },
    });
    queue.on('error', (error) => this.logger.warn(`queue ${name}: ${error.message}`));
    return queue;
  }
}
