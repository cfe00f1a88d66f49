import { Redis } from 'ioredis';
import { env } from '#platform/config/env';

/** A Redis that may throw keys away loses jobs without a word (trust B2, measured): refuse to start on one. */
export async function refuseUnsafeQueueStore(): Promise<void> {
  const url = env().REDIS_URL;
  if (!url) return;
  const redis = new Redis(url, { maxRetriesPerRequest: 3 });
  try {
    const policy = /maxmemory_policy:(\S+)/.exec(await redis.info('memory'))?.[1];
    if (policy !== 'noeviction')
      throw new Error(`Redis runs with maxmemory-policy ${policy}; set it to noeviction, otherwise jobs get lost.`);
  } finally {
    redis.disconnect();
  }
}
