import { Money } from '#kernel/money';
import type { SizeRow, SizeRule } from './enterprise-size-rules';
import { industries } from './tables/industries';

export type EnterpriseSize = 'large' | 'medium' | 'small' | 'micro';
type Measure = 'staff' | 'revenue' | 'assets';

export interface EnterpriseMeasures {
  readonly staff?: number;
  readonly revenue?: Money;
  readonly assets?: Money;
}

export interface SizedEnterprise extends EnterpriseMeasures {
  /** A section (`C`) or division (`65`) of GB/T 4754. */
  readonly industry?: string;
  /** A row of the rule; needed only where the industry falls into several. */
  readonly industryGroup?: string;
}

export interface SizeAnswer {
  /** Null while something is missing. */
  readonly size: EnterpriseSize | null;
  readonly missing: readonly (Measure | 'industryGroup')[];
  /** The rows of the rule that the industry may fall into: one, or several to choose from. */
  readonly groups: readonly string[];
}

const fenPerWan = 1_000_000n;
const steps: readonly (readonly [EnterpriseSize, 0 | 1 | 2])[] = [
  ['large', 2],
  ['medium', 1],
  ['small', 0],
];

/** The size of an enterprise under one rule; null when the rule does not cover its industry. */
export function enterpriseSizeOf(given: SizedEnterprise, rule: SizeRule): SizeAnswer | null {
  const groups = groupsOf(given, rule);
  const rows = rule.rows.filter(({ group }) => groups.includes(group));
  const [row] = rows;
  if (!row) return null;
  if (rows.length > 1) return { size: null, missing: ['industryGroup'], groups };
  const missing = measuresOf(row).filter((measure) => given[measure] === undefined);
  return { size: missing.length > 0 ? null : sizeIn(row, given), missing, groups };
}

/** A section stands for all its divisions; a group that was named must be one of those the industry allows. */
function groupsOf({ industry, industryGroup }: SizedEnterprise, rule: SizeRule): readonly string[] {
  if (industry === undefined) return industryGroup === undefined ? [] : [industryGroup];
  const divisions = industries.has(industry)
    ? [industry]
    : industries.rows.filter((row) => row.parent === industry).map((row) => row.code);
  const possible = [...new Set(divisions.flatMap((division) => rule.groupsOfDivision[division] ?? []))];
  return industryGroup === undefined ? possible : possible.filter((group) => group === industryGroup);
}

function measuresOf(row: SizeRow): Measure[] {
  const needed = { staff: row.staff, revenue: row.revenueWan, assets: row.assetsWan };
  return (Object.keys(needed) as Measure[]).filter((measure) => needed[measure] !== undefined);
}

/** Every lower limit of a class has to be reached, else the class below is tried. */
function sizeIn(row: SizeRow, given: EnterpriseMeasures): EnterpriseSize {
  const reached = steps.find(
    ([, step]) =>
      (row.staff === undefined || (given.staff ?? 0) >= row.staff[step]) &&
      (row.revenueWan === undefined || reaches(given.revenue, row.revenueWan[step])) &&
      (row.assetsWan === undefined || reaches(given.assets, row.assetsWan[step])),
  );
  return reached?.[0] ?? 'micro';
}

function reaches(amount: Money | undefined, wan: number): boolean {
  return amount !== undefined && !Money.fen(BigInt(wan) * fenPerWan).isMoreThan(amount);
}
