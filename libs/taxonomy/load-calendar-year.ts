import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/id';
import { Audit } from '#platform/audit/audit';
import { Database } from '#platform/database/database';
import type { Actor } from '#platform/http/actor';
import { readCalendarNotice } from './calendar-notice';
import { CalendarDaysTaken, CalendarYearPublished } from './taxonomy.errors';

/** Takes in the State Council's notice for one more year; a year that is there already is never changed by this. */
@Injectable()
export class LoadCalendarYear {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Answers the year; `text` is the notice as JSON. */
  async execute(text: string, actor: Actor): Promise<number> {
    const { year, source, days } = readCalendarNotice(text);
    const id = newId();
    return this.database.transaction(async (tx) => {
      const entered = await this.database.query(
        `INSERT INTO taxonomy.calendar_years (year, id, source_zh, source_en, loaded_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT DO NOTHING RETURNING year`,
        [year, id, source.zh, source.en, this.clock.now()],
        tx,
      );
      if (entered.length === 0) throw new CalendarYearPublished({ year });
      const stored = await this.database.query<{ day: string }>(
        `INSERT INTO taxonomy.calendar_days (day, year, is_workday, zh, en)
         SELECT day, $1::int, "isWorkday", zh, en
           FROM jsonb_to_recordset($2::jsonb) AS d(day date, "isWorkday" boolean, zh text, en text)
         ON CONFLICT DO NOTHING RETURNING day::text`,
        [year, JSON.stringify(days)],
        tx,
      );
      const taken = days.filter(({ day }) => !stored.some((row) => row.day === day)).map(({ day }) => day);
      if (taken.length > 0) throw new CalendarDaysTaken({ year, days: taken.join(', ') });
      await this.audit.record(tx, actor, {
        action: 'load',
        entity: 'calendar_year',
        entityId: id,
        facts: { year, days: days.length },
      });
      return year;
    });
  }
}
