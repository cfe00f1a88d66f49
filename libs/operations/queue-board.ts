import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { type JobData, openQueue, queueBackend } from '#platform/queue/queue-store';

/** The queues of the product: one for each room that reacts, and the clock's. */
const names = ['matching', 'mail', 'clock'] as const;

export interface QueueCounts {
  readonly queue: string;
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  readonly failed: number;
  readonly completed: number;
}

/** Looks into the queues; changes nothing. */
@Injectable()
export class QueueBoard implements OnApplicationShutdown {
  private readonly open = new Map<string, Queue<JobData>>();
  readonly backend = queueBackend();

  /** All queues, opened; for the board that looks into their jobs. */
  queues(): readonly Queue<JobData>[] {
    return names.map((name) => this.queue(name));
  }

  counts(): Promise<QueueCounts[]> {
    return Promise.all(
      names.map(async (name) => {
        const counts = await this.queue(name).getJobCounts('waiting', 'active', 'delayed', 'failed', 'completed');
        const of = (state: string) => counts[state] ?? 0;
        return {
          queue: name,
          waiting: of('waiting'),
          active: of('active'),
          delayed: of('delayed'),
          failed: of('failed'),
          completed: of('completed'),
        };
      }),
    );
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.open.values()].map((queue) => queue.close()));
  }

  private queue(name: string): Queue<JobData> {
    let queue = this.open.get(name);
    if (!queue) {
      queue = openQueue(name, { skipMetasUpdate: true });
      // A store that is away shows in the answer of the call; without a handler it would end the process.
      queue.on('error', () => undefined);
      this.open.set(name, queue);
    }
    return queue;
  }
}
