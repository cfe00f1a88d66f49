import { Module } from '@nestjs/common';
import { AccountModule } from '#account';
import { AchievementModule } from '#achievement';
import { DemandModule } from '#demand';
import { IdentityModule } from '#identity';
import { EnrolDemoCast } from './demo-cast';
import { LoadDemo } from './load-demo';
import { PlayAchievement } from './play-achievement';
import { PlayDemand } from './play-demand';

@Module({
  imports: [IdentityModule, AccountModule, DemandModule, AchievementModule],
  providers: [EnrolDemoCast, PlayDemand, PlayAchievement, LoadDemo],
  exports: [LoadDemo],
})
export class DemoModule {}
