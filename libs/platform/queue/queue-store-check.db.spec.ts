import { describeOnRedis, RedisServer } from '../../../test/support/redis-server';

describeOnRedis('the check of the queue’s store', () => {
  let redis: RedisServer;
  afterEach(() => redis.stop());

  async function startOn(policy: string): Promise<void> {
    redis = await RedisServer.start(policy);
    Object.assign(process.env, { REDIS_URL: redis.url, DATABASE_URL: 'postgres://nowhere/none' });
    // The settings are read once per process: each start gets a copy of its own.
    jest.resetModules();
    const { refuseUnsafeQueueStore } = await import('#platform/queue/queue-store-check');
    await refuseUnsafeQueueStore();
  }

  it('lets the worker start while Redis is away, and it begins when Redis is there', async () => {
    redis = await RedisServer.start();
    await redis.kill();
    Object.assign(process.env, { REDIS_URL: redis.url, DATABASE_URL: 'postgres://nowhere/none' });
    jest.resetModules();
    const store = await import('#platform/queue/queue-store-check');
    await store.refuseUnsafeQueueStore();
    expect(await store.whyQueueStoreIsAway()).toBeDefined();
    const ending = new AbortController();
    const begins = store.whenQueueStoreAnswers(ending.signal);
    await redis.restart();
    expect(await begins).toBe(true);
  });

  it('ends its waiting when the worker is asked to end', async () => {
    redis = await RedisServer.start();
    await redis.kill();
    Object.assign(process.env, { REDIS_URL: redis.url, DATABASE_URL: 'postgres://nowhere/none' });
    jest.resetModules();
    const { whenQueueStoreAnswers } = await import('#platform/queue/queue-store-check');
    const ending = new AbortController();
    const begins = whenQueueStoreAnswers(ending.signal);
    ending.abort();
    expect(await begins).toBe(false);
  });

  it('lets the worker start on a Redis that keeps everything', () =>
    expect(startOn('noeviction')).resolves.toBeUndefined());

  it.each(['allkeys-lru', 'volatile-lru', 'allkeys-random'])('refuses a Redis that may throw jobs away: %s', (policy) =>
    expect(startOn(policy)).rejects.toThrow(`maxmemory-policy ${policy}; set it to noeviction`),
  );
});
