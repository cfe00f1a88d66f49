import { addDays } from '#kernel/clock';

/** A day on which the notice of a year departs from Monday to Friday, or gives the name of a holiday. */
export interface CalendarDay {
  readonly day: string;
  readonly isWorkday: boolean;
}

/** A day that was counted out; uncertain where a year without a published notice was crossed (Monday to Friday then). */
export interface CountedDay {
  readonly day: string;
  readonly certain: boolean;
}

/** How long a public notice or a deadline runs. */
export interface NoticeLength {
  readonly length: number;
  readonly unit: 'calendar' | 'workday';
}

const mostDays = 3660;

/** Working days of China: Monday to Friday but for the State Council's yearly exceptions. Days are Shanghai dates. */
export class WorkCalendar {
  private readonly exceptions: ReadonlyMap<string, boolean>;
  private readonly published: ReadonlySet<number>;

  constructor(publishedYears: readonly number[], days: readonly CalendarDay[]) {
    this.published = new Set(publishedYears);
    this.exceptions = new Map(days.map(({ day, isWorkday }) => [day, isWorkday]));
  }

  isWorkday(day: string): boolean {
    return this.exceptions.get(checked(day)) ?? !isWeekend(day);
  }

  /** Whether the notice for the year of this day is published. */
  knows(day: string): boolean {
    return this.published.has(Number(day.slice(0, 4)));
  }

  /** The n-th working day after `day`, which itself does not count; with 0 it is `day`. */
  addWorkdays(day: string, workdays: number): CountedDay {
    checkLength(workdays);
    let [at, certain] = [checked(day), this.knows(day)];
    for (let left = workdays; left > 0;) {
      at = addDays(at, 1);
      certain &&= this.knows(at);
      if (this.isWorkday(at)) left -= 1;
    }
    return { day: at, certain };
  }

  /** The other way round: the first day from which so many working days lead to `day` or to a later one. */
  earliestStart(day: string, workdays: number): string {
    checkLength(workdays);
    let at = checked(day);
    for (let left = workdays; left > 0;) {
      at = addDays(at, -1);
      if (this.isWorkday(at)) left -= 1;
    }
    return at;
  }

  /** Working days after `from` up to and including `to`: the inverse of adding them; 0 when `to` is not later. */
  workdaysBetween(from: string, to: string): { readonly workdays: number; readonly certain: boolean } {
    let [workdays, certain] = [0, this.knows(checked(from)) && this.knows(checked(to))];
    for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) {
      certain &&= this.knows(at);
      if (this.isWorkday(at)) workdays += 1;
    }
    return { workdays, certain };
  }

  /** The last day of a notice that begins on `start`; the day it begins on does not count. */
  endOf(start: string, notice: NoticeLength): CountedDay {
    if (notice.unit === 'workday') return this.addWorkdays(start, notice.length);
    checkLength(notice.length);
    return { day: addDays(checked(start), notice.length), certain: true };
  }
}

export function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}

/** Whether a text is a day of the calendar: `2026-02-30` is none. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && addDays(text, 0) === text;
}

function checked(day: string): string {
  if (!isDay(day)) throw new RangeError(`no day: ${day}`);
  return day;
}

function checkLength(length: number): void {
  if (!Number.isInteger(length) || length < 0 || length > mostDays) throw new RangeError(`no length: ${length}`);
}
