import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { Redis } from 'ioredis';
import { Client } from 'pg';
import { env } from '#platform/config/env';

const answerWithin = 5_000;
const askAgainAfter = 1_000;

/** A Redis that may throw keys away loses jobs without a word (trust B2, measured). */
export class UnsafeQueueStore extends Error {}

/** A store that is away is no reason not to start: the outbox keeps what it would have held. */
export async function refuseUnsafeQueueStore(): Promise<void> {
  await whyQueueStoreIsAway();
}

/** Undefined when the store answers; asked over a connection of its own, for those of a stuck process may be what is stuck. */
export async function whyQueueStoreIsAway(): Promise<string | undefined> {
  try {
    await (env().REDIS_URL ? askRedis(env().REDIS_URL ?? '') : askPostgres());
    return undefined;
  } catch (error) {
    if (error instanceof UnsafeQueueStore) throw error;
    return (error as Error).message;
  }
}

/**
 * Waits until the store answers; false when `ending` came first. What is opened on a store that is away may never
 * recover: BullMQ remembers for ever that its first look at PostgreSQL failed.
 */
export async function whenQueueStoreAnswers(ending: AbortSignal): Promise<boolean> {
  const logger = new Logger('QueueStore');
  for (let told = false; !ending.aborted;) {
    // One that may throw jobs away is not used either; the watchdog ends the process for it.
    const why = await whyQueueStoreIsAway().catch((error: Error) => error.message);
    if (why === undefined) return !ending.aborted;
    if (!told) logger.warn(`the queue store is away, the outbox keeps everything meanwhile: ${why}`);
    told = true;
    await pause(askAgainAfter, undefined, { signal: ending }).catch(() => undefined);
  }
  return false;
}

async function askRedis(url: string): Promise<void> {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: answerWithin,
    commandTimeout: answerWithin,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  let reason: Error | undefined;
  redis.on('error', (error) => (reason = error));
  try {
    // Of a connection that fails the call says only that it is closed; why is told by the event.
    await redis.connect().catch((error: Error) => Promise.reject(reason ?? error));
    const policy = /maxmemory_policy:(\S+)/.exec(await redis.info('memory'))?.[1];
    if (policy !== 'noeviction')
      throw new UnsafeQueueStore(
        `Redis runs with maxmemory-policy ${policy}; set it to noeviction, otherwise jobs get lost.`,
      );
  } finally {
    redis.disconnect();
  }
}

async function askPostgres(): Promise<void> {
  const client = new Client({
    connectionString: env().DATABASE_URL,
    connectionTimeoutMillis: answerWithin,
    query_timeout: answerWithin,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT FROM bullmq.job LIMIT 0');
  } finally {
    void client.end().catch(() => undefined);
  }
}
