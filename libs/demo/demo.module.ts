import { Module } from '@nestjs/common';
import { AccountModule } from '#account';
import { AchievementModule } from '#achievement';
import { DemandModule } from '#demand';
import { EnrolmentModule } from '#enrolment';
import { IdentityModule } from '#identity';
import { EnrolDemoCast } from './demo-cast';
import { LoadDemo } from './load-demo';
import { PlayAchievement } from './play-achievement';
import { PlayApplication } from './play-application';
import { PlayDemand } from './play-demand';

@Module({
  imports: [IdentityModule, AccountModule, EnrolmentModule, DemandModule, AchievementModule],
  providers: [EnrolDemoCast, PlayDemand, PlayAchievement, PlayApplication, LoadDemo],
  exports: [LoadDemo],
})
export class DemoModule {}
