import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Piscina } from 'piscina';
import { env } from '#platform/config/env';
import type { BulkRuns, ThreadGiven, ThreadTask } from './bulk-run';

/** A thread holds an index of its own: one that waited so long gives the memory back. */
const idleFor = 30_000;

/**
 * A hundred thousand documents need some 400 MB in the heap of a thread; what is allowed beyond is filled with garbage
 * before it is collected. The texts' index lies outside of it.
 */
const heap = { maxOldGenerationSizeMb: 700, maxYoungGenerationSizeMb: 32 } as const;

/** Threads that compute matches away from the event loop, so that locks renew and health answers meanwhile. */
@Injectable()
export class MatchPool implements OnApplicationShutdown {
  /** Options of Node for the threads; tests run the sources and teach them to read TypeScript. */
  execArgv: string[] | undefined;
  private pool: Piscina<ThreadTask, BulkRuns> | undefined;

  get threads(): number {
    return env().MATCH_THREADS;
  }

  compute(task: ThreadTask): Promise<BulkRuns> {
    this.pool ??= this.open();
    return this.pool.run(task);
  }

  /** Ends the threads, also in the middle of their work; the next task opens new ones. */
  async close(): Promise<void> {
    const pool = this.pool;
    this.pool = undefined;
    await pool?.destroy();
  }

  onApplicationShutdown(): Promise<void> {
    return this.close();
  }

  private open(): Piscina<ThreadTask, BulkRuns> {
    const given: ThreadGiven = { databaseUrl: env().DATABASE_URL };
    return new Piscina<ThreadTask, BulkRuns>({
      // Resolved like any import: the TypeScript file among the sources, the JavaScript one in the build.
      filename: require.resolve('./match-thread'),
      name: 'matchDemands',
      minThreads: 0,
      maxThreads: this.threads,
      idleTimeout: idleFor,
      resourceLimits: heap,
      workerData: given,
      ...(this.execArgv ? { execArgv: this.execArgv } : {}),
    });
  }
}
