import { TestFeature } from '../../../test/support/test-feature';
import { Database } from '#platform/database/database';
import { ClockRuns } from './clock-runs';

let feature: TestFeature;
let runs: ClockRuns;
beforeAll(async () => {
  feature = await TestFeature.start();
  runs = new ClockRuns(feature.get(Database));
});
afterAll(() => feature.stop());

const record = (name: string, work: () => Promise<number>) => runs.record({ name, every: 3_600_000, work });
const kept = (name: string) =>
  feature.query(
    `SELECT moved, error, ended_at IS NOT NULL AS "hasEnded" FROM platform.clock_runs WHERE name = $1 ORDER BY started_at`,
    [name],
  );

describe('a run of the clock', () => {
  it('is kept with what it moved', async () => {
    expect(await record('expire-tests', () => Promise.resolve(3))).toBe(3);
    expect(await kept('expire-tests')).toEqual([{ moved: 3, error: null, hasEnded: true }]);
  });

  it('that fails is kept with its error, and fails for the queue too', async () => {
    await expect(record('break', () => Promise.reject(new Error('the spring is broken')))).rejects.toThrow(
      'the spring is broken',
    );
    expect(await kept('break')).toEqual([{ moved: null, error: 'the spring is broken', hasEnded: true }]);
  });

  it('shows as begun while it is under way', async () => {
    await record('long', async () => {
      expect(await kept('long')).toEqual([{ moved: null, error: null, hasEnded: false }]);
      return 0;
    });
  });

  it('is forgotten after ninety days', async () => {
    await feature.query(`UPDATE platform.clock_runs SET started_at = now() - interval '91 days' WHERE name = 'break'`);
    await record('short', () => Promise.resolve(0));
    expect(await kept('break')).toEqual([]);
  });

  it('happens once however often and wherever its turn is announced', async () => {
    let done = 0;
    const work = () => Promise.resolve((done += 1));
    await Promise.all(Array.from({ length: 8 }, () => record('once', work)));
    expect(done).toBe(1);
    expect(await kept('once')).toHaveLength(1);
  });

  it('comes again with its next turn, and at once after it failed or was broken off', async () => {
    const again = async (sql: string) => {
      await feature.query(`UPDATE platform.clock_runs SET ${sql} WHERE name = 'again'`);
      return record('again', () => Promise.resolve(7));
    };
    await record('again', () => Promise.resolve(7));
    expect(await again('moved = moved')).toBe(0);
    expect(await again(`started_at = started_at - interval '31 minutes'`)).toBe(7);
    expect(await again(`error = 'broken'`)).toBe(7);
    expect(await again(`ended_at = NULL`)).toBe(0);
    expect(await again(`ended_at = NULL, started_at = started_at - interval '61 seconds'`)).toBe(7);
  });
});
