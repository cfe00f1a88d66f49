import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acting } from '#platform/http/acting.decorator';
import type { Actor } from '#platform/http/actor';
import { IdPipe } from '#platform/http/id.pipe';
import { movesOf, Policy } from '#platform/http/policy.decorator';
import { ReceiptResponse } from '#platform/http/receipt.response';
import { achievementLifecycle, revisionLifecycle, workingStates } from '../achievement.lifecycle';
import { ConfirmAchievement } from '../confirm-achievement';
import { ReviewAchievement } from '../review-achievement';
import { ConfirmAchievementRequest, ReviewAchievementRequest } from './achievement-moves.request';

@ApiTags('achievement review')
@Controller()
export class AchievementReviewController {
  constructor(
    private readonly confirming: ConfirmAchievement,
    private readonly reviewing: ReviewAchievement,
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
