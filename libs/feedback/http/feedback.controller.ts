import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AchievementQueries } from '#achievement';
import { DemandDisclosure, DemandQueries } from '#demand';
import { NotFound } from '#kernel/domain-error';
import { Acting } from '#platform/http/acting.decorator';
import { type Actor, organisationOf } from '#platform/http/actor';
import { decodeCursor, pageOf } from '#platform/http/cursor';
import { IdPipe } from '#platform/http/id.pipe';
import { PageRequest } from '#platform/http/page.request';
import { Policy } from '#platform/http/policy.decorator';
import { FeedbackQueries, type StatementRow } from '../feedback.queries';
import { WhyNotChosenQueries } from '../why-not-chosen.queries';
import {
  StatementListResponse,
  StatementResponse,
  WhyNotChosenListResponse,
  WhyNotChosenResponse,
} from './feedback.response';

@ApiTags('feedback')
@Controller()
export class FeedbackController {
  constructor(
    private readonly feedback: FeedbackQueries,
    private readonly whyNotChosen: WhyNotChosenQueries,
    private readonly demands: DemandQueries,
    private readonly disclosure: DemandDisclosure,
    private readonly achievements: AchievementQueries,
  ) {}

  /** All that was said about the matches of a demand by its organisation and by experts, newest first. */
  @Get('demands/:id/feedback')
  @Policy({ who: ['enterprise'], scope: 'own', object: 'demand', fields: 'own', token: 'match:read' })
  async listDemandFeedback(
    @Param('id', IdPipe) objectId: string,
    @Query() page: PageRequest,
    @Acting() actor: Actor,
  ): Promise<StatementListResponse> {
    const organisationId = organisationOf(actor);
    if ((await this.demands.position(objectId))?.organisationId !== organisationId) throw new NotFound();
    return listed(await this.feedback.ofDemand({ objectId, organisationId, ...asked(page) }), page);
  }

  /** All that the organisation said about demands for an achievement, newest first. */
  @Get('achievements/:id/feedback')
  @Policy({
    who: ['institute', 'researcher'],
    scope: 'own',
    object: 'achievement',
    fields: 'own',
    token: 'match:read',
  })
  async listAchievementFeedback(
    @Param('id', IdPipe) objectId: string,
    @Query() page: PageRequest,
    @Acting() actor: Actor,
  ): Promise<StatementListResponse> {
    const organisationId = organisationOf(actor);
    if ((await this.achievements.position(objectId))?.organisationId !== organisationId) throw new NotFound();
    return listed(await this.feedback.ofAchievement({ objectId, organisationId, ...asked(page) }), page);
  }

  /** Why the organisation's achievements were not chosen: how often which coded reason; by whom is not told. */
  @Get('feedback-summary')
  @Policy({ who: ['institute', 'researcher'], scope: 'own', fields: 'own', token: 'match:read' })
  async readFeedbackSummary(@Query() page: PageRequest, @Acting() actor: Actor): Promise<WhyNotChosenListResponse> {
    const organisationId = organisationOf(actor);
    const limit = page.limit ?? 20;
    const after = decodeCursor(page.cursor, ['number', 'id']);
    const [reader, spokenOf] = await Promise.all([
      this.disclosure.readerOf(actor),
      this.whyNotChosen.demandsOf(organisationId),
    ]);
    const known = await this.demands.knownTo(reader, spokenOf);
    const [reasons, rows] = await Promise.all([
      this.whyNotChosen.total(organisationId, known),
      this.whyNotChosen.byAchievement(organisationId, known, { after, limit }),
    ]);
    const { items, nextCursor } = pageOf(rows, limit, (row) => [row.notRelevant, row.achievementId]);
    return { reasons, items: items.map((row) => WhyNotChosenResponse.from(row)), nextCursor };
  }
}

function asked(page: PageRequest): { readonly before?: number; readonly limit: number } {
  const [before] = decodeCursor(page.cursor, ['number']) ?? [];
  return { limit: page.limit ?? 20, ...(before === undefined ? {} : { before: Math.trunc(Number(before)) }) };
}

function listed(rows: readonly StatementRow[], page: PageRequest): StatementListResponse {
  const { items, nextCursor } = pageOf(rows, page.limit ?? 20, (row) => [Number(row.number)]);
  return { items: items.map((row) => StatementResponse.from(row)), nextCursor };
}
