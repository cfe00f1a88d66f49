import { Controller, Get, Param, UseInterceptors } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Policy } from '#platform/http/policy.decorator';
import { CalendarQueries } from '../calendar.queries';
import { CachedInterceptor } from './cached.interceptor';
import { CalendarYearRequest } from './taxonomy.request';
import { CalendarYearResponse } from './work-calendar.response';

@ApiTags('taxonomy')
@Controller('taxonomy/work-calendar')
export class WorkCalendarController {
  constructor(private readonly calendar: CalendarQueries) {}

  /** The holidays and make-up working days of a year; unpublished years have none and are Monday to Friday for now. */
  @Get(':year')
  @Policy({ who: 'public', scope: 'none' })
  @UseInterceptors(CachedInterceptor)
  async readWorkCalendar(@Param() { year }: CalendarYearRequest): Promise<CalendarYearResponse> {
    return CalendarYearResponse.from(await this.calendar.year(year));
  }
}
