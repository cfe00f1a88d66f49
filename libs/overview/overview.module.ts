import { Module } from '@nestjs/common';
import { TaxonomyModule } from '#taxonomy';
import { FiguresQueries } from './figures.queries';
import { WaitingQueries } from './waiting/waiting.queries';

@Module({
  imports: [TaxonomyModule],
  providers: [FiguresQueries, WaitingQueries],
  exports: [FiguresQueries, WaitingQueries],
})
export class OverviewModule {}
