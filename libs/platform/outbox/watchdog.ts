import { Injectable, Logger } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { Client } from 'pg';
import { env } from '#platform/config/env';
import { type JobData, openQueue } from '#platform/queue/queue-store';
import { Consumers } from './consumers';
import { canaryJob, MessageWorkers } from './message-workers';
import { OutboxRelay } from './outbox.relay';

const every = 15_000;
const patience = 90_000;
const answerWithin = 5_000;
/** EX_TEMPFAIL: tells the supervisor that a fresh process will help. */
export const stuckExitCode = 75;

/** Workers have been seen to stay idle for ever after their store came back; one that does no work ends itself (trust B2). */
@Injectable()
export class Watchdog {
  private readonly logger = new Logger(Watchdog.name);
  private queues = new Map<string, Queue<JobData>>();
  private timer: NodeJS.Timeout | undefined;
  private databaseAwayAt = 0;

  constructor(
    private readonly consumers: Consumers,
    private readonly workers: MessageWorkers,
    private readonly relay: OutboxRelay,
  ) {}

  start(): void {
    for (const name of this.consumers.queues) {
      const queue = openQueue(name);
      queue.on('error', (error) => this.logger.warn(`canary of ${name}: ${error.message}`));
      this.queues.set(name, queue);
    }
    this.timer = setInterval(() => void this.round(), every);
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
  }

  private async round(): Promise<void> {
    // While the database is away a fresh process could not even start: patience begins anew when it is back.
    if (!(await databaseAnswers())) this.databaseAwayAt = Date.now();
    const oldest = Math.max(this.databaseAwayAt, Math.min(this.relay.lastRoundAt, ...this.workers.lastCanary.values()));
    if (Date.now() - oldest > patience) {
      this.logger.fatal(`no sign of life for ${Math.round((Date.now() - oldest) / 1000)} s: this worker ends itself`);
      process.exit(stuckExitCode);
    }
    for (const [name, queue] of this.queues) {
      queue
        .add(canaryJob, { messageId: '' }, { removeOnComplete: true, removeOnFail: true, attempts: 1 })
        .catch((error: Error) => this.logger.warn(`canary of ${name}: ${error.message}`));
    }
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
