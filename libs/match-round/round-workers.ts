import { Injectable, Logger } from '@nestjs/common';
import type { Job, Worker } from 'bullmq';
import { BulkMatching } from '#matching';
import { type JobData, openWorker } from '#platform/queue/queue-store';
import { whenQueueStoreAnswers } from '#platform/queue/queue-store-check';
import { withinTime } from '#platform/queue/within-time';
import { chunkJob, RoundFlow, roundQueue } from './round-flow';
import { WorkChunk } from './work-chunk';

/** What a thread has not ended by then is given back, so that another worker takes it at once. */
const closeWithin = 5_000;

/** Takes the couriers of rounds from their own queue: nothing else ever waits behind a round. */
@Injectable()
export class RoundWorkers {
  private readonly logger = new Logger(RoundWorkers.name);
  private readonly ending = new AbortController();
  private opening: Promise<void> | undefined;
  private worker: Worker<JobData> | undefined;

  constructor(
    private readonly chunks: WorkChunk,
    private readonly matching: BulkMatching,
    private readonly flow: RoundFlow,
  ) {}

  /** Begins as soon as the queue store answers. */
  start(): void {
    this.opening = this.open();
  }

  async stop(): Promise<void> {
    this.ending.abort();
    this.chunks.stop();
    await this.opening;
    const closing = this.worker?.close() ?? Promise.resolve();
    await withinTime(closeWithin, closing).catch(() => this.matching.rest());
    await withinTime(closeWithin, closing).catch((error: Error) => this.logger.warn(error.message));
    await this.matching.rest();
    await this.flow.stop();
  }

  private async open(): Promise<void> {
    if (!(await whenQueueStoreAnswers(this.ending.signal))) return;
    // Two for each thread: while one chunk is stored the thread has the next.
    const concurrency = this.matching.threads * 2;
    this.worker = openWorker(roundQueue, (job) => this.work(job), { concurrency });
    this.worker.on('error', (error) => this.logger.warn(error.message));
    this.worker.on('failed', (job, error) =>
      this.logger.error(`${job?.name} ${job?.data.messageId}: ${error.message}`),
    );
  }

  private async work(job: Job<JobData>): Promise<void> {
    const roundId = job.data.messageId;
    if (job.name === chunkJob) await this.chunks.execute(roundId);
    // The last of all couriers: a chunk that somebody left behind meanwhile needs another one.
    else await this.flow.send(roundId);
  }
}
