import { Injectable, Logger } from '@nestjs/common';
import type { Queue, Worker } from 'bullmq';
import { type JobData, openQueue, openWorker } from './queue-store';

export interface ScheduledWork {
  /** Milliseconds between two runs. */
  readonly every: number;
  /** A verb that may run twice without harm; answers how many things it moved. */
  readonly work: () => Promise<number>;
}

const queueName = 'clock';
// A wiped store forgets its schedules (trust B2): they are written again every five minutes.
const renewEvery = 300_000;

/** Clock-driven work: each run is one job, so that of several workers only one does it. */
@Injectable()
export class Schedules {
  private readonly logger = new Logger(Schedules.name);
  private readonly works = new Map<string, ScheduledWork>();
  private queue: Queue<JobData> | undefined;
  private worker: Worker<JobData> | undefined;
  private timer: NodeJS.Timeout | undefined;

  add(name: string, work: ScheduledWork): void {
    this.works.set(name, work);
  }

  async start(): Promise<void> {
    this.queue = openQueue(queueName, {
      defaultJobOptions: { attempts: 3, removeOnComplete: { count: 100 }, removeOnFail: { count: 100 } },
    });
    this.queue.on('error', (error) => this.logger.warn(error.message));
    this.worker = openWorker(queueName, (job) => this.run(job.name), {
      lockDuration: 60_000,
      maxStalledCount: 10,
      runRetryDelay: 1_000,
    });
    this.worker.on('error', (error) => this.logger.warn(error.message));
    await this.renew();
    this.timer = setInterval(
      () => void this.renew().catch((error: Error) => this.logger.warn(error.message)),
      renewEvery,
    );
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.worker?.close();
    await this.queue?.close();
  }

  private async renew(): Promise<void> {
    for (const [name, { every }] of this.works)
      await this.queue?.upsertJobScheduler(name, { every }, { name, data: { messageId: '' } });
  }

  private async run(name: string): Promise<void> {
    const moved = await this.works.get(name)?.work();
    if (moved) this.logger.log(`${name}: ${moved}`);
  }
}
