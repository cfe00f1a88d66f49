import { Injectable } from '@nestjs/common';
import { Clock, dayInShanghai } from '#kernel/clock';
import { env } from '#platform/config/env';
import { CalendarQueries } from '#taxonomy';

/** When an application came in, and by which day the platform promises to answer it. */
export interface Received {
  readonly submittedAt: Date;
  readonly dueOn: string;
}

/** The promise is a number of working days that the installation sets. */
@Injectable()
export class ServicePromise {
  constructor(
    private readonly calendars: CalendarQueries,
    private readonly clock: Clock,
  ) {}

  async receivedNow(): Promise<Received> {
    const submittedAt = this.clock.now();
    const calendar = await this.calendars.workCalendar();
    const { day } = calendar.addWorkdays(dayInShanghai(submittedAt), env().VERIFICATION_WORKDAYS);
    return { submittedAt, dueOn: day };
  }
}
