import { describeOnRedis, RedisServer } from '../../../test/support/redis-server';
import { describePuttingOff } from './putting-off.fixture';

describeOnRedis('to put off a message whose queue is on Redis', () => {
  let redis: RedisServer;
  beforeAll(async () => {
    redis = await RedisServer.start();
    process.env.REDIS_URL = redis.url;
  });
  describePuttingOff();
  afterAll(() => redis.stop());
});
