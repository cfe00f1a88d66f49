import { Module } from '@nestjs/common';
import { AchievementModule } from '#achievement';
import { DemandModule } from '#demand';
import { DemoModule } from '#demo';
import { IdentityModule } from '#identity';
import { MatchingModule } from '#matching';
import { PlatformModule } from '#platform/platform.module';

/** The features that the command line works with. */
@Module({ imports: [PlatformModule, IdentityModule, DemandModule, AchievementModule, MatchingModule, DemoModule] })
export class CliModule {}
