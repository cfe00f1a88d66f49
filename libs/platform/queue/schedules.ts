import { Injectable, Logger } from '@nestjs/common';
import type { Queue, Worker } from 'bullmq';
import { ClockRuns } from './clock-runs';
import { type JobData, openQueue, openWorker } from './queue-store';
import { whenQueueStoreAnswers } from './queue-store-check';
import { withinTime } from './within-time';

export interface ScheduledWork {
  /** Milliseconds between two runs. */
  readonly every: number;
  /** A verb that may run twice without harm; answers how many things it moved. */
  readonly work: () => Promise<number>;
}

/** Where the clock's work waits. */
export const clockQueue = 'clock';
// A wiped store forgets its schedules (trust B2): what is missing is written again.
const renewEvery = 30_000;
const answerWithin = 5_000;
const closeWithin = 12_000;

/** Clock-driven work: each run is one job, so that of several workers only one does it. */
@Injectable()
export class Schedules {
  private readonly logger = new Logger(Schedules.name);
  private readonly works = new Map<string, ScheduledWork>();
  private queue: Queue<JobData> | undefined;
  private worker: Worker<JobData> | undefined;
  private timer: NodeJS.Timeout | undefined;
  private readonly ending = new AbortController();
  private opening: Promise<void> | undefined;

  constructor(private readonly runs: ClockRuns) {}

  add(name: string, work: ScheduledWork): void {
    this.works.set(name, work);
  }

  /** Begins as soon as the queue store answers. */
  start(): void {
    this.opening = this.open();
  }

  async stop(): Promise<void> {
    this.ending.abort();
    clearInterval(this.timer);
    await this.opening;
    const closing = Promise.all([this.worker?.close(), this.queue?.close()]);
    await withinTime(closeWithin, closing).catch((error: Error) => this.logger.warn(error.message));
  }

  private async open(): Promise<void> {
    if (!(await whenQueueStoreAnswers(this.ending.signal))) return;
    this.queue = openQueue(clockQueue, {
      defaultJobOptions: { attempts: 3, removeOnComplete: { count: 100 }, removeOnFail: { count: 100 } },
    });
    this.queue.on('error', (error) => this.logger.warn(error.message));
    this.worker = openWorker(clockQueue, (job) => this.run(job.name));
    this.worker.on('error', (error) => this.logger.warn(error.message));
    await this.renew();
    this.timer = setInterval(() => void this.renew(), renewEvery);
  }

  private async renew(): Promise<void> {
    for (const [name, { every }] of this.works)
      await withinTime(answerWithin, this.schedule(name, every)).catch((error: Error) =>
        this.logger.warn(`schedule ${name}: ${error.message}`),
      );
  }

  private async schedule(name: string, every: number): Promise<void> {
    const known = await this.queue?.getJobScheduler(name);
    const wait = (known?.next ?? 0) - Date.now();
    // One whose turn is long over has lost its next job; one that lies too far ahead was written by a wrong clock.
    const isSound = known?.every === every && wait > -every - renewEvery && wait <= every;
    if (!isSound) await this.queue?.upsertJobScheduler(name, { every }, { name, data: { messageId: '' } });
  }

  private async run(name: string): Promise<void> {
    const scheduled = this.works.get(name);
    if (!scheduled) return;
    const moved = await this.runs.record({ name, ...scheduled });
    if (moved) this.logger.log(`${name}: ${moved}`);
  }
}
