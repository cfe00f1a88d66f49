import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Clock, hoursBetween } from '#kernel/clock';
import { Acting } from '#platform/http/acting.decorator';
import { type Actor, organisationOf } from '#platform/http/actor';
import { DecidedRequest } from '#platform/http/list.request';
import { DecisionResponse } from '#platform/http/list.response';
import { Policy } from '#platform/http/policy.decorator';
import { DecisionLists } from '#platform/list/decision-lists';
import type { ListPage } from '#platform/list/lists';
import { type PromiseCode, PromisedDays } from '#taxonomy';
import { AchievementLists, type ReviewRow } from '../lists/achievement-list.queries';
import { OfficeQueueRequest, ReviewQueueRequest } from './achievement-list.request';
import { DecidedAchievementsResponse, ReviewQueueResponse } from './achievement-list.response';

@ApiTags('achievement review')
@Controller()
export class ReviewListController {
  constructor(
    private readonly achievements: AchievementLists,
    private readonly decisions: DecisionLists,
    private readonly promises: PromisedDays,
    private readonly clock: Clock,
  ) {}

  /** Achievements waiting for the platform, oldest first unless sorted otherwise. */
  @Get('achievement-review-queue')
  @Policy({ who: ['platform_reviewer', 'auditor'], scope: 'any', fields: 'staff', witnessed: ['auditor'] })
  async listReviewQueue(@Query() { sort, cursor, limit, ...filter }: ReviewQueueRequest): Promise<ReviewQueueResponse> {
    return this.withWaiting('desk.review', await this.achievements.review(filter, { sort, cursor, limit }));
  }

  /** The institute's achievements waiting for its own office, oldest first unless sorted otherwise. */
  @Get('office-review-queue')
  @Policy({ who: ['institute'], scope: 'own', fields: 'own' })
  async listOfficeQueue(
    @Query() { sort, cursor, limit, ...filter }: OfficeQueueRequest,
    @Acting() actor: Actor,
  ): Promise<ReviewQueueResponse> {
    const page = { sort, cursor, limit };
    const waiting = await this.achievements.office(organisationOf(actor), filter, page);
    return this.withWaiting('desk.office_review', waiting);
  }

  /** What the platform decided on achievements, newest first. */
  @Get('achievement-review-decisions')
  @Policy({ who: ['platform_reviewer', 'auditor'], scope: 'any', fields: 'staff', witnessed: ['auditor'] })
  async listReviewDecisions(
    @Query() { sort, cursor, limit, ...filter }: DecidedRequest,
    @Acting() actor: Actor,
  ): Promise<DecidedAchievementsResponse> {
    const page = { sort, cursor, limit };
    const { items, nextCursor } = await this.decisions.page('achievement', filter, page, actor.personId);
    return { items: items.map((row) => DecisionResponse.from(row, false)), nextCursor };
  }

  private async withWaiting(
    promise: PromiseCode,
    { items, nextCursor }: ListPage<ReviewRow>,
  ): Promise<ReviewQueueResponse> {
    const [now, promised] = [this.clock.now(), await this.promises.counting()];
    return {
      items: items.map((row) => ({
        ...row,
        waitingHours: hoursBetween(row.submittedAt, now),
        dueOn: promised(promise, row.submittedAt),
      })),
      nextCursor,
    };
  }
}
