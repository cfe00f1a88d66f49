import { Enrol, IdentityModule } from '#identity';
import { MatchingModule, RunMatch } from '#matching';
import { systemActor } from '#platform/http/actor';
import { fillFeed } from '../../test/support/fill-feed';
import { TestFeature } from '../../test/support/test-feature';
import { PeriodWrong } from './exposure.errors';
import { ExposureModule } from './exposure.module';
import { ReportExposure } from './report-exposure';

interface RawRun {
  readonly id: string;
  readonly demandId: string;
  readonly at: Date;
}
interface RawPair {
  readonly runId: string;
  readonly achievementId: string;
  readonly owner: string;
  readonly score: number;
}

let feature: TestFeature;
let owners: readonly string[];
let demands: string[];
const period = { from: '2027-03-01', to: '2027-03-31' };

beforeAll(async () => {
  feature = await TestFeature.start(IdentityModule, MatchingModule, ExposureModule);
  const enrol = async (uscc: string, kind: 'institute' | 'enterprise', districtCode: string) => {
    const id = await feature.get(Enrol).organisation({ uscc, name: uscc, kind }, systemActor('test', 'test'));
    await feature.query(`UPDATE identity.organisations SET district_code = $2 WHERE id = $1`, [id, districtCode]);
    return id;
  };
  owners = [
    await enrol('12100000425006117P', 'institute', '310115'),
    await enrol('1210000042500615X0', 'institute', '310104'),
    await enrol('91310000631696382C', 'enterprise', '310115'),
  ];
  const [first = '', second = '', third = ''] = owners;
  demands = await fillFeed(feature, {
    demands: { [third]: 12 },
    achievements: { [first]: 40, [second]: 6, [third]: 3 },
  });
  for (const [i, id] of [...demands, ...demands.slice(0, 4), ...demands.slice(0, 2)].entries()) {
    const run = await feature.get(RunMatch).execute(id, 'test');
    // Some demands have two lists on one day and others on two days; one lies a second before the period begins.
    const at =
      i === 0 ? '2027-02-28T15:59:59Z' : i > 15 ? '2027-03-20T02:00:00Z' : `2027-03-1${i % 2}T0${i % 8}:00:00Z`;
    await feature.query(`UPDATE matching.runs SET at = $2 WHERE id = $1`, [run?.id, at]);
  }
});
afterAll(() => feature.stop());

/** By hand, from nothing but the rows of runs, pairs and documents. */
async function byHand(): Promise<{ lists: number; exposure: Map<string, number>; places: Map<string, number> }> {
  const runs = await feature.query<RawRun>(
    `SELECT id, trigger_id AS "demandId", at FROM matching.runs WHERE trigger_kind = 'demand'`,
  );
  const pairs = await feature.query<RawPair>(
    `SELECT m.run_id AS "runId", m.achievement_id AS "achievementId", d.organisation_id AS owner, m.score
       FROM matching.matches m JOIN matching.documents d ON d.object_id = m.achievement_id`,
  );
  const last = new Map<string, RawRun>();
  for (const run of runs) {
    const day = new Date(run.at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
    if (day < period.from || day > period.to) continue;
    const known = last.get(`${run.demandId} ${day}`);
    if (!known || known.at < run.at || (known.at.getTime() === run.at.getTime() && known.id < run.id))
      last.set(`${run.demandId} ${day}`, run);
  }
  const [exposure, places] = [new Map<string, number>(), new Map<string, number>()];
  for (const run of last.values()) {
    const list = pairs
      .filter(({ runId }) => runId === run.id)
      .sort((a, b) => b.score - a.score || (a.achievementId < b.achievementId ? -1 : 1));
    for (const [i, { owner }] of list.slice(0, 20).entries()) {
      exposure.set(owner, (exposure.get(owner) ?? 0) + 1 / Math.log2(2 + i));
      places.set(owner, (places.get(owner) ?? 0) + 1);
    }
  }
  return { lists: last.size, exposure, places };
}

describe('the report of a period', () => {
  it('says what can be counted by hand from the raw rows', async () => {
    const [report, hand] = [await feature.get(ReportExposure).execute(period), await byHand()];
    expect(hand.lists).toBeGreaterThan(12);
    expect(report.lists).toBe(hand.lists);
    const total = [...hand.exposure.values()].reduce((sum, each) => sum + each, 0);
    expect(Math.abs(report.total.exposure - total)).toBeLessThan(1e-9);
    const enterprise = report.groups.find(({ by, code }) => by === 'kind' && code === 'enterprise');
    expect(enterprise?.exposure ?? -1).toBeCloseTo(hand.exposure.get(owners[2] ?? '') ?? 0, 9);
    const large = report.groups.find(({ by, code }) => by === 'size' && code === 'many');
    expect(large).toMatchObject({ achievements: 40, organisations: 1, places: hand.places.get(owners[0] ?? '') });
    expect(large?.exposure).toBeCloseTo(hand.exposure.get(owners[0] ?? '') ?? 0, 9);
    expect(large?.ratio).toBeCloseTo((large?.exposureShare ?? 0) / (40 / 49), 9);
    expect(report.groups.filter(({ by }) => by === 'district').map(({ code }) => code)).toEqual(['310115', '310104']);
  });

  it('counts no place for a near copy that stands beneath another', async () => {
    const read = async () => (await feature.get(ReportExposure).execute(period)).total.places;
    const [before, { lists }] = [await read(), await byHand()];
    await feature.query(
      `UPDATE matching.matches SET copy_of = achievement_id
        WHERE id IN (SELECT DISTINCT ON (run_id) id FROM matching.matches ORDER BY run_id, score)`,
    );
    expect(await read()).toBe(before - lists);
    await feature.query(`UPDATE matching.matches SET copy_of = NULL`);
  });

  it('tells an organisation its own line, the same as in the report', async () => {
    const report = feature.get(ReportExposure);
    const [own, hand] = [await report.own(owners[1] ?? '', period), await byHand()];
    expect(own).toMatchObject({ organisations: 1, achievements: 6, places: hand.places.get(owners[1] ?? '') ?? 0 });
    expect(own.exposure).toBeCloseTo(hand.exposure.get(owners[1] ?? '') ?? 0, 9);
    const nobody = await report.own('00000000-0000-0000-0000-000000000000', period);
    expect(nobody).toMatchObject({ organisations: 0, places: 0, exposure: 0, ratio: null });
  });

  it('is empty, not wrong, where there were no lists', async () => {
    const report = await feature.get(ReportExposure).execute({ from: '2020-01-01', to: '2020-01-31' });
    expect(report).toMatchObject({ lists: 0, groups: [], total: { exposure: 0, ratio: null } });
  });

  it('covers the last thirty days unless asked otherwise, and refuses what is no period', async () => {
    feature.clock.set('2027-03-31T15:59:59Z');
    const report = feature.get(ReportExposure);
    expect(await report.execute({})).toMatchObject({ from: '2027-03-02', to: '2027-03-31' });
    await expect(report.execute({ from: '2027-04-02', to: '2027-04-01' })).rejects.toBeInstanceOf(PeriodWrong);
    await expect(report.execute({ from: '2020-01-01', to: '2027-01-01' })).rejects.toBeInstanceOf(PeriodWrong);
  });
});
