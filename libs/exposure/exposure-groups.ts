import { CodeTable, rowsOf } from '#taxonomy';

/** By the number of achievements that an organisation has listed. */
export const listedClasses = new CodeTable(
  'listedClasses',
  rowsOf({
    few: ['1–4 项成果', '1–4 achievements'],
    some: ['5–19 项成果', '5–19 achievements'],
    many: ['20–99 项成果', '20–99 achievements'],
    most: ['100 项以上成果', '100 achievements and more'],
  }),
);

/** What is told of a group whose share of the lists is far from its share of the achievements. */
export const exposureAlarms = new CodeTable(
  'exposureAlarms',
  rowsOf({
    'exposure.too_low': ['曝光明显偏低，请检查原因', 'Shown far less than its share; please look into it'],
    'exposure.too_high': ['曝光明显偏高，请检查原因', 'Shown far more than its share; please look into it'],
  }),
);

export const groupings = ['size', 'district', 'kind'] as const;
export type Grouping = (typeof groupings)[number];
/** The district of an organisation that has not said where it is. */
export const nowhere = 'unknown';

const classes = [
  ['most', 100],
  ['many', 20],
  ['some', 5],
] as const;

export function classOf(listed: number): string {
  return classes.find(([, least]) => listed >= least)?.[0] ?? 'few';
}
