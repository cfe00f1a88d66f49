import { Body, Controller, Get, Headers, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { NotFound } from '#kernel/domain-error';
import { Acting } from '#platform/http/acting.decorator';
import type { Actor } from '#platform/http/actor';
import { decodeCursor, pageOf } from '#platform/http/cursor';
import { IdPipe } from '#platform/http/id.pipe';
import { languageOf } from '#platform/http/language';
import { PageRequest } from '#platform/http/page.request';
import { movesOf, Policy } from '#platform/http/policy.decorator';
import { ReceiptResponse } from '#platform/http/receipt.response';
import { CancelRound } from '../cancel-round';
import { roundLifecycle } from '../round.lifecycle';
import { RoundQueries } from '../round.queries';
import { StartRound } from '../start-round';
import { CancelMatchRoundRequest } from './match-round.request';
import { MatchRoundListResponse, MatchRoundOrganisationListResponse, MatchRoundResponse } from './match-round.response';

const readers = ['operator', 'auditor'] as const;

@ApiTags('matching')
@Controller('match-rounds')
export class MatchRoundController {
  constructor(
    private readonly starting: StartRound,
    private readonly cancelling: CancelRound,
    private readonly rounds: RoundQueries,
  ) {}

  /** Matches all open demands anew against all achievements, as both are at this moment. */
  @Post()
  @Policy({ who: ['operator'], scope: 'none' })
  startMatchRound(@Acting() actor: Actor): Promise<ReceiptResponse> {
    return this.starting.execute(actor);
  }

  /** All rounds, the newest first, with how far each is. */
  @Get()
  @Policy({ who: readers, scope: 'any', fields: 'staff' })
  async listMatchRounds(
    @Query() { cursor, limit = 20 }: PageRequest,
    @Headers('accept-language') accepted: string | undefined,
    @Acting() { roles }: Actor,
  ): Promise<MatchRoundListResponse> {
    const rows = await this.rounds.page({ after: decodeCursor(cursor, ['instant', 'id']), limit });
    const { items, nextCursor } = pageOf(rows, limit, (row) => [row.askedKey, row.id]);
    const language = languageOf(accepted);
    return { items: items.map((row) => MatchRoundResponse.from(row, roles, language)), nextCursor };
  }

  @Get(':id')
  @Policy({ who: readers, scope: 'any', object: 'match-round', fields: 'staff' })
  async readMatchRound(
    @Param('id', IdPipe) id: string,
    @Headers('accept-language') accepted: string | undefined,
    @Acting() { roles }: Actor,
  ): Promise<MatchRoundResponse> {
    const row = await this.rounds.one(id);
    if (!row) throw new NotFound();
    return MatchRoundResponse.from(row, roles, languageOf(accepted));
  }

  /** How far the round is with each organisation, those with the most demands first. */
  @Get(':id/organisations')
  @Policy({ who: readers, scope: 'any', object: 'match-round', fields: 'staff' })
  async listMatchRoundOrganisations(
    @Param('id', IdPipe) id: string,
    @Query() { cursor, limit = 20 }: PageRequest,
  ): Promise<MatchRoundOrganisationListResponse> {
    const after = decodeCursor(cursor, ['number', 'id']);
    if (!(await this.rounds.one(id))) throw new NotFound();
    const rows = await this.rounds.organisations(id, { after, limit });
    return pageOf(rows, limit, (row) => [row.demands, row.organisationId]);
  }

  /** Begins no further chunk; the lists that were stored stay. */
  @Post(':id/cancellation')
  @Policy({ who: ['operator'], scope: 'any', object: 'match-round', moves: movesOf(roundLifecycle, 'cancel') })
  cancelMatchRound(
    @Param('id', IdPipe) id: string,
    @Body() { version, reasonCode }: CancelMatchRoundRequest,
    @Acting() actor: Actor,
  ): Promise<ReceiptResponse> {
    return this.cancelling.execute({ id, version, reasonCode: reasonCode ?? null }, actor);
  }
}
