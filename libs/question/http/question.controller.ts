import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RoleNotAllowed } from '#kernel/domain-error';
import { type Actor, isAny } from '#platform/http/actor';
import { Acting } from '#platform/http/acting.decorator';
import { decodeCursor, pageOf } from '#platform/http/cursor';
import { IdPipe } from '#platform/http/id.pipe';
import { partyRoles } from '#kernel/role';
import { movesOf, Policy } from '#platform/http/policy.decorator';
import { ReceiptResponse } from '#platform/http/receipt.response';
import { VersionRequest } from '#platform/http/version.request';
import { AnswerQuestion } from '../answer-question';
import { MoveQuestion } from '../move-question';
import { questionLifecycle } from '../question.lifecycle';
import { ReadQuestions } from '../read-questions';
import { AnswerQuestionRequest, QuestionReasonRequest, QuestionsRequest } from './question.request';
import { QuestionDetailResponse, QuestionListResponse, QuestionResponse } from './question.response';

@ApiTags('questions')
@Controller('questions')
export class QuestionController {
  constructor(
    private readonly reading: ReadQuestions,
    private readonly answering: AnswerQuestion,
    private readonly moving: MoveQuestion,
  ) {}

  @Get()
  @Policy({ who: 'signed-in', scope: 'own', anyFor: ['expert', 'operator'], fields: 'own' })
  async listQuestions(@Query() page: QuestionsRequest, @Acting() actor: Actor): Promise<QuestionListResponse> {
    const { side = 'asked', order = 'newest', limit = 20, demandId, state } = page;
    if (side === 'all' && !isAny(actor, 'expert', 'operator')) throw new RoleNotAllowed({ needs: 'expert,operator' });
    const after = decodeCursor(page.cursor, ['instant', 'id']);
    const { organisationId } = actor;
    const seen = await this.reading.list({ side, organisationId, demandId, state, order, after, limit }, actor);
    const { items, nextCursor } = pageOf(seen, limit, ({ row }) => [row.askedKey, row.id]);
    return { items: items.map((one) => QuestionResponse.from(one)), nextCursor };
  }

  /** For both sides and for staff. */
  @Get(':id')
  @Policy({ who: 'signed-in', scope: 'own', anyFor: ['expert', 'operator'], object: 'question', fields: 'own' })
  async readQuestion(@Param('id', IdPipe) id: string, @Acting() actor: Actor): Promise<QuestionDetailResponse> {
    return QuestionDetailResponse.of(await this.reading.one(id, actor));
  }

  /** Answers in public. */
  @Post(':id/answer')
  @Policy({ who: ['enterprise'], scope: 'own', object: 'question', moves: movesOf(questionLifecycle, 'answer') })
  answerQuestion(
    @Param('id', IdPipe) id: string,
    @Body() body: AnswerQuestionRequest,
    @Acting() actor: Actor,
  ): Promise<ReceiptResponse> {
    return this.answering.execute({ ...body, id, action: 'answer' }, actor);
  }

  /** Corrects an answer, also one that is hidden; what it said before is kept. */
  @Put(':id/answer')
  @Policy({ who: ['enterprise'], scope: 'own', object: 'question', moves: movesOf(questionLifecycle, 'correct') })
  correctAnswer(
    @Param('id', IdPipe) id: string,
    @Body() body: AnswerQuestionRequest,
    @Acting() actor: Actor,
  ): Promise<ReceiptResponse> {
    return this.answering.execute({ ...body, id, action: 'correct' }, actor);
  }

  /** Leaves it unanswered, with a reason that the asker reads. */
  @Post(':id/decline')
  @Policy({ who: ['enterprise'], scope: 'own', object: 'question', moves: movesOf(questionLifecycle, 'decline') })
  declineQuestion(
    @Param('id', IdPipe) id: string,
    @Body() body: QuestionReasonRequest,
    @Acting() actor: Actor,
  ): Promise<ReceiptResponse> {
    return this.moving.execute({ ...body, id, action: 'decline' }, actor);
  }

  /** The asking organisation takes an unanswered question back. */
  @Post(':id/withdrawal')
  @Policy({ who: partyRoles, scope: 'own', object: 'asked-question', states: { [questionLifecycle.name]: ['asked'] } })
  withdrawQuestion(
    @Param('id', IdPipe) id: string,
    @Body() body: VersionRequest,
    @Acting() actor: Actor,
  ): Promise<ReceiptResponse> {
    return this.moving.execute({ ...body, id, action: 'withdraw' }, actor);
  }
}
