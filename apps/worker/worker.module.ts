import { Module } from '@nestjs/common';
import { DemandModule, ExpireDemands } from '#demand';
import { AchievementModule, ExpireAchievements } from '#achievement';
import { MatchingReactionsModule } from '#matching';
import { LoggingModule } from '#platform/logging/logging.module';
import { OutboxWorkerModule } from '#platform/outbox/outbox-worker.module';
import { PlatformModule } from '#platform/platform.module';
import { Schedules } from '#platform/queue/schedules';

const hourly = 3_600_000;

/** The features that react, and what the clock starts. */
@Module({
  imports: [
    LoggingModule,
    PlatformModule,
    OutboxWorkerModule,
    DemandModule,
    AchievementModule,
    MatchingReactionsModule,
  ],
  providers: [Schedules],
})
export class WorkerModule {
  constructor(schedules: Schedules, demands: ExpireDemands, achievements: ExpireAchievements) {
    schedules.add('expire-demands', { every: hourly, work: () => demands.execute() });
    schedules.add('expire-achievements', { every: hourly, work: () => achievements.execute() });
  }
}
