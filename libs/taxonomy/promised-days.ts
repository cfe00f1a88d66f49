import { Injectable } from '@nestjs/common';
import { dayInShanghai } from '#kernel/clock';
import { CalendarQueries } from './calendar.queries';
import { DatedRules } from './dated-rules';
import type { RuleCode } from './tables/rule-codes';

/** Rules that promise an answer within so many working days. */
export type PromiseCode = Extract<RuleCode, `desk.${string}` | 'question.answer'>;

/** The promised day of what came in at a moment; null of what was not handed in. */
export type Counting = (code: PromiseCode, since: Date | null) => string | null;

/** By which day an answer is promised: the one place for pages and lists, by the numbers and the calendar that the first pages count with. */
@Injectable()
export class PromisedDays {
  constructor(
    private readonly rules: DatedRules,
    private readonly calendars: CalendarQueries,
  ) {}

  /** For one or for many: what it counts with is read once. */
  async counting(): Promise<Counting> {
    const [rules, calendar] = await Promise.all([this.rules.today(), this.calendars.workCalendar()]);
    return (code, since) => since && calendar.addWorkdays(dayInShanghai(since), rules.number(code)).day;
  }
}
