import { Module, type Type } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { AccountModule, ForgetEnded } from '#account';
import { CityAccountModule } from '#city-account';
import { DemandModule, ExpireDemands, RemindDemands } from '#demand';
import { AchievementModule, ExpireAchievements, RemindAchievements } from '#achievement';
import { EndInvitation, InvitationModule } from '#invitation';
import { ExpireMandates, MandateModule } from '#mandate';
import { LearningReactionsModule } from '#learning';
import { FillVectors, MatchingReactionsModule } from '#matching';
import { MatchRoundWorkerModule, StartNightlyRound, StartUpgradeRound, TendRounds } from '#match-round';
import { ClearExchange, ExchangeReactionsModule } from '#exchange';
import { ExportWorkerModule } from '#platform/export/export-worker.module';
import { TendFiles } from '#platform/files/tend-files';
import { LoggingModule } from '#platform/logging/logging.module';
import { MetricsModule } from '#platform/metrics/metrics.module';
import { WorkerMetrics } from '#platform/metrics/worker-metrics';
import { MailWorkerModule } from '#platform/mail/mail-worker.module';
import { OutboxWorkerModule } from '#platform/outbox/outbox-worker.module';
import { PlatformModule } from '#platform/platform.module';
import { ClockRuns } from '#platform/queue/clock-runs';
import { Schedules } from '#platform/queue/schedules';
import { Retention } from '#platform/retention/retention';
import { RetentionModule } from '#platform/retention/retention.module';
import { CarryOutErasures, PrivacyModule } from '#privacy';
import { SavedViewModule } from '#saved-view';
import { CompareTexts, ForgetAlerts, SearchReactionsModule, SendAlerts } from '#search';
import { NotificationReactionsModule } from '#notification';
import { QuestionModule } from '#question';

const hourly = 3_600_000;
const daily = 24 * hourly;

/** The features that react, and what the clock starts. */
@Module({
  imports: [
    LoggingModule,
    PlatformModule,
    OutboxWorkerModule,
    MailWorkerModule,
    MetricsModule,
    RetentionModule,
    AccountModule,
    CityAccountModule,
    DemandModule,
    AchievementModule,
    QuestionModule,
    MandateModule,
    InvitationModule,
    PrivacyModule,
    SavedViewModule,
    MatchingReactionsModule,
    LearningReactionsModule,
    SearchReactionsModule,
    MatchRoundWorkerModule,
    ExchangeReactionsModule,
    ExportWorkerModule,
    NotificationReactionsModule,
  ],
  providers: [Schedules, ClockRuns, WorkerMetrics],
})
export class WorkerModule {
  constructor(schedules: Schedules, features: ModuleRef) {
    const verb = <Verb>(type: Type<Verb>): Verb => features.get(type, { strict: false });
    schedules.add('expire-demands', { every: hourly, work: () => verb(ExpireDemands).execute() });
    schedules.add('expire-achievements', { every: hourly, work: () => verb(ExpireAchievements).execute() });
    schedules.add('remind-demands', { every: hourly, work: () => verb(RemindDemands).execute() });
    schedules.add('remind-achievements', { every: hourly, work: () => verb(RemindAchievements).execute() });
    schedules.add('expire-mandates', { every: hourly, work: () => verb(ExpireMandates).execute() });
    schedules.add('expire-invitations', { every: hourly, work: () => verb(EndInvitation).expire() });
    schedules.add('tend-rounds', { every: 15_000, work: () => verb(TendRounds).execute() });
    schedules.add('nightly-round', { every: hourly / 4, work: () => verb(StartNightlyRound).execute() });
    schedules.add('upgrade-round', { every: hourly / 12, work: () => verb(StartUpgradeRound).execute() });
    schedules.add('fill-vectors', { every: hourly / 60, work: () => verb(FillVectors).execute() });
    schedules.add('clear-away-old', { every: daily, work: () => verb(Retention).execute() });
    schedules.add('rescan-files', { every: hourly / 6, work: () => verb(TendFiles).rescan() });
    schedules.add('sweep-files', { every: daily, work: () => verb(TendFiles).nightly() });
    schedules.add('clear-exchange', { every: hourly, work: () => verb(ClearExchange).execute() });
    schedules.add('carry-out-erasures', { every: hourly, work: () => verb(CarryOutErasures).execute() });
    schedules.add('compare-texts', { every: hourly / 6, work: () => verb(CompareTexts).execute() });
    schedules.add('send-alerts', { every: hourly / 6, work: () => verb(SendAlerts).execute() });
    schedules.add('forget-alerts', { every: daily, work: () => verb(ForgetAlerts).execute() });
    schedules.add('forget-ended', { every: hourly, work: () => verb(ForgetEnded).execute() });
  }
}
