import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { demandLifecycle, openDemandStates } from '#demand';
import { RoleNotAllowed } from '#kernel/domain-error';
import type { Actor } from '#platform/http/actor';
import type { ActorRequest } from '#platform/http/actor-source';
import { Acting } from '#platform/http/acting.decorator';
import { decodeCursor, encodeCursor } from '#platform/http/cursor';
import { IdPipe } from '#platform/http/id.pipe';
import { Limited } from '#platform/http/limited.decorator';
import { PageRequest } from '#platform/http/page.request';
import { partyRoles } from '#kernel/role';
import { Policy } from '#platform/http/policy.decorator';
import { ReceiptResponse } from '#platform/http/receipt.response';
import { AskQuestion } from '../ask-question';
import { ReadQuestions } from '../read-questions';
import { AskQuestionRequest } from './question.request';
import { PublicQuestionListResponse, PublicQuestionResponse } from './question.response';

@ApiTags('questions')
@Controller()
export class PublicQuestionController {
  constructor(
    private readonly reading: ReadQuestions,
    private readonly asking: AskQuestion,
  ) {}

  /** What was asked on an open demand and answered, the last answer first. */
  @Get('public/demands/:id/questions')
  @Policy({
    who: 'public',
    scope: 'any',
    object: 'demand',
    states: { [demandLifecycle.name]: openDemandStates },
    fields: 'public',
  })
  async listPublicQuestions(
    @Param('id', IdPipe) id: string,
    @Query() page: PageRequest,
    @Req() { actor }: ActorRequest,
  ): Promise<PublicQuestionListResponse> {
    const after = decodeCursor(page.cursor, ['instant', 'id']);
    const { asking, items, last, isMore } = await this.reading.public(id, { after, limit: page.limit ?? 20 }, actor);
    return {
      asking,
      items: items.map((row) => PublicQuestionResponse.from(row)),
      nextCursor: isMore && last ? encodeCursor([last.answeredKey, last.id]) : null,
    };
  }

  /** Asks the owner of an open demand of another organisation. */
  @Post('demands/:id/questions')
  @Limited('question')
  @Policy({ who: partyRoles, scope: 'any', object: 'open-demand' })
  askQuestion(
    @Param('id', IdPipe) id: string,
    @Body() body: AskQuestionRequest,
    @Acting() actor: Actor,
  ): Promise<ReceiptResponse> {
    const { organisationId } = actor;
    // Questions are between organisations: whoever acts for none has nobody to answer to.
    if (organisationId === null) throw new RoleNotAllowed();
    return this.asking.execute({ ...body, demandId: id }, { ...actor, organisationId });
  }
}
