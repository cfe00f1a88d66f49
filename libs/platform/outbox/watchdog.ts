import { Injectable, Logger } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { Client } from 'pg';
import { env } from '#platform/config/env';
import { type JobData, openQueue } from '#platform/queue/queue-store';
import { whyQueueStoreIsAway } from '#platform/queue/queue-store-check';
import { withinTime } from '#platform/queue/within-time';
import { Consumers } from './consumers';
import { canaryJob, MessageWorkers } from './message-workers';
import { OutboxRelay } from './outbox.relay';

const every = 10_000;
const patience = 90_000;
const answerWithin = 5_000;
/** EX_TEMPFAIL: tells the supervisor that a fresh process will help. */
export const stuckExitCode = 75;
/** EX_CONFIG: a fresh process would refuse to start; somebody has to mend the store's settings first. */
export const unsafeExitCode = 78;

/** Workers have been seen to stay idle for ever after their store came back; one that does no work ends itself (trust B2). */
@Injectable()
export class Watchdog {
  private readonly logger = new Logger(Watchdog.name);
  private queues = new Map<string, Queue<JobData>>();
  private timer: NodeJS.Timeout | undefined;
  private looking = false;
  private awaySince = 0;

  constructor(
    private readonly consumers: Consumers,
    private readonly workers: MessageWorkers,
    private readonly relay: OutboxRelay,
  ) {}

  start(): void {
    this.timer = setInterval(() => void this.round(), every);
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    const closing = Promise.all([...this.queues.values()].map((queue) => queue.close()));
    await withinTime(answerWithin, closing).catch((error: Error) => this.logger.warn(error.message));
  }

  private async round(): Promise<void> {
    if (this.looking) return;
    this.looking = true;
    try {
      await this.look();
    } finally {
      this.looking = false;
    }
  }

  private async look(): Promise<void> {
    // While database or store are away a fresh process could do no better: patience begins anew when they are back.
    const isThere = (await databaseAnswers()) && (await this.queueStoreAnswers());
    if (!isThere) this.awaySince = performance.now();
    const oldest = Math.max(this.awaySince, Math.min(this.relay.lastRoundAt, ...this.workers.lastCanary.values()));
    const silent = performance.now() - oldest;
    if (silent > patience) {
      this.logger.fatal(`no sign of life for ${Math.round(silent / 1000)} s: this worker ends itself`);
      process.exit(stuckExitCode);
    }
    if (isThere) this.sendCanaries();
  }

  private sendCanaries(): void {
    for (const name of this.consumers.queues) {
      const sending = this.queue(name).add(
        canaryJob,
        { messageId: '' },
        { removeOnComplete: true, removeOnFail: true, attempts: 1 },
      );
      withinTime(answerWithin, sending).catch((error: Error) =>
        this.logger.warn(`canary of ${name}: ${error.message}`),
      );
    }
  }

  private async queueStoreAnswers(): Promise<boolean> {
    try {
      return (await whyQueueStoreIsAway()) === undefined;
    } catch (error) {
      // What it threw away the outbox sends again, yet only after a while and again and again: better to be seen.
      this.logger.fatal(`${(error as Error).message} This worker ends itself.`);
      process.exit(unsafeExitCode);
    }
  }

  private queue(name: string): Queue<JobData> {
    let queue = this.queues.get(name);
    if (!queue) {
      queue = openQueue(name);
      queue.on('error', (error) => this.logger.warn(`canary of ${name}: ${error.message}`));
      this.queues.set(name, queue);
    }
    return queue;
  }
}

/** Asked over a connection of its own: the pool of a stuck process may be what is stuck. */
async function databaseAnswers(): Promise<boolean> {
  const client = new Client({
    connectionString: env().DATABASE_URL,
    connectionTimeoutMillis: answerWithin,
    query_timeout: answerWithin,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch {
    return false;
  } finally {
    void client.end().catch(() => undefined);
  }
}
