import { addDays } from '#kernel/clock';
import { systemActor } from '#platform/http/actor';
import { TestFeature } from '../../test/support/test-feature';
import { CalendarQueries, type CalendarYear } from './calendar.queries';
import { LoadCalendarYear } from './load-calendar-year';
import { TaxonomyModule } from './taxonomy.module';
import { isWeekend } from './work-calendar';

let feature: TestFeature;
beforeAll(async () => {
  feature = await TestFeature.start(TaxonomyModule);
});
afterAll(() => feature.stop());

const actor = systemActor('command-line', 'test');
const year = (wanted: number) => feature.get(CalendarQueries).year(wanted);
const calendar = () => feature.get(CalendarQueries).workCalendar();

// Days that the law makes holidays: eleven a year, thirteen since 2025 (New Year's Eve and 2 May came in).
const published = [
  [2021, 11, 31],
  [2024, 11, 28],
  [2025, 13, 28],
  [2026, 13, 33],
] as const;

function shape({ days }: CalendarYear) {
  const off = days.filter(({ isWorkday }) => !isWorkday).map(({ day }) => day);
  const makeUp = days.filter(({ isWorkday }) => isWorkday).map(({ day }) => day);
  return { off, makeUp, weekdaysOff: off.filter((day) => !isWeekend(day)) };
}

/** Holidays by name, each as its first and last day and how many days it has. */
function runs({ days }: CalendarYear) {
  const names = [...new Set(days.filter(({ isWorkday }) => !isWorkday).map(({ zh }) => zh))];
  return names.map((name) => {
    const own = days.filter(({ zh }) => zh === name).map(({ day }) => day);
    return { name, first: own[0] ?? '', last: own.at(-1) ?? '', length: own.length };
  });
}

describe('the seeded years', () => {
  it.each(published)('%i works every make-up day on a weekend and outside the holidays', async (wanted) => {
    const { off, makeUp } = shape(await year(wanted));
    expect(makeUp.filter((day) => !isWeekend(day))).toEqual([]);
    expect(makeUp.filter((day) => off.includes(day))).toEqual([]);
  });

  it.each(published)(
    '%i gives %i weekdays off that are not worked again, as the law counts them',
    async (wanted, law) => {
      const { weekdaysOff, makeUp } = shape(await year(wanted));
      expect(weekdaysOff.length - makeUp.length).toBe(law);
    },
  );

  it.each(published)('%i has holidays without a gap, each of them with a name', async (wanted, _, total) => {
    const holidays = runs(await year(wanted));
    for (const { first, last, length } of holidays) expect(addDays(first, length - 1)).toBe(last);
    expect(holidays.reduce((sum, { length }) => sum + length, 0)).toBe(total);
    expect(holidays.map(({ name }) => name).join('')).toMatch(/元旦.*春节.*清明节.*劳动节.*端午节/);
  });

  // A holiday that a weekend touches without belonging to it would have been announced as longer.
  it.each(published)(
    '%i announces the weekend with each holiday that touches it, unless it is worked',
    async (wanted) => {
      const known = await year(wanted);
      const { off, makeUp } = shape(known);
      const touching = runs(known)
        .flatMap(({ first, last }) => [addDays(first, -1), addDays(last, 1)])
        .filter((day) => isWeekend(day) && !makeUp.includes(day) && !off.includes(day));
      // The notices of 2024 leave out the weekends before New Year and the Dragon Boat festival: weekends anyway.
      const left: Readonly<Record<number, string[]>> = { 2024: ['2023-12-31', '2024-06-09'] };
      expect(touching).toEqual(left[wanted] ?? []);
    },
  );

  it.each([
    [2021, '2021-02-10', 3, '2021-02-20'],
    [2024, '2024-09-30', 5, '2024-10-12'],
    [2025, '2025-09-30', 3, '2025-10-11'],
    [2026, '2026-02-13', 1, '2026-02-14'],
    [2026, '2026-09-30', 3, '2026-10-10'],
    [2026, '2026-05-08', 1, '2026-05-09'],
  ])('of %i: from %s, working day %i is %s', async (_, from, workdays, day) =>
    expect((await calendar()).addWorkdays(from, workdays)).toEqual({ day, certain: true }),
  );

  it('have the working days that are known of them, and say which notice they come from', async () => {
    const counted = await calendar();
    const inYear = (wanted: number) => counted.workdaysBetween(`${wanted - 1}-12-31`, `${wanted}-12-31`).workdays;
    expect(published.map(([wanted]) => inYear(wanted))).toEqual([250, 251, 248, 248]);
    expect((await year(2026)).source?.zh).toContain('国办发明电〔2025〕7号');
  });

  it('do not hold years that nobody published', async () =>
    expect(await year(2030)).toEqual({ year: 2030, source: null, days: [] }));
});

const holidays2027 = [
  { zh: '元旦', en: 'New Year’s Day', from: '2026-12-31', to: '2027-01-02', workdays: ['2027-01-03'] },
  { zh: '春节', en: 'Spring Festival', from: '2027-02-05', to: '2027-02-12' },
  { zh: '清明节', en: 'Qingming Festival', from: '2027-04-03', to: '2027-04-05' },
  { zh: '劳动节', en: 'Labour Day', from: '2027-05-01', to: '2027-05-05' },
  { zh: '端午节', en: 'Dragon Boat Festival', from: '2027-06-09', to: '2027-06-09' },
];
// Made up for the test: nobody has announced 2027 to us.
const a2027 = { year: 2027, source: { zh: '试用通知', en: 'A notice for trial' }, holidays: holidays2027 };
const load = (notice: unknown) => feature.get(LoadCalendarYear).execute(JSON.stringify(notice), actor);
const stored = () => feature.query(`SELECT day FROM taxonomy.calendar_days WHERE year = 2027`);

describe('loading the next year', () => {
  it('makes it certain, reaches back into December, and is audited', async () => {
    expect((await calendar()).addWorkdays('2026-12-30', 1)).toEqual({ day: '2026-12-31', certain: true });
    expect(await load(a2027)).toBe(2027);
    expect((await calendar()).addWorkdays('2026-12-30', 1)).toEqual({ day: '2027-01-03', certain: true });
    const [row] = await feature.query<{ id: string }>(`SELECT id FROM taxonomy.calendar_years WHERE year = 2027`);
    expect(await feature.auditOf(row?.id ?? '')).toMatchObject([{ action: 'load', personId: null }]);
  });

  it('refuses a year that is there already, and changes nothing', async () => {
    const before = await stored();
    await expect(load(a2027)).rejects.toMatchObject({ code: 'taxonomy.calendar-year-published' });
    await expect(load({ ...a2027, year: 2026 })).rejects.toMatchObject({ code: 'taxonomy.calendar-notice-wrong' });
    expect(await stored()).toEqual(before);
  });

  it('refuses days that another year’s notice has, and stores none of the others', async () => {
    const overlapping = {
      ...a2027,
      year: 2028,
      holidays: holidays2027.map((holiday, i) => ({
        ...holiday,
        from: i === 0 ? '2027-12-31' : holiday.from.replace('2027', '2028'),
        to: i === 0 ? '2028-01-01' : holiday.to.replace('2027', '2028'),
        workdays: [],
      })),
    };
    await feature.query(
      `INSERT INTO taxonomy.calendar_days (day, year, is_workday, zh, en) VALUES ('2027-12-31', 2027, false, '甲', 'A')`,
    );
    await expect(load(overlapping)).rejects.toMatchObject({
      code: 'taxonomy.calendar-days-taken',
      facts: { year: 2028, days: '2027-12-31' },
    });
    expect((await year(2028)).source).toBeNull();
  });
});
