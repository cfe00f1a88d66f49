import { Module } from '@nestjs/common';
import { AccountModule } from '#account';
import { AchievementModule } from '#achievement';
import { DemandModule } from '#demand';
import { EnrolmentModule } from '#enrolment';
import { IdentityModule } from '#identity';
import { MandateModule } from '#mandate';
import { EnrolDemoCast } from './demo-cast';
import { LoadDemo } from './load-demo';
import { PlayAchievement } from './play-achievement';
import { PlayApplication } from './play-application';
import { PlayDemand } from './play-demand';
import { PlayQuestion } from './play-question';
import { QuestionModule } from '#question';
import { PlayMandate } from './play-mandate';

@Module({
  imports: [
    IdentityModule,
    AccountModule,
    MandateModule,
    EnrolmentModule,
    DemandModule,
    QuestionModule,
    AchievementModule,
  ],
  providers: [EnrolDemoCast, PlayDemand, PlayAchievement, PlayApplication, PlayMandate, PlayQuestion, LoadDemo],
  exports: [LoadDemo],
})
export class DemoModule {}
