import { classOf, type Grouping, groupings, nowhere } from './exposure-groups';

/** What the lists of a period have shown of one organisation, and what it had to show. */
export interface OrganisationExposure {
  readonly organisationId: string;
  readonly kind: string;
  readonly districtCode: string | null;
  readonly listed: number;
  readonly places: number;
  /** Each place weighs 1/log2(1 + place): the first counts as 1, the third as a half. */
  readonly exposure: number;
}

export interface AlarmRules {
  /** Of the ratio, in percent. */
  readonly leastRatio: number;
  readonly mostRatio: number;
  /** A group with fewer achievements raises no alarm: chance alone moves it far. */
  readonly leastAchievements: number;
}

export interface ExposureLine {
  readonly organisations: number;
  readonly achievements: number;
  readonly achievementShare: number;
  readonly places: number;
  readonly exposure: number;
  readonly exposureShare: number;
  /** Share of the exposure by share of the achievements: 1 is even. Null where there is nothing to compare. */
  readonly ratio: number | null;
}

export interface ExposureGroup extends ExposureLine {
  readonly by: Grouping;
  readonly code: string;
  readonly alarm: 'exposure.too_low' | 'exposure.too_high' | null;
}

type Totals = Pick<ExposureLine, 'achievements' | 'exposure'>;

const codeOf: Readonly<Record<Grouping, (row: OrganisationExposure) => string>> = {
  size: ({ listed }) => classOf(listed),
  district: ({ districtCode }) => districtCode ?? nowhere,
  kind: ({ kind }) => kind,
};

export function totalOf(rows: readonly OrganisationExposure[]): ExposureLine {
  return lineOf(rows, sumsOf(rows));
}

/** One line for these organisations, seen against all. */
export function lineOf(rows: readonly OrganisationExposure[], all: Totals): ExposureLine {
  const { achievements, exposure } = sumsOf(rows);
  const achievementShare = all.achievements > 0 ? achievements / all.achievements : 0;
  const exposureShare = all.exposure > 0 ? exposure / all.exposure : 0;
  return {
    organisations: rows.length,
    achievements,
    achievementShare,
    places: rows.reduce((sum, { places }) => sum + places, 0),
    exposure,
    exposureShare,
    ratio: achievementShare > 0 && all.exposure > 0 ? exposureShare / achievementShare : null,
  };
}

/** All groups of all groupings; within one the largest first. */
export function groupsOf(rows: readonly OrganisationExposure[], rules: AlarmRules): ExposureGroup[] {
  const all = sumsOf(rows);
  return groupings.flatMap((by) => {
    const codes = [...new Set(rows.map(codeOf[by]))];
    return codes
      .map((code) => {
        const line = lineOf(
          rows.filter((row) => codeOf[by](row) === code),
          all,
        );
        return { by, code, ...line, alarm: alarmOf(line, rules) };
      })
      .toSorted((a, b) => b.achievements - a.achievements || (a.code < b.code ? -1 : 1));
  });
}

function alarmOf({ ratio, achievements }: ExposureLine, rules: AlarmRules): ExposureGroup['alarm'] {
  if (ratio === null || achievements < rules.leastAchievements) return null;
  if (ratio * 100 < rules.leastRatio) return 'exposure.too_low';
  return ratio * 100 > rules.mostRatio ? 'exposure.too_high' : null;
}

function sumsOf(rows: readonly OrganisationExposure[]): Totals {
  return {
    achievements: rows.reduce((sum, { listed }) => sum + listed, 0),
    exposure: rows.reduce((sum, { exposure }) => sum + exposure, 0),
  };
}
