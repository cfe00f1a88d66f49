import { Module } from '@nestjs/common';
import { CalendarQueries } from './calendar.queries';
import { LoadCalendarYear } from './load-calendar-year';
import './taxonomy.texts';

@Module({ providers: [CalendarQueries, LoadCalendarYear], exports: [CalendarQueries, LoadCalendarYear] })
export class TaxonomyModule {}
