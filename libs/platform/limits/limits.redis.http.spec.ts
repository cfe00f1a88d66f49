import { eventually } from '../../../test/support/eventually';
import { describeOnRedis, RedisServer } from '../../../test/support/redis-server';
import { RunningApi } from '../../../test/support/running-api';

process.env.LIMITS = 'search=4/60';

describeOnRedis('a limit counted in Redis', () => {
  let redis: RedisServer;
  let processes: readonly RunningApi[];
  beforeAll(async () => {
    redis = await RedisServer.start();
    process.env.REDIS_URL = redis.url;
    processes = [await RunningApi.start(), await RunningApi.start()];
  });
  afterAll(async () => {
    const [first, second] = processes;
    await second?.app.close();
    await first?.stop();
    await redis.stop();
  });

  const ask = async (n: number, remoteAddress: string) =>
    processes[n % 2]?.app.inject({ method: 'GET', url: '/api/public/search', remoteAddress });

  it('holds for all processes together, when all come at once', async () => {
    const answers = await Promise.all([0, 1, 2, 3, 4, 5, 6, 7].map((n) => ask(n, '203.0.113.1')));
    expect(answers.map((answer) => answer?.statusCode).toSorted()).toEqual([200, 200, 200, 200, 429, 429, 429, 429]);
    const refused = answers.find((answer) => answer?.statusCode === 429);
    expect(Number(refused?.headers['retry-after'])).toBeGreaterThan(50);
  });

  it('is not counted while Redis is away, and counted again when it is back', async () => {
    await redis.kill();
    for (let n = 0; n < 12; n++) expect((await ask(n, '203.0.113.2'))?.statusCode).toBe(200);
    await redis.restart();
    const isRefused = async () => {
      const answers = await Promise.all([0, 1, 2, 3, 4, 5].map((n) => ask(n, '203.0.113.3')));
      return answers.some((answer) => answer?.statusCode === 429);
    };
    await eventually(isRefused, { what: 'requests are counted again', within: 10_000 });
  }, 20_000);
});
