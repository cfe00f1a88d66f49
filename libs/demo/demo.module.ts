import { Module } from '@nestjs/common';
import { AccountModule } from '#account';
import { AchievementModule } from '#achievement';
import { DemandModule } from '#demand';
import { EnrolmentModule } from '#enrolment';
import { ExchangeModule } from '#exchange';
import { IdentityModule } from '#identity';
import { MandateModule } from '#mandate';
import { PrivacyModule } from '#privacy';
import { QuestionModule } from '#question';
import { EnrolDemoCast } from './demo-cast';
import { LoadDemo } from './load-demo';
import { PlayAchievement } from './play-achievement';
import { PlayApplication } from './play-application';
import { PlayDemand } from './play-demand';
import { PlayQuestion } from './play-question';
import { PlayErasure } from './play-erasure';
import { PlayImport } from './play-import';
import { PlayMandate } from './play-mandate';
import { PlayMarket } from './play-market';

@Module({
  imports: [
    IdentityModule,
    AccountModule,
    MandateModule,
    EnrolmentModule,
    DemandModule,
    QuestionModule,
    AchievementModule,
    ExchangeModule,
    PrivacyModule,
  ],
  providers: [
    ...[EnrolDemoCast, PlayApplication, PlayMandate],
    ...[PlayDemand, PlayAchievement, PlayQuestion, PlayMarket],
    ...[PlayImport, PlayErasure, LoadDemo],
  ],
  exports: [LoadDemo],
})
export class DemoModule {}
