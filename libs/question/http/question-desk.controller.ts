import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#platform/http/actor';
import { Acting } from '#platform/http/acting.decorator';
import { IdPipe } from '#platform/http/id.pipe';
import { movesOf, Policy } from '#platform/http/policy.decorator';
import { ReceiptResponse } from '#platform/http/receipt.response';
import { VersionRequest } from '#platform/http/version.request';
import { MoveQuestion } from '../move-question';
import { questionLifecycle } from '../question.lifecycle';
import { QuestionReasonRequest } from './question.request';

/** What staff does with questions that are public. */
@ApiTags('questions')
@Controller('questions')
export class QuestionDeskController {
  constructor(private readonly moving: MoveQuestion) {}

  /** Takes a question and its answer from the public, with a reason that both sides read. */
  @Post(':id/hiding')
  @Policy({
    who: ['expert', 'operator'],
    scope: 'any',
    object: 'question',
    moves: movesOf(questionLifecycle, 'hide'),
    impartial: true,
  })
  hideAnswer(
    @Param('id', IdPipe) id: string,
    @Body() body: QuestionReasonRequest,
    @Acting() actor: Actor,
  ): Promise<ReceiptResponse> {
    return this.moving.execute({ ...body, id, action: 'hide' }, actor);
  }

  @Post(':id/restoring')
  @Policy({
    who: ['expert', 'operator'],
    scope: 'any',
    object: 'question',
    moves: movesOf(questionLifecycle, 'restore'),
    impartial: true,
  })
  restoreAnswer(
    @Param('id', IdPipe) id: string,
    @Body() body: VersionRequest,
    @Acting() actor: Actor,
  ): Promise<ReceiptResponse> {
    return this.moving.execute({ ...body, id, action: 'restore' }, actor);
  }
}
