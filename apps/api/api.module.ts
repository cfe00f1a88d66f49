import { Module } from '@nestjs/common';
import { AccountHttpModule } from '#account/http';
import { AchievementHttpModule } from '#achievement/http';
import { DemandHttpModule } from '#demand/http';
import { MatchingHttpModule } from '#matching/http';
import { OperationsHttpModule } from '#operations/http';
import { OverviewHttpModule } from '#overview/http';
import { HttpModule } from '#platform/http/http.module';
import { LoggingModule } from '#platform/logging/logging.module';
import { PlatformModule } from '#platform/platform.module';
import { TaxonomyHttpModule } from '#taxonomy/http';

/** The features that speak HTTP. */
@Module({
  imports: [
    LoggingModule,
    PlatformModule,
    HttpModule,
    TaxonomyHttpModule,
    AccountHttpModule,
    DemandHttpModule,
    AchievementHttpModule,
    MatchingHttpModule,
    OverviewHttpModule,
    OperationsHttpModule,
  ],
})
export class ApiModule {}
