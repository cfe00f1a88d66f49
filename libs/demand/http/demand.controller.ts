import { Body, Controller, Get, Headers, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AuditQueries } from '#platform/audit/audit.queries';
import { type Actor, organisationOf } from '#platform/http/actor';
import { Acting } from '#platform/http/acting.decorator';
import { HistoryRequest } from '#platform/http/history.request';
import { historyPage, HistoryResponse, namedIn, withoutNaming } from '#platform/http/history.response';
import { IdPipe } from '#platform/http/id.pipe';
import { languageOf } from '#platform/http/language';
import { Limited } from '#platform/http/limited.decorator';
import { movesOf, Policy } from '#platform/http/policy.decorator';
import { ReceiptResponse } from '#platform/http/receipt.response';
import { checkedIn } from '#platform/http/translation.request';
import { VersionRequest } from '#platform/http/version.request';
import { IdentityQueries } from '#identity';
import { CreateDemand } from '../create-demand';
import { demandLifecycle, editableStates, editableTexts, revisionLifecycle, workingStates } from '../demand.lifecycle';
import { DemandNotEditable } from '../demand.errors';
import { DemandQueries } from '../demand.queries';
import { MoveDemand } from '../move-demand';
import { ReviseDemand } from '../revise-demand';
import { SubmitDemand } from '../submit-demand';
import { contentOf, DemandContentRequest, ReviseDemandRequest } from './demand-content.request';
import { MoveDemandRequest, ownerMoves } from './demand-moves.request';
import { DemandResponse, oversees } from './demand.response';

@ApiTags('demands')
@Controller('demands')
export class DemandController {
  constructor(
    private readonly creating: CreateDemand,
    private readonly revising: ReviseDemand,
    private readonly submitting: SubmitDemand,
    private readonly moving: MoveDemand,
    private readonly demands: DemandQueries,
    private readonly audit: AuditQueries,
    private readonly identity: IdentityQueries,
  ) {}

  @Post()
  @Limited('draft')
  @Policy({ who: ['enterprise'], scope: 'own', token: 'demand:write' })
  createDemand(@Body() body: DemandContentRequest, @Acting() actor: Actor): Promise<ReceiptResponse> {
    return this.creating.execute(contentOf(body), { ...actor, organisationId: organisationOf(actor) });
  }

  @Get(':id')
  @Policy({
    who: ['enterprise', 'expert', 'operator', 'auditor'],
    scope: 'own',
    anyFor: ['expert', 'operator', 'auditor'],
    object: 'demand',
    fields: 'own',
    witnessed: ['auditor'],
    token: 'demand:read',
  })
  async readDemand(
    @Param('id', IdPipe) id: string,
    @Acting() actor: Actor,
    @Headers('accept-language') language: string | undefined,
  ): Promise<DemandResponse> {
    const detail = await this.demands.detail(id, actor);
    const names = await this.identity.names([detail.current.editedBy]);
    return DemandResponse.from(detail, actor, { names, language: languageOf(language) });
  }

  @Get(':id/history')
  @Policy({
    who: ['enterprise', 'expert', 'operator', 'auditor'],
    scope: 'own',
    anyFor: ['expert', 'operator', 'auditor'],
    object: 'demand',
    fields: 'own',
    witnessed: ['auditor'],
    token: 'demand:read',
  })
  async readDemandHistory(
    @Param('id', IdPipe) id: string,
    @Query() asked: HistoryRequest,
    @Acting() actor: Actor,
  ): Promise<HistoryResponse> {
    const detail = await this.demands.detail(id, actor);
    const unnamed = detail.isUnnamed && oversees(detail, actor) ? detail.organisationId : null;
    const rows = withoutNaming(await this.audit.historyOf('demand', id, historyPage(asked)), unnamed);
    return HistoryResponse.from(rows, asked, await this.identity.names(namedIn(rows)));
  }

  @Put(':id')
  @Policy({
    who: ['enterprise'],
    scope: 'own',
    object: 'demand',
    states: { [demandLifecycle.name]: editableStates, [revisionLifecycle.name]: editableTexts },
    refusal: DemandNotEditable,
    token: 'demand:write',
  })
  reviseDemand(
    @Param('id', IdPipe) id: string,
    @Body() body: ReviseDemandRequest,
    @Acting() actor: Actor,
  ): Promise<ReceiptResponse> {
    const { version, translations } = body;
    return this.revising.execute(
      { id, version, content: contentOf(body), checkedTranslations: checkedIn(translations) },
      actor,
    );
  }

  @Post(':id/submission')
  @Policy({
    who: ['enterprise'],
    scope: 'own',
    object: 'demand',
    moves: movesOf(revisionLifecycle, 'submit'),
    states: { [demandLifecycle.name]: workingStates },
    token: 'demand:write',
  })
  submitDemand(
    @Param('id', IdPipe) id: string,
    @Body() body: VersionRequest,
    @Acting() actor: Actor,
  ): Promise<ReceiptResponse> {
    return this.submitting.execute({ id, version: body.version }, actor);
  }

  /** Withdraws, renews, or records what happened after publication. */
  @Post(':id/moves')
  @Policy({
    who: ['enterprise'],
    scope: 'own',
    object: 'demand',
    moves: movesOf(demandLifecycle, ...ownerMoves),
    token: 'demand:write',
  })
  moveDemand(
    @Param('id', IdPipe) id: string,
    @Body() body: MoveDemandRequest,
    @Acting() actor: Actor,
  ): Promise<ReceiptResponse> {
    return this.moving.execute({ ...body, id }, actor);
  }
}
