import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Clock, hoursBetween } from '#kernel/clock';
import { Acting } from '#platform/http/acting.decorator';
import type { Actor } from '#platform/http/actor';
import { IdPipe } from '#platform/http/id.pipe';
import { movesOf, Policy } from '#platform/http/policy.decorator';
import { ReceiptResponse } from '#platform/http/receipt.response';
import { achievementLifecycle, revisionLifecycle, workingStates } from '../achievement.lifecycle';
import { AchievementQueries } from '../achievement.queries';
import { ConfirmAchievement } from '../confirm-achievement';
import { ReviewAchievement } from '../review-achievement';
import { ConfirmAchievementRequest, ReviewAchievementRequest } from './achievement-moves.request';
import { ReviewQueueResponse } from './achievement.response';

const queueLength = 200;

@ApiTags('achievement review')
@Controller()
export class AchievementReviewController {
  constructor(
    private readonly confirming: ConfirmAchievement,
    private readonly reviewing: ReviewAchievement,
    private readonly achievements: AchievementQueries,
    private readonly clock: Clock,
  ) {}

  /** The institute's office vouches for a submitted text, or sends it back. */
  @Post('achievements/:id/confirmation')
  @Policy({
    who: ['institute'],
    scope: 'own',
    object: 'achievement',
    moves: movesOf(revisionLifecycle, 'begin_org_review', 'confirm', 'return'),
    states: { [achievementLifecycle.name]: workingStates },
  })
  confirmAchievement(
    @Param('id', IdPipe) id: string,
    @Body() body: ConfirmAchievementRequest,
    @Acting() actor: Actor,
  ): Promise<ReceiptResponse> {
    return this.confirming.execute({ ...body, id, reasonText: body.reasonText ?? null }, actor);
  }

  /** Achievements waiting for the platform, oldest first. */
  @Get('achievement-review-queue')
  @Policy({ who: ['platform_reviewer'], scope: 'any', fields: 'staff' })
  async listReviewQueue(): Promise<ReviewQueueResponse> {
    const now = this.clock.now();
    const rows = await this.achievements.reviewQueue(queueLength);
    return { items: rows.map((row) => ({ ...row, waitingHours: hoursBetween(row.submittedAt, now) })) };
  }

  /** 通过, 整改 or 拒绝; passing publishes. */
  @Post('achievements/:id/review/decision')
  @Policy({
    who: ['platform_reviewer'],
    scope: 'any',
    object: 'achievement',
    moves: movesOf(revisionLifecycle, 'publish', 'return', 'reject'),
    states: { [achievementLifecycle.name]: workingStates },
    impartial: true,
  })
  reviewAchievement(
    @Param('id', IdPipe) id: string,
    @Body() body: ReviewAchievementRequest,
    @Acting() actor: Actor,
  ): Promise<ReceiptResponse> {
    return this.reviewing.execute({ ...body, id, reasonText: body.reasonText ?? null }, actor);
  }
}
