import type { CalendarYear } from '../calendar.queries';
import type { WordsResponse } from './taxonomy.response';

export class CalendarDayResponse {
  day: string;
  /** True for a Saturday or Sunday worked instead, false for a day off. */
  isWorkday: boolean;
  zh: string;
  en: string;
}

export class CalendarYearResponse {
  year: number;
  /** False while the State Council's notice is not loaded: deadlines in this year are then not certain. */
  published: boolean;
  source: WordsResponse | null;
  days: CalendarDayResponse[];

  static from({ year, source, days }: CalendarYear): CalendarYearResponse {
    return {
      year,
      published: source !== null,
      source: source && { zh: source.zh, en: source.en },
      days: days.map(({ day, isWorkday, zh, en }) => ({ day, isWorkday, zh, en })),
    };
  }
}
