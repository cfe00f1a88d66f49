import { Injectable, Logger } from '@nestjs/common';
import { type Job, UnrecoverableError, type Worker } from 'bullmq';
import { DomainError } from '#kernel/domain-error';
import type { JsonObject } from '#kernel/json';
import { env } from '#platform/config/env';
import { Database } from '#platform/database/database';
import { type JobData, openWorker } from '#platform/queue/queue-store';
import { whenQueueStoreAnswers } from '#platform/queue/queue-store-check';
import { withinTime } from '#platform/queue/within-time';
import { Consumers } from './consumers';
import { DeadLetters } from './dead-letters';
import { Delivery } from './delivery';
import { deliveryError } from './delivery-error';

interface StoredMessage {
  readonly topic: string;
  readonly payload: JsonObject;
  readonly attempts: number;
  readonly bulk: boolean;
}

const timeLimit = 60_000;
/** What is not done by then is done by another worker; whoever stops us kills us soon after. */
const closeWithin = 12_000;
export const canaryJob = 'canary';

/** Takes jobs from the queues and lets the reactions work; what happened is decided by the inbox, never by the queue. */
@Injectable()
export class MessageWorkers {
  private readonly logger = new Logger(MessageWorkers.name);
  private readonly ending = new AbortController();
  private opening: Promise<void> | undefined;
  private workers: Worker<JobData>[] = [];
  /** When each queue last proved alive, by `performance.now()`; the watchdog reads it. */
  readonly lastCanary = new Map<string, number>();

  /** Who measures how long reactions take says so here. */
  onReacted: (consumer: string, outcome: 'done' | 'failed', seconds: number) => void = () => undefined;

  constructor(
    private readonly database: Database,
    private readonly consumers: Consumers,
    private readonly deadLetters: DeadLetters,
  ) {}

  /** Begins as soon as the queue store answers. */
  start(): void {
    this.opening = this.open();
  }

  async stop(): Promise<void> {
    this.ending.abort();
    await this.opening;
    await withinTime(closeWithin, Promise.all(this.workers.map((worker) => worker.close()))).catch((error: Error) =>
      this.logger.warn(`stopping the workers: ${error.message}`),
    );
  }

  private async open(): Promise<void> {
    if (!(await whenQueueStoreAnswers(this.ending.signal))) return;
    this.workers = this.consumers.queues.map((name) => {
      this.lastCanary.set(name, performance.now());
      const worker = openWorker(name, (job) => this.work(name, job), { concurrency: env().WORKER_CONCURRENCY });
      worker.on('error', (error) => this.logger.warn(`worker ${name}: ${error.message}`));
      worker.on('failed', (job, error) => this.logger.error(`${job?.name} ${job?.id}: ${error.message}`));
      return worker;
    });
  }

  private async work(queue: string, job: Job<JobData>): Promise<void> {
    // Any job taken is a sign of life: a canary waits behind a long backlog.
    this.lastCanary.set(queue, performance.now());
    if (job.name === canaryJob) return;
    await this.react(job.name, job.data.messageId, { isRetried: job.attemptsStarted > 1 });
  }

  /** Delivers one message to one consumer; does nothing when its effect is already there. */
  async react(consumerName: string, messageId: string, { isRetried = false } = {}): Promise<void> {
    const consumer = this.consumers.named(consumerName);
    const [message] = await this.database.query<StoredMessage>(
      `SELECT topic, payload, attempts, bulk FROM platform.outbox_messages WHERE id = $1`,
      [messageId],
    );
    if (!consumer || !message) return;
    const delivery = new Delivery(this.database, messageId, consumerName, message.bulk, isRetried);
    if (await delivery.isDone()) return;
    const begun = performance.now();
    const tell = (outcome: 'done' | 'failed') =>
      this.onReacted(consumerName, outcome, (performance.now() - begun) / 1000);
    try {
      await withinTime(timeLimit, consumer.handler.react(message.payload, delivery));
      tell('done');
    } catch (error) {
      tell('failed');
      if (!(error instanceof DomainError)) {
        await this.keepError(messageId, error);
        throw error;
      }
      // A refusal of the business stays a refusal however often it is tried.
      const letter = { messageId, topic: message.topic, consumer: consumerName, attempts: message.attempts };
      await this.deadLetters.bury({ ...letter, error: error.message }, consumer.handler);
      throw new UnrecoverableError(error.message);
    }
  }

  /** Kept where the operator looks first; the queue forgets. */
  private async keepError(messageId: string, error: unknown): Promise<void> {
    const kept = this.database.query(
      `UPDATE platform.outbox_messages SET last_error = $2 WHERE id = $1 AND done_at IS NULL`,
      [messageId, deliveryError(error)],
    );
    // Where the database is what failed, the first error tells more than this one.
    await kept.catch(() => undefined);
  }
}
