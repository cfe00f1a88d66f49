import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Piscina } from 'piscina';
import { env } from '#platform/config/env';
import type { BulkRuns, ThreadGiven, ThreadTask } from './bulk-run';

/** A thread holds an index of its own: one that waited so long gives the memory back. */
const idleFor = 30_000;

/**
 * The heap of a thread holds the documents, and the rows they were read from until those are collected: what is allowed
 * beyond is filled with garbage first. The texts' index lies outside of it.
 */
function heapFor(textBytes: number): { maxOldGenerationSizeMb: number; maxYoungGenerationSizeMb: number } {
  return { maxOldGenerationSizeMb: Math.ceil(150 + (2 * textBytes) / 1_000_000), maxYoungGenerationSizeMb: 32 };
}

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
    this.pool ??= this.open(task.frozen.textBytes);
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

  private open(textBytes: number): Piscina<ThreadTask, BulkRuns> {
    const given: ThreadGiven = { databaseUrl: env().DATABASE_URL };
    return new Piscina<ThreadTask, BulkRuns>({
      // Resolved like any import: the TypeScript file among the sources, the JavaScript one in the build.
      filename: require.resolve('./match-thread'),
      name: 'matchDemands',
      minThreads: 0,
      maxThreads: this.threads,
      idleTimeout: idleFor,
      resourceLimits: heapFor(textBytes),
      workerData: given,
      ...(this.execArgv ? { execArgv: this.execArgv } : {}),
    });
  }
}
