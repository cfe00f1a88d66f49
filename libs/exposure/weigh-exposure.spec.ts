import { groupsOf, lineOf, type OrganisationExposure, totalOf } from './weigh-exposure';

const rules = { leastRatio: 50, mostRatio: 200, leastAchievements: 10 };
const one = (given: Partial<OrganisationExposure>): OrganisationExposure => ({
  organisationId: 'o',
  kind: 'institute',
  districtCode: null,
  listed: 0,
  places: 0,
  exposure: 0,
  ...given,
});

describe('the share of a group', () => {
  const rows = [
    one({ organisationId: 'a', listed: 30, places: 40, exposure: 30, districtCode: '310115' }),
    one({ organisationId: 'b', listed: 4, places: 4, exposure: 8, districtCode: '310104' }),
    one({ organisationId: 'c', listed: 6, places: 2, exposure: 2, kind: 'enterprise' }),
  ];

  it('adds up to one over the groups of each grouping', () => {
    const groups = groupsOf(rows, rules);
    for (const by of ['size', 'district', 'kind'] as const) {
      const own = groups.filter((group) => group.by === by);
      expect(own.reduce((sum, { exposureShare }) => sum + exposureShare, 0)).toBeCloseTo(1, 12);
      expect(own.reduce((sum, { achievementShare }) => sum + achievementShare, 0)).toBeCloseTo(1, 12);
      expect(own.reduce((sum, { organisations }) => sum + organisations, 0)).toBe(3);
    }
  });

  it('puts organisations into classes by what they list, and those without a district together', () => {
    const codes = groupsOf(rows, rules).map(({ by, code }) => `${by} ${code}`);
    expect(codes).toEqual(
      expect.arrayContaining(['size many', 'size few', 'size some', 'district unknown', 'kind enterprise']),
    );
  });

  it('is seen against all others for one organisation', () =>
    expect(lineOf(rows.slice(0, 1), totalOf(rows))).toMatchObject({
      achievementShare: 0.75,
      exposureShare: 0.75,
      ratio: 1,
    }));
});

describe('an alarm', () => {
  const alarmOf = (listed: number, exposure: number) =>
    groupsOf([one({ listed, exposure }), one({ kind: 'enterprise', listed: 100, exposure: 100 })], rules).find(
      ({ by, code }) => by === 'kind' && code === 'institute',
    )?.alarm;

  it.each([
    [100, 20, 'exposure.too_low'],
    [10, 90, 'exposure.too_high'],
    [100, 100, null],
    // Chance alone moves a handful of achievements far.
    [9, 0, null],
  ])('for %i achievements and an exposure of %i against 100 and 100 is %s', (listed, exposure, alarm) =>
    expect(alarmOf(listed, exposure)).toBe(alarm),
  );

  it('is not raised where nothing was shown, or nothing is listed', () => {
    expect(groupsOf([one({ listed: 50 })], rules).map(({ ratio, alarm }) => [ratio, alarm])).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ]);
    expect(groupsOf([], rules)).toEqual([]);
  });
});
