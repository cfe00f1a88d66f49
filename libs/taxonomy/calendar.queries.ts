import { Injectable } from '@nestjs/common';
import type { Bilingual } from '#kernel/bilingual';
import { Database } from '#platform/database/database';
import { WorkCalendar } from './work-calendar';

export interface NamedDay extends Bilingual {
  readonly day: string;
  readonly isWorkday: boolean;
}

export interface CalendarYear {
  readonly year: number;
  /** Null while the notice for this year is not published here: then Monday to Friday is only a guess. */
  readonly source: Bilingual | null;
  readonly days: readonly NamedDay[];
}

@Injectable()
export class CalendarQueries {
  constructor(private readonly database: Database) {}

  /** All that is known, to count with. */
  async workCalendar(): Promise<WorkCalendar> {
    const [years, days] = await Promise.all([
      this.database.query<{ year: number }>(`SELECT year FROM taxonomy.calendar_years`),
      this.database.query<{ day: string; isWorkday: boolean }>(
        `SELECT day::text, is_workday AS "isWorkday" FROM taxonomy.calendar_days`,
      ),
    ]);
    return new WorkCalendar(
      years.map(({ year }) => year),
      days,
    );
  }

  async year(year: number): Promise<CalendarYear> {
    const [published] = await this.database.query<Bilingual>(
      `SELECT source_zh AS zh, source_en AS en FROM taxonomy.calendar_years WHERE year = $1`,
      [year],
    );
    const days = await this.database.query<NamedDay>(
      `SELECT day::text, is_workday AS "isWorkday", zh, en FROM taxonomy.calendar_days
        WHERE day >= make_date($1, 1, 1) AND day <= make_date($1, 12, 31) ORDER BY day`,
      [year],
    );
    return { year, source: published ?? null, days };
  }
}
