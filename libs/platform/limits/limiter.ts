import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { type RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible';
import { env } from '#platform/config/env';
import { Handfuls } from './handfuls';
import { CountingAway, TooManyRequests } from './limits.errors';
import './limits.texts';
import { type Limit, limitNames, type LimitName, limitsFrom } from './limits';
import { openLimitStore } from './limit-store';

/** What is left of a limit after a request was counted. */
export interface Allowance {
  readonly limit: Limit;
  readonly remaining: number;
  readonly seconds: number;
}

// How long a store that failed is left alone, so that not every request waits for it.
const restMs = 1_000;

/** Counts requests for all processes together. */
@Injectable()
export class Limiter implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(Limiter.name);
  private readonly limits = limitsFrom(env().LIMITS);
  private readonly store = openLimitStore();
  private readonly counters = new Map<LimitName, RateLimiterAbstract>(
    limitNames.map((name) => [name, this.store.counter(name, this.limits[name])]),
  );
  private readonly handfuls = new Handfuls();
  private awaySince: number | undefined;
  private askAgainAt = 0;

  onApplicationBootstrap(): Promise<void> {
    return this.store.open();
  }

  onApplicationShutdown(): Promise<void> {
    return this.store.close();
  }

  limitOf(name: LimitName): Limit {
    return this.limits[name];
  }

  /** Counts one request; refuses when the limit is used up. Nothing when the store is away and the request is served. */
  async count(name: LimitName, key: string): Promise<Allowance | undefined> {
    const limit = this.limits[name];
    const handful = name === 'default' ? Math.max(1, Math.floor(limit.points / 60)) : 1;
    if (handful > 1 && this.handfuls.spend(key)) return undefined;
    const taken = await this.take(name, key, handful);
    if (taken === undefined) return undefined;
    if (handful > 1) this.handfuls.keep(key, handful - 1, taken.msBeforeNext);
    return { limit, remaining: taken.remainingPoints, seconds: secondsOf(taken) };
  }

  /** One request that was counted and then was none. */
  async giveBack(name: LimitName, key: string): Promise<void> {
    if (Date.now() < this.askAgainAt) return;
    try {
      await this.counters.get(name)?.reward(key, 1);
    } catch (error) {
      this.noteThatStoreIsAway(error);
    }
  }

  private async take(name: LimitName, key: string, points: number): Promise<RateLimiterRes | undefined> {
    if (Date.now() < this.askAgainAt) return this.uncounted(name);
    try {
      const taken = await this.counters.get(name)?.consume(key, points);
      this.noteThatStoreAnswers();
      return taken;
    } catch (error) {
      if (error instanceof RateLimiterRes) throw new TooManyRequests({ retryAfter: secondsOf(error) });
      this.noteThatStoreIsAway(error);
      return this.uncounted(name);
    }
  }

  private uncounted(name: LimitName): undefined {
    if (this.limits[name].withoutStore === 'refuse') throw new CountingAway();
    return undefined;
  }

  private noteThatStoreIsAway(error: unknown): void {
    this.askAgainAt = Date.now() + restMs;
    if (this.awaySince === undefined)
      this.logger.error(`requests are not counted, the store is away: ${(error as Error | undefined)?.message ?? ''}`);
    this.awaySince ??= Date.now();
  }

  private noteThatStoreAnswers(): void {
    if (this.awaySince === undefined) return;
    this.logger.log(`requests are counted again after ${Math.round((Date.now() - this.awaySince) / 1000)} s`);
    this.awaySince = undefined;
  }
}

function secondsOf({ msBeforeNext }: RateLimiterRes): number {
  return Math.max(1, Math.ceil(msBeforeNext / 1000));
}
