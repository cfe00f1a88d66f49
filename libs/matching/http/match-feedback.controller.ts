import { Body, Controller, HttpCode, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acting } from '#platform/http/acting.decorator';
import type { Actor } from '#platform/http/actor';
import { IdPipe } from '#platform/http/id.pipe';
import { Policy } from '#platform/http/policy.decorator';
import { ReceiptResponse } from '#platform/http/receipt.response';
import { WithoutIdempotencyKey } from '#platform/http/idempotency.interceptor';
import { GiveMatchFeedback, type MatchFeedback } from '../give-match-feedback';
import { SettleMutual } from '../settle-mutual';
import { MatchFeedbackRequest } from './match-feedback.request';

@ApiTags('matching')
@Controller()
export class MatchFeedbackController {
  constructor(
    private readonly giving: GiveMatchFeedback,
    private readonly settling: SettleMutual,
  ) {}

  /** Says whether a proposed pair is relevant, and if not, why: the demand's owner, or an expert. */
  @Put('matches/:id/feedback')
  @Policy({ who: ['enterprise', 'expert'], scope: 'own', anyFor: ['expert'], object: 'match', token: 'match:write' })
  giveMatchFeedback(
    @Param('id', IdPipe) matchId: string,
    @Body() body: MatchFeedbackRequest,
    @Acting() actor: Actor,
  ): Promise<ReceiptResponse> {
    return this.giving.execute(feedbackIn(matchId, body), actor);
  }

  /** The achievement's owner says whether an open demand is one for it, and if not, why. */
  @Put('interest/:id/feedback')
  @Policy({ who: ['institute', 'researcher'], scope: 'own', object: 'interest', token: 'match:write' })
  giveInterestFeedback(
    @Param('id', IdPipe) matchId: string,
    @Body() body: MatchFeedbackRequest,
    @Acting() actor: Actor,
  ): Promise<ReceiptResponse> {
    return this.giving.executeFromInterest(feedbackIn(matchId, body), actor);
  }

  /** Both sides said yes, and the demand's owner has done with it: it waits for them no more. */
  @Put('matches/:id/settlement')
  @HttpCode(204)
  @Policy({ who: ['enterprise'], scope: 'own', object: 'match' })
  // Done with is done with, however often it is said.
  @WithoutIdempotencyKey()
  settleMutualMatch(@Param('id', IdPipe) matchId: string, @Acting() actor: Actor): Promise<void> {
    return this.settling.execute({ matchId, side: 'demand' }, actor);
  }

  /** The same from the side of the achievement. */
  @Put('interest/:id/settlement')
  @HttpCode(204)
  @Policy({ who: ['institute', 'researcher'], scope: 'own', object: 'interest' })
  @WithoutIdempotencyKey()
  settleMutualInterest(@Param('id', IdPipe) matchId: string, @Acting() actor: Actor): Promise<void> {
    return this.settling.execute({ matchId, side: 'achievement' }, actor);
  }
}

function feedbackIn(matchId: string, { verdict, reasonCode, reasonText }: MatchFeedbackRequest): MatchFeedback {
  return { matchId, verdict, reasonCode: reasonCode ?? null, reasonText: reasonText ?? null };
}
