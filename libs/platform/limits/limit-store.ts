import { Redis } from 'ioredis';
import { Pool } from 'pg';
import { type RateLimiterAbstract, RateLimiterPostgres, RateLimiterRedis } from 'rate-limiter-flexible';
import { env } from '#platform/config/env';
import type { Limit, LimitName } from './limits';

/** Where the counters of all processes are: Redis where REDIS_URL is set, else the product's own PostgreSQL. */
export interface LimitStore {
  counter(name: LimitName, limit: Limit): RateLimiterAbstract;
  open(): Promise<void>;
  close(): Promise<void>;
}

// A request waits for its count no longer than this; after that it is served uncounted.
const patience = 1_000;

export function openLimitStore(): LimitStore {
  const url = env().REDIS_URL;
  return url ? onRedis(url) : onPostgres(env().DATABASE_URL);
}

function onPostgres(url: string): LimitStore {
  // Connections of its own: when a flood has taken every other one, counting must still work.
  const pool = new Pool({
    connectionString: url,
    max: 3,
    keepAlive: true,
    connectionTimeoutMillis: patience,
    query_timeout: patience,
    application_name: 'jiqiao-limits',
    allowExitOnIdle: true,
  });
  pool.on('error', () => undefined);
  return {
    counter: (name, limit) =>
      new RateLimiterPostgres({
        ...settingsOf(name, limit),
        storeClient: pool,
        storeType: 'pool',
        schemaName: 'platform',
        tableName: 'limits',
        tableCreated: true,
        // One of them sweeps the table for all.
        clearExpiredByTimeout: name === 'default',
      }),
    open: () => Promise.resolve(),
    close: () => pool.end(),
  };
}

function onRedis(url: string): LimitStore {
  const redis = new Redis(url, {
    lazyConnect: true,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    commandTimeout: patience,
    connectTimeout: patience,
  });
  redis.on('error', () => undefined);
  return {
    counter: (name, limit) => new RateLimiterRedis({ ...settingsOf(name, limit), storeClient: redis }),
    open: () => redis.connect().catch(() => undefined),
    close: () => Promise.resolve(redis.disconnect()),
  };
}

function settingsOf(name: LimitName, { points, seconds }: Limit) {
  // Who is over the limit is refused from memory: the flood does not reach the store.
  return { keyPrefix: `limit-${name}`, points, duration: seconds, inMemoryBlockOnConsumed: points + 1 };
}
