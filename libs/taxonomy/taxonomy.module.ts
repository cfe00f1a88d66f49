import { Module } from '@nestjs/common';
import { CalendarQueries } from './calendar.queries';
import { DatedRules } from './dated-rules';
import { LoadCalendarYear } from './load-calendar-year';
import { PromisedDays } from './promised-days';
import { SetDatedRule } from './set-dated-rule';
import './taxonomy.texts';

const providers = [CalendarQueries, LoadCalendarYear, DatedRules, PromisedDays, SetDatedRule];

@Module({ providers, exports: providers })
export class TaxonomyModule {}
