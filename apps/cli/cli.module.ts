import { Module } from '@nestjs/common';
import { AccountModule } from '#account';
import { AchievementModule } from '#achievement';
import { DemandModule } from '#demand';
import { DemoModule } from '#demo';
import { ExposureModule } from '#exposure';
import { IdentityModule } from '#identity';
import { LearningModule } from '#learning';
import { MatchingModule } from '#matching';
import { MatchRoundModule } from '#match-round';
import { PlatformModule } from '#platform/platform.module';
import { TaxonomyModule } from '#taxonomy';

/** The features that the command line works with. */
@Module({
  imports: [
    PlatformModule,
    TaxonomyModule,
    IdentityModule,
    AccountModule,
    DemandModule,
    AchievementModule,
    MatchingModule,
    LearningModule,
    MatchRoundModule,
    ExposureModule,
    DemoModule,
  ],
})
export class CliModule {}
