import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DemandQueries } from '#demand';
import { NotFound } from '#kernel/domain-error';
import { Acting } from '#platform/http/acting.decorator';
import type { Actor } from '#platform/http/actor';
import { IdPipe } from '#platform/http/id.pipe';
import { Limited } from '#platform/http/limited.decorator';
import { Policy } from '#platform/http/policy.decorator';
import { FindMatchCopies } from '../copies/find-match-copies';
import { FindSimilarDemands } from '../copies/find-similar-demands';
import { MatchCopiesListResponse } from './match-copies.response';
import { SimilarDemandsResponse } from './similar-demands.response';

@ApiTags('matching')
@Controller('demands')
export class SimilarDemandsController {
  constructor(
    private readonly finding: FindSimilarDemands,
    private readonly copies: FindMatchCopies,
    private readonly demands: DemandQueries,
  ) {}

  /** Demands that say nearly the same: public ones, and those that the reader may read anyway; nothing of the text is kept. */
  @Get(':id/similar')
  @Limited('search')
  @Policy({
    who: ['enterprise', 'expert', 'operator'],
    scope: 'own',
    anyFor: ['expert', 'operator'],
    object: 'demand',
    fields: 'partner',
    token: 'demand:read',
  })
  async listSimilarDemands(@Param('id', IdPipe) id: string, @Acting() actor: Actor): Promise<SimilarDemandsResponse> {
    return SimilarDemandsResponse.from(await this.finding.execute(id, actor));
  }

  /** Which achievements of the demand's match list are nearly the same text: they are one place with several owners. */
  @Get(':id/match-copies')
  @Policy({
    who: ['enterprise', 'expert', 'operator'],
    scope: 'own',
    anyFor: ['expert', 'operator'],
    object: 'demand',
    fields: 'partner',
    token: 'match:read',
  })
  async listMatchCopies(@Param('id', IdPipe) id: string, @Acting() actor: Actor): Promise<MatchCopiesListResponse> {
    if (!(await this.demands.isReadableBy(id, actor))) throw new NotFound();
    const items = await this.copies.execute(id);
    return { items: items.map(({ achievementId, copies }) => ({ achievementId, copies: [...copies] })) };
  }
}
