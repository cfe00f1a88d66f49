import { Redis } from 'ioredis';
import { env } from '#platform/config/env';

export interface RedisMemory {
  /** `noeviction`, or jobs get lost without a word (trust B2). */
  readonly policy: string;
  readonly usedBytes: number;
  /** 0 where no limit is set. */
  readonly maxBytes: number;
}

/** What the queue's Redis says of its memory, over a connection of its own that gives up instead of waiting. */
export async function readRedisMemory(timeout: number): Promise<RedisMemory | undefined> {
  const url = env().REDIS_URL;
  if (!url) return undefined;
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: timeout,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  // The refused call tells the same; without a handler the event would be printed as unhandled.
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    const told = await redis.info('memory');
    const of = (name: string) => new RegExp(`${name}:(\\S+)`).exec(told)?.[1] ?? '';
    return { policy: of('maxmemory_policy'), usedBytes: Number(of('used_memory')), maxBytes: Number(of('maxmemory')) };
  } finally {
    redis.disconnect();
  }
}
