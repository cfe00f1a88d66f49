import { describeOnRedis, RedisServer } from '../../../test/support/redis-server';
import { describeOutboxContract } from './outbox-contract.fixture';

describeOnRedis('the outbox with its queue on Redis', () => {
  let redis: RedisServer;
  beforeAll(async () => {
    redis = await RedisServer.start();
    process.env.REDIS_URL = redis.url;
  });
  describeOutboxContract({ wipe: () => redis.command('FLUSHALL') });
  afterAll(() => redis.stop());
});
