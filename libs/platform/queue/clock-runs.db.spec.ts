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

const kept = (name: string) =>
  feature.query(
    `SELECT moved, error, ended_at IS NOT NULL AS "hasEnded" FROM platform.clock_runs WHERE name = $1 ORDER BY started_at`,
    [name],
  );

describe('a run of the clock', () => {
  it('is kept with what it moved', async () => {
    expect(await runs.record('expire-tests', () => Promise.resolve(3))).toBe(3);
    expect(await kept('expire-tests')).toEqual([{ moved: 3, error: null, hasEnded: true }]);
  });

  it('that fails is kept with its error, and fails for the queue too', async () => {
    await expect(runs.record('break', () => Promise.reject(new Error('the spring is broken')))).rejects.toThrow(
      'the spring is broken',
    );
    expect(await kept('break')).toEqual([{ moved: null, error: 'the spring is broken', hasEnded: true }]);
  });

  it('shows as begun while it is under way', async () => {
    await runs.record('long', async () => {
      expect(await kept('long')).toEqual([{ moved: null, error: null, hasEnded: false }]);
      return 0;
    });
  });

  it('is forgotten after ninety days', async () => {
    await feature.query(`UPDATE platform.clock_runs SET started_at = now() - interval '91 days' WHERE name = 'break'`);
    await runs.record('long', () => Promise.resolve(0));
    expect(await kept('break')).toEqual([]);
  });
});
