import type { Bilingual } from '#kernel/bilingual';
import { addDays } from '#kernel/clock';
import type { Fault } from '#kernel/domain-error';
import type { NamedDay } from './calendar.queries';
import { CalendarNoticeWrong } from './taxonomy.errors';
import { isDay, isWeekend } from './work-calendar';

/** The State Council's notice for one year, day by day. */
export interface CalendarNotice {
  readonly year: number;
  readonly source: Bilingual;
  readonly days: readonly NamedDay[];
}

const longestHoliday = 15;
const fewestHolidays = 5;

/** Reads `{ year, source: { zh, en }, holidays: [{ zh, en, from, to, workdays: [] }] }`; refuses with every fault it finds. */
export function readCalendarNotice(text: string): CalendarNotice {
  const reading = new NoticeReading();
  const notice = reading.read(parsed(text));
  if (reading.faults.length > 0) throw new CalendarNoticeWrong({}, reading.faults);
  return notice;
}

function parsed(text: string): Loose {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  if (!isLoose(value)) throw new CalendarNoticeWrong({}, [{ path: '', code: 'not-json' }]);
  return value;
}

type Loose = Readonly<Record<string, unknown>>;
const isLoose = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

class NoticeReading {
  readonly faults: Fault[] = [];
  private readonly seen = new Set<string>();

  read(given: Loose): CalendarNotice {
    this.onlyFields(given, '', ['year', 'source', 'holidays']);
    const year = Number.isInteger(given.year) ? (given.year as number) : 0;
    if (year < 2000 || year > 2100) this.fault('year', 'wrong-type');
    const source = this.words(given.source, 'source');
    const holidays = Array.isArray(given.holidays) ? (given.holidays as readonly unknown[]) : [];
    // Seven holidays are the law; two of them may share one run. A shorter list is a torn file.
    if (holidays.length < fewestHolidays) this.fault('holidays', 'too-few');
    const days = holidays.flatMap((holiday, i) => this.holiday(holiday, `holidays.${i}`, year));
    return { year, source, days: days.toSorted((a, b) => a.day.localeCompare(b.day)) };
  }

  private holiday(given: unknown, path: string, year: number): NamedDay[] {
    if (!isLoose(given)) return this.fault(path, 'wrong-type');
    this.onlyFields(given, path, ['zh', 'en', 'from', 'to', 'workdays']);
    const words = this.words({ zh: given.zh, en: given.en }, path);
    const free = this.run(given, path).map((day) => ({ day, isWorkday: false, ...words }));
    const workdays = Array.isArray(given.workdays) ? (given.workdays as readonly unknown[]) : [];
    if (given.workdays !== undefined && !Array.isArray(given.workdays)) this.fault(`${path}.workdays`, 'wrong-type');
    const worked = workdays.flatMap((day, i) => this.workday(day, `${path}.workdays.${i}`, words));
    const own = [...free, ...worked];
    // A notice may reach back into the last days of December: New Year's Day with a weekend before it.
    if (own.some(({ day }) => day < `${year - 1}-12-25` || day > `${year}-12-31`))
      this.fault(path, 'calendar-other-year');
    for (const { day } of own) {
      if (this.seen.has(day)) this.fault(path, 'calendar-day-twice');
      this.seen.add(day);
    }
    return own;
  }

  private run(given: Loose, path: string): string[] {
    const { from, to } = given;
    if (typeof from !== 'string' || !isDay(from)) return this.fault(`${path}.from`, 'wrong-type');
    if (typeof to !== 'string' || !isDay(to)) return this.fault(`${path}.to`, 'wrong-type');
    if (to < from || to >= addDays(from, longestHoliday)) return this.fault(`${path}.to`, 'calendar-run-wrong');
    const days: string[] = [];
    for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
    return days;
  }

  private workday(day: unknown, path: string, words: Bilingual): NamedDay[] {
    if (typeof day !== 'string' || !isDay(day)) return this.fault(path, 'wrong-type');
    if (!isWeekend(day)) return this.fault(path, 'calendar-no-weekend');
    const [zh, en] = [`${words.zh}调休上班`, `Working day for ${words.en}`];
    return [{ day, isWorkday: true, zh, en }];
  }

  private words(given: unknown, path: string): Bilingual {
    const { zh, en } = isLoose(given) ? given : {};
    if (typeof zh !== 'string' || !/\p{Script=Han}/u.test(zh)) this.fault(`${path}.zh`, 'required');
    if (typeof en !== 'string' || !/[A-Za-z]/.test(en)) this.fault(`${path}.en`, 'required');
    return { zh: String(zh), en: String(en) };
  }

  private onlyFields(given: Loose, path: string, known: readonly string[]): void {
    for (const name of Object.keys(given))
      if (!known.includes(name)) this.fault(path ? `${path}.${name}` : name, 'unknown-field');
  }

  private fault(path: string, code: string): never[] {
    this.faults.push({ path, code });
    return [];
  }
}
