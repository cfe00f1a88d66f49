import { Money } from '#kernel/money';
import {
  enterpriseSizeOf,
  type EnterpriseMeasures,
  type EnterpriseSize,
  type SizedEnterprise,
} from './enterprise-size';
import { enterpriseSizes, sizeGroups, type SizeRow, sizeRuleOn, sizeRules } from './enterprise-size-rules';
import { industries } from './tables/industries';

const rule = sizeRules[0];
if (!rule) throw new Error('no rule');
const fenPerWan = 1_000_000n;
const wan = (amount: number) => Money.fen(BigInt(amount) * fenPerWan);
const answerTo = (given: SizedEnterprise) => enterpriseSizeOf(given, rule);
const sizeOf = (given: SizedEnterprise) => answerTo(given)?.size;

type Measure = keyof EnterpriseMeasures;
const limitsOf = (row: SizeRow, measure: Measure) =>
  ({ staff: row.staff, revenue: row.revenueWan, assets: row.assetsWan })[measure];
const measures: readonly Measure[] = ['staff', 'revenue', 'assets'];
const needed = (row: SizeRow) => measures.filter((measure) => limitsOf(row, measure));
const classes = ['small', 'medium', 'large'] as const;
const below: Readonly<Record<(typeof classes)[number], EnterpriseSize>> = {
  large: 'medium',
  medium: 'small',
  small: 'micro',
};

/** An enterprise that reaches every limit of a class exactly, but for one measure that is moved by one person or one fen. */
function atLimits(row: SizeRow, step: number, moved?: Measure, by = 0): SizedEnterprise {
  const staff = (row.staff?.[step] ?? 0) + (moved === 'staff' ? by : 0);
  const fen = (measure: 'revenue' | 'assets') =>
    Money.fen(BigInt(limitsOf(row, measure)?.[step] ?? 0) * fenPerWan + BigInt(moved === measure ? by : 0));
  return { industryGroup: row.group, staff, revenue: fen('revenue'), assets: fen('assets') };
}

const boundaries = rule.rows.flatMap((row) =>
  classes.flatMap((size, step) => needed(row).map((measure) => ({ group: row.group, row, size, step, measure }))),
);

describe('the size of an enterprise', () => {
  it('follows the examples: software with 90 people is small, 1200 people with little revenue too', () => {
    expect(sizeOf({ industry: '65', staff: 90, revenue: wan(12_000) })).toBe('small');
    expect(sizeOf({ industry: '34', staff: 1200, revenue: wan(1500) })).toBe('small');
    expect(sizeOf({ industry: 'C', staff: 1200, revenue: wan(1500) })).toBe('small');
  });

  // Fourteen rows have two measures, two have one; three limits each.
  it('has a boundary for every limit of every row', () => expect(boundaries).toHaveLength(3 * (14 * 2 + 2)));

  it.each(boundaries)('$group is $size from the exact $measure on, and not before', ({ row, size, step, measure }) => {
    expect(sizeOf(atLimits(row, step))).toBe(size);
    expect(sizeOf(atLimits(row, step, measure, 1))).toBe(size);
    expect(sizeOf(atLimits(row, step, measure, -1))).toBe(below[size]);
  });

  it.each(rule.rows.map((row) => [row.group, row] as const))(
    '%s is large only with all measures: one of them alone, however great, lifts nothing',
    (_, row) => {
      for (const measure of needed(row).filter(() => needed(row).length > 1))
        expect(sizeOf({ ...atLimits(row, 0, measure, -1), ...only(measure, row) })).toBe('micro');
    },
  );

  it('asks for what the rule needs, and for nothing else', () => {
    expect(answerTo({ industry: '65' })).toEqual({ size: null, missing: ['staff', 'revenue'], groups: ['software'] });
    expect(answerTo({ industry: '47', staff: 5 })).toMatchObject({ missing: ['revenue', 'assets'] });
    expect(answerTo({ industry: '72', staff: 300, assets: wan(120_000) })).toMatchObject({
      size: 'large',
      missing: [],
    });
    expect(answerTo({ industry: '73', staff: 0 })).toEqual({ size: 'micro', missing: [], groups: ['other'] });
  });

  it('asks for the group where the industry falls into several', () => {
    expect(answerTo({ industry: '59', staff: 1 })).toEqual({
      size: null,
      missing: ['industryGroup'],
      groups: ['storage', 'transport'],
    });
    expect(answerTo({ industry: 'F' })?.groups).toEqual(['wholesale', 'retail']);
    expect(sizeOf({ industry: '59', industryGroup: 'storage', staff: 100, revenue: wan(1000) })).toBe('medium');
    expect(sizeOf({ industry: '59', industryGroup: 'transport', staff: 100, revenue: wan(1000) })).toBe('small');
  });

  it('is silent on railways, finance, public bodies, and on a group that is not the industry’s', () => {
    const silent = industries.codes.filter((division) => answerTo({ industry: division }) === null);
    expect(silent).toEqual(['53', '66', '67', '68', '69', '91', '92', '93', '94', '95', '96', '97']);
    expect(answerTo({ industry: '65', industryGroup: 'retail' })).toBeNull();
    expect(answerTo({ industry: 'no such' })).toBeNull();
    expect(answerTo({})).toBeNull();
  });
});

/** One measure beyond every limit, the others as they were. */
function only(measure: Measure, row: SizeRow): EnterpriseMeasures {
  const other = needed(row).filter((name) => name !== measure);
  const great = measure === 'staff' ? { staff: 1_000_000 } : { [measure]: wan(100_000_000) };
  const little = Object.fromEntries(other.map((name) => [name, name === 'staff' ? 0 : wan(0)]));
  return { ...little, ...great };
}

describe('the rules of enterprise size', () => {
  it('have 16 rows with words, limits that rise, and four sizes', () => {
    expect(rule.rows.map(({ group }) => group)).toEqual(sizeGroups.codes);
    expect(sizeGroups.codes).toHaveLength(16);
    expect(enterpriseSizes.codes).toEqual(['large', 'medium', 'small', 'micro']);
    for (const row of rule.rows)
      for (const measure of needed(row)) {
        const [small = 0, medium = 0, large = 0] = limitsOf(row, measure) ?? [];
        expect([0 < small, small < medium, medium < large]).toEqual([true, true, true]);
      }
  });

  it('put sections B, C and D under industry and section M under the others', () => {
    const groupsIn = (section: string) => answerTo({ industry: section })?.groups;
    expect(['B', 'C', 'D'].map(groupsIn)).toEqual([['industry'], ['industry'], ['industry']]);
    expect(groupsIn('M')).toEqual(['other']);
  });

  it('name only divisions and rows that exist', () => {
    const mapped = Object.entries(rule.groupsOfDivision);
    expect(mapped.filter(([division]) => !industries.has(division))).toEqual([]);
    expect(mapped.flatMap(([, groups]) => groups).filter((group) => !sizeGroups.has(group))).toEqual([]);
    expect(mapped.flatMap(([, groups]) => groups)).toEqual(expect.arrayContaining(sizeGroups.codes));
  });

  it('count from their day on', () => {
    expect(sizeRuleOn('2011-06-17')).toBeUndefined();
    expect(sizeRuleOn('2011-06-18')?.code).toBe('2011-300');
    expect(sizeRuleOn('2026-11-23')?.code).toBe('2011-300');
  });
});
