import { Test, type TestingModule } from '@nestjs/testing';
import type { Queue } from 'bullmq';
import { MatchingModule, RepeatRun } from '#matching';
import { env } from '#platform/config/env';
import { Database } from '#platform/database/database';
import { PlatformModule } from '#platform/platform.module';
import { type JobData, openQueue } from '#platform/queue/queue-store';

/** The product's own parts, in this process and beside the running servers, for what no visitor can ask. */
export class Inside {
  /** Settings are read once: each site needs modules of its own (`jest.resetModules`). */
  static async open(settings: {
    readonly databaseUrl: string;
    readonly redisUrl: string | undefined;
  }): Promise<Inside> {
    Object.assign(process.env, { DATABASE_URL: settings.databaseUrl, REDIS_URL: settings.redisUrl ?? '' });
    env();
    delete process.env.REDIS_URL;
    const features = await Test.createTestingModule({ imports: [PlatformModule, MatchingModule] }).compile();
    return new Inside(features);
  }

  private readonly open = new Map<string, Queue<JobData>>();

  private constructor(private readonly features: TestingModule) {}

  get database(): Database {
    return this.features.get(Database, { strict: false });
  }

  /** Whether a run of matching gives the same to the last bit when it is done again on the data of its time. */
  async repeats(runId: string): Promise<boolean> {
    const { storedHash, repeatedHash } = await this.features.get(RepeatRun, { strict: false }).execute(runId);
    return repeatedHash === storedHash;
  }

  queue(name: string): Queue<JobData> {
    let queue = this.open.get(name);
    if (!queue) {
      queue = openQueue(name);
      queue.on('error', () => undefined);
      this.open.set(name, queue);
    }
    return queue;
  }

  /** Before the store is hurt: a connection that is not there need not recover. */
  async closeQueues(): Promise<void> {
    await Promise.all([...this.open.values()].map((queue) => queue.close()));
    this.open.clear();
  }

  async close(): Promise<void> {
    await this.closeQueues();
    await this.features.close();
  }
}
