import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { LiveController } from '#platform/live/live.controller';
import { LiveModule } from '#platform/live/live.module';
import { MetricsModule } from '#platform/metrics/metrics.module';
import { LimitsModule } from '#platform/limits/limits.module';
import { HealthController } from './health.controller';
import { IdempotencyInterceptor } from './idempotency.interceptor';
import { inputPipe } from './input.pipe';
import { LimitGuard } from './limit.guard';
import { PolicyGuard } from './policy.guard';
import { PolicyInterceptor } from './policy.interceptor';
import { PolicySubjects } from './policy-subjects';
import { ProblemFilter } from './problem.filter';
import { Readiness } from './readiness';
import { ReadingInterceptor } from './reading.interceptor';
import { SpareMalformedInterceptor } from './spare-malformed.interceptor';
import { RoutePolicies } from './route-policies';

@Global()
@Module({
  imports: [DiscoveryModule, LiveModule, LimitsModule, MetricsModule],
  controllers: [HealthController, LiveController],
  providers: [
    Readiness,
    RoutePolicies,
    PolicySubjects,
    { provide: APP_GUARD, useClass: PolicyGuard },
    { provide: APP_GUARD, useClass: LimitGuard },
    { provide: APP_INTERCEPTOR, useClass: SpareMalformedInterceptor },
    { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
    // Behind the first answers: a repeated request is not judged by what it did itself.
    { provide: APP_INTERCEPTOR, useClass: PolicyInterceptor },
    { provide: APP_INTERCEPTOR, useClass: ReadingInterceptor },
    { provide: APP_PIPE, useFactory: inputPipe },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
  exports: [RoutePolicies],
})
export class HttpModule {}
