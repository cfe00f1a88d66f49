import { Module } from '@nestjs/common';
import { TaxonomyModule } from '../taxonomy.module';
import { CreditCodeController } from './credit-code.controller';
import { EnterpriseSizeController } from './enterprise-size.controller';
import { RulesController } from './rules.controller';
import { TaxonomyController } from './taxonomy.controller';
import { WorkCalendarController } from './work-calendar.controller';

@Module({
  imports: [TaxonomyModule],
  controllers: [
    TaxonomyController,
    EnterpriseSizeController,
    WorkCalendarController,
    CreditCodeController,
    RulesController,
  ],
})
export class TaxonomyHttpModule {}
