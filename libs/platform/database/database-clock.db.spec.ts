import { TestFeature } from '../../../test/support/test-feature';
import { Database } from './database';
import { DatabaseClock } from './database-clock';

let feature: TestFeature;
let clock: DatabaseClock;

beforeAll(async () => {
  feature = await TestFeature.start();
  clock = new DatabaseClock(feature.get(Database));
  await clock.onModuleInit();
});
afterEach(() => jest.restoreAllMocks());
afterAll(async () => {
  clock.onModuleDestroy();
  await feature.stop();
});

const databaseNow = async () => {
  const [row] = await feature.query<{ now: Date }>(`SELECT clock_timestamp() AS now`);
  return row?.now.getTime() ?? 0;
};

describe('the clock of the product', () => {
  it('tells the time of PostgreSQL', async () => {
    expect(Math.abs(clock.now().getTime() - (await databaseNow()))).toBeLessThan(1000);
  });

  it('goes on rightly when the clock of the host jumps', async () => {
    const real = Date.now();
    jest.useFakeTimers({
      now: real + 86_400_000,
      doNotFake: ['performance', 'setTimeout', 'setImmediate', 'nextTick'],
    });
    try {
      expect(Date.now() - real).toBeGreaterThanOrEqual(86_400_000);
      expect(Math.abs(clock.now().getTime() - real)).toBeLessThan(60_000);
    } finally {
      jest.useRealTimers();
    }
  });
});
