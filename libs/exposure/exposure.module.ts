import { Module } from '@nestjs/common';
import { TaxonomyModule } from '#taxonomy';
import { ExposureExports } from './exposure-exports';
import { ExposureQueries } from './exposure.queries';
import { ReportExposure } from './report-exposure';
import './exposure-groups';
import './exposure.texts';

@Module({
  imports: [TaxonomyModule],
  providers: [ExposureQueries, ReportExposure, ExposureExports],
  exports: [ReportExposure],
})
export class ExposureModule {}
