import type { Bilingual } from '#kernel/bilingual';
import { CodeTable, rowsOf } from './code-table';

/** Lower limits of one measure, smallest first; below the first one an enterprise is micro. */
type Limits = readonly [small: number, medium: number, large: number];

export interface SizeRow {
  readonly group: string;
  readonly staff?: Limits;
  /** In 万元 (10 000 yuan), as the rule is written. */
  readonly revenueWan?: Limits;
  readonly assetsWan?: Limits;
}

export interface SizeRule {
  readonly code: string;
  readonly source: Bilingual;
  readonly effectiveFrom: string;
  readonly rows: readonly SizeRow[];
  /** Which rows a division of GB/T 4754 may fall into; a division that is not here lies outside the rule. */
  readonly groupsOfDivision: Readonly<Record<string, readonly string[]>>;
}

export const enterpriseSizes = new CodeTable(
  'enterpriseSizes',
  rowsOf({
    large: ['大型', 'Large'],
    medium: ['中型', 'Medium'],
    small: ['小型', 'Small'],
    micro: ['微型', 'Micro'],
  }),
);

const source = {
  zh: '中小企业划型标准规定（工信部联企业〔2011〕300号）',
  en: 'Size standards for enterprises (MIIT 2011, no. 300)',
};
const effectiveFrom = '2011-06-18';

export const sizeGroups = new CodeTable(
  'enterpriseSizeGroups',
  rowsOf({
    agriculture: ['农、林、牧、渔业', 'Agriculture, forestry, animal husbandry and fishery'],
    industry: ['工业', 'Mining, manufacturing and utilities'],
    construction: ['建筑业', 'Construction'],
    wholesale: ['批发业', 'Wholesale trade'],
    retail: ['零售业', 'Retail trade'],
    transport: ['交通运输业', 'Transport'],
    storage: ['仓储业', 'Storage'],
    post: ['邮政业', 'Post'],
    accommodation: ['住宿业', 'Accommodation'],
    catering: ['餐饮业', 'Catering'],
    transmission: ['信息传输业', 'Information transmission'],
    software: ['软件和信息技术服务业', 'Software and information technology services'],
    property_development: ['房地产开发经营', 'Property development'],
    property_management: ['物业管理', 'Property management'],
    leasing: ['租赁和商务服务业', 'Leasing and business services'],
    other: [
      '其他未列明行业（含科学研究和技术服务业）',
      'Other industries, scientific and technical services among them',
    ],
  }),
  { source, version: '2011-300', effectiveFrom },
);

const divisions: readonly (readonly [from: number, to: number, groups: readonly string[]])[] = [
  [1, 5, ['agriculture']],
  [6, 46, ['industry']],
  [47, 50, ['construction']],
  [51, 51, ['wholesale']],
  [52, 52, ['retail']],
  // 53, railways, is excepted by the rule itself.
  [54, 58, ['transport']],
  // Cargo handling counts as transport, storage on its own: the division alone does not tell.
  [59, 59, ['storage', 'transport']],
  [60, 60, ['post']],
  [61, 61, ['accommodation']],
  [62, 62, ['catering']],
  [63, 64, ['transmission']],
  [65, 65, ['software']],
  // 66-69, finance, has a rule of its own. Agents and letting in 70 are among the other industries.
  [70, 70, ['property_development', 'property_management', 'other']],
  [71, 72, ['leasing']],
  // 91-97 are no enterprises.
  [73, 90, ['other']],
];

const rule2011: SizeRule = {
  code: '2011-300',
  source,
  effectiveFrom,
  rows: [
    { group: 'agriculture', revenueWan: [50, 500, 20_000] },
    { group: 'industry', staff: [20, 300, 1000], revenueWan: [300, 2000, 40_000] },
    { group: 'construction', revenueWan: [300, 6000, 80_000], assetsWan: [300, 5000, 80_000] },
    { group: 'wholesale', staff: [5, 20, 200], revenueWan: [1000, 5000, 40_000] },
    { group: 'retail', staff: [10, 50, 300], revenueWan: [100, 500, 20_000] },
    { group: 'transport', staff: [20, 300, 1000], revenueWan: [200, 3000, 30_000] },
    { group: 'storage', staff: [20, 100, 200], revenueWan: [100, 1000, 30_000] },
    { group: 'post', staff: [20, 300, 1000], revenueWan: [100, 2000, 30_000] },
    { group: 'accommodation', staff: [10, 100, 300], revenueWan: [100, 2000, 10_000] },
    { group: 'catering', staff: [10, 100, 300], revenueWan: [100, 2000, 10_000] },
    { group: 'transmission', staff: [10, 100, 2000], revenueWan: [100, 1000, 100_000] },
    { group: 'software', staff: [10, 100, 300], revenueWan: [50, 1000, 10_000] },
    { group: 'property_development', revenueWan: [100, 1000, 200_000], assetsWan: [2000, 5000, 10_000] },
    { group: 'property_management', staff: [100, 300, 1000], revenueWan: [500, 1000, 5000] },
    { group: 'leasing', staff: [10, 100, 300], assetsWan: [100, 8000, 120_000] },
    { group: 'other', staff: [10, 100, 300] },
  ],
  groupsOfDivision: Object.fromEntries(
    divisions.flatMap(([from, to, groups]) =>
      Array.from({ length: to - from + 1 }, (_, i) => [String(from + i).padStart(2, '0'), groups]),
    ),
  ),
};

/** Oldest first. A new rule is a new entry: what was decided under the old one stays decided under it. */
export const sizeRules: readonly SizeRule[] = [rule2011];

/** The rule in force on a day (YYYY-MM-DD in Shanghai). */
export function sizeRuleOn(day: string): SizeRule | undefined {
  return sizeRules.findLast((rule) => rule.effectiveFrom <= day);
}
