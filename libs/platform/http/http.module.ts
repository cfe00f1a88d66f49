import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { LiveController } from '#platform/live/live.controller';
import { LiveModule } from '#platform/live/live.module';
import { HealthController } from './health.controller';
import { IdempotencyInterceptor } from './idempotency.interceptor';
import { inputPipe } from './input.pipe';
import { PolicyGuard } from './policy.guard';
import { ProblemFilter } from './problem.filter';
import { RoutePolicies } from './route-policies';

@Global()
@Module({
  imports: [DiscoveryModule, LiveModule],
  controllers: [HealthController, LiveController],
  providers: [
    RoutePolicies,
    { provide: APP_GUARD, useClass: PolicyGuard },
    { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
    { provide: APP_PIPE, useFactory: inputPipe },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
  exports: [RoutePolicies],
})
export class HttpModule {}
