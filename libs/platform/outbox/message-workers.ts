import { Injectable, Logger } from '@nestjs/common';
import { type Job, UnrecoverableError, type Worker } from 'bullmq';
import { DomainError } from '#kernel/domain-error';
import type { JsonObject } from '#kernel/json';
import { env } from '#platform/config/env';
import { Database } from '#platform/database/database';
import { type JobData, openWorker } from '#platform/queue/queue-store';
import { Consumers } from './consumers';
import { DeadLetters } from './dead-letters';
import { Delivery } from './delivery';

interface StoredMessage {
  readonly topic: string;
  readonly payload: JsonObject;
  readonly attempts: number;
  readonly bulk: boolean;
}

// Short jobs: a killed worker's job is picked up after the lock and one or two checks, some 10–15 s (trust B2, measured).
// A second between tries when the store is away: BullMQ's 15 s would hold up every later job for as long after its return.
const settings = { lockDuration: 15_000, stalledInterval: 5_000, maxStalledCount: 10, runRetryDelay: 1_000 } as const;
const timeLimit = 60_000;
export const canaryJob = 'canary';

/** Takes jobs from the queues and lets the reactions work; what happened is decided by the inbox, never by the queue. */
@Injectable()
export class MessageWorkers {
  private readonly logger = new Logger(MessageWorkers.name);
  private workers: Worker<JobData>[] = [];
  /** When each queue last proved alive; the watchdog reads it. */
  readonly lastCanary = new Map<string, number>();

  constructor(
    private readonly database: Database,
    private readonly consumers: Consumers,
    private readonly deadLetters: DeadLetters,
  ) {}

  start(): void {
    this.workers = this.consumers.queues.map((name) => {
      this.lastCanary.set(name, Date.now());
      const worker = openWorker(name, (job) => this.work(name, job), {
        ...settings,
        concurrency: env().WORKER_CONCURRENCY,
      });
      worker.on('error', (error) => this.logger.warn(`worker ${name}: ${error.message}`));
      worker.on('failed', (job, error) => this.logger.error(`${job?.name} ${job?.id}: ${error.message}`));
      return worker;
    });
  }

  async stop(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.close()));
  }

  private async work(queue: string, job: Job<JobData>): Promise<void> {
    // Any job taken is a sign of life: a canary waits behind a long backlog.
    this.lastCanary.set(queue, Date.now());
    if (job.name === canaryJob) return;
    await this.react(job.name, job.data.messageId);
  }

  /** Delivers one message to one consumer; does nothing when its effect is already there. */
  async react(consumerName: string, messageId: string): Promise<void> {
    const consumer = this.consumers.named(consumerName);
    const [message] = await this.database.query<StoredMessage>(
      `SELECT topic, payload, attempts, bulk FROM platform.outbox_messages WHERE id = $1`,
      [messageId],
    );
    if (!consumer || !message) return;
    const delivery = new Delivery(this.database, messageId, consumerName, message.bulk);
    if (await delivery.isDone()) return;
    try {
      await withinTime(consumer.handler.react(message.payload, delivery));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      // A refusal of the business stays a refusal however often it is tried.
      await this.deadLetters.bury({
        messageId,
        topic: message.topic,
        consumer: consumerName,
        attempts: message.attempts,
        error: error.message,
      });
      throw new UnrecoverableError(error.message);
    }
  }
}

async function withinTime(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no end after ${timeLimit} ms`)), timeLimit);
  });
  try {
    await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
