import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IdentityQueries } from '#identity';
import { Clock, dayInShanghai } from '#kernel/clock';
import { NotFound } from '#kernel/domain-error';
import type { Mover } from '#kernel/role';
import { AuditQueries } from '#platform/audit/audit.queries';
import { type Actor, isAny, organisationOf } from '#platform/http/actor';
import { Acting } from '#platform/http/acting.decorator';
import { decodeCursor, pageOf } from '#platform/http/cursor';
import { HistoryRequest } from '#platform/http/history.request';
import { historyPage, HistoryResponse, namedIn } from '#platform/http/history.response';
import { IdPipe } from '#platform/http/id.pipe';
import { Limited } from '#platform/http/limited.decorator';
import { PageRequest } from '#platform/http/page.request';
import { movesOf, Policy } from '#platform/http/policy.decorator';
import { ReceiptResponse } from '#platform/http/receipt.response';
import { mandateLifecycle } from '../mandate.lifecycle';
import { MandateQueries, type MandateRow } from '../mandate.queries';
import { MoveMandate } from '../move-mandate';
import { OfferMandate } from '../offer-mandate';
import { AnswerMandateRequest, EndMandateRequest, OfferMandateRequest } from './mandate.request';
import { MandateListResponse, MandateResponse } from './mandate.response';

@ApiTags('mandates')
@Controller('mandates')
export class MandateController {
  constructor(
    private readonly offering: OfferMandate,
    private readonly moving: MoveMandate,
    private readonly mandates: MandateQueries,
    private readonly identity: IdentityQueries,
    private readonly audit: AuditQueries,
    private readonly clock: Clock,
  ) {}

  /** Mandates by which others act for the organisation acted for. */
  @Get('given')
  @Policy({ who: ['organisation_admin'], scope: 'own', fields: 'own' })
  async listGivenMandates(@Query() page: PageRequest, @Acting() actor: Actor): Promise<MandateListResponse> {
    const limit = page.limit ?? 20;
    const after = decodeCursor(page.cursor, ['instant', 'id']);
    return this.listed(await this.mandates.given(organisationOf(actor), { after, limit }), limit, actor.roles);
  }

  /** Mandates offered or given to the reader, for whomever one acts at the moment. */
  @Get('received')
  @Policy({ who: 'signed-in', scope: 'own', fields: 'own' })
  async listReceivedMandates(@Query() page: PageRequest, @Acting() actor: Actor): Promise<MandateListResponse> {
    const limit = page.limit ?? 20;
    const after = decodeCursor(page.cursor, ['instant', 'id']);
    return this.listed(await this.mandates.received(actor.personId ?? '', { after, limit }), limit, ['self']);
  }

  /** Asks a technology manager, found by the exact login, to act for the organisation. */
  @Post()
  @Limited('invitation')
  @Policy({ who: ['organisation_admin'], scope: 'own' })
  offerMandate(@Body() body: OfferMandateRequest, @Acting() actor: Actor): Promise<ReceiptResponse> {
    return this.offering.execute(body, { ...actor, organisationId: organisationOf(actor) });
  }

  /** The principal takes an offer back or revokes what was accepted; the agent's next request feels it. */
  @Post(':id/ending')
  @Policy({
    who: ['organisation_admin'],
    scope: 'own',
    object: 'mandate',
    moves: movesOf(mandateLifecycle, 'withdraw', 'revoke'),
  })
  endMandate(
    @Param('id', IdPipe) id: string,
    @Body() body: EndMandateRequest,
    @Acting() actor: Actor,
  ): Promise<ReceiptResponse> {
    return this.moving.execute({ ...body, id }, actor);
  }

  /** The agent accepts, declines or resigns. A person's own matter: what policies call an object belongs to organisations. */
  @Post('received/:mandateId/answer')
  @Policy({ who: 'signed-in', scope: 'own' })
  answerMandate(
    @Param('mandateId', IdPipe) id: string,
    @Body() body: AnswerMandateRequest,
    @Acting() actor: Actor,
  ): Promise<ReceiptResponse> {
    return this.moving.execute({ ...body, id }, actor);
  }

  @Get(':id/history')
  @Policy({ who: 'signed-in', scope: 'own', fields: 'own' })
  async readMandateHistory(
    @Param('id', IdPipe) id: string,
    @Query() asked: HistoryRequest,
    @Acting() actor: Actor,
  ): Promise<HistoryResponse> {
    const mandate = await this.mandates.one(id);
    const isAgent = mandate?.agentId === actor.personId;
    const isPrincipal = mandate?.principalId === actor.organisationId && isAny(actor, 'organisation_admin');
    if (!mandate || !(isAgent || isPrincipal)) throw new NotFound();
    const rows = await this.audit.historyOf('mandate', id, historyPage(asked));
    return HistoryResponse.from(rows, asked, await this.identity.names(namedIn(rows)));
  }

  private listed(rows: readonly MandateRow[], limit: number, movers: readonly Mover[]): MandateListResponse {
    const today = dayInShanghai(this.clock.now());
    const { items, nextCursor } = pageOf(rows, limit, (row) => [row.createdKey, row.id]);
    return { items: items.map((row) => MandateResponse.from(row, movers, today)), nextCursor };
  }
}
