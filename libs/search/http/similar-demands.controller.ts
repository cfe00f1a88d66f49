import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acting } from '#platform/http/acting.decorator';
import type { Actor } from '#platform/http/actor';
import { IdPipe } from '#platform/http/id.pipe';
import { Limited } from '#platform/http/limited.decorator';
import { Policy } from '#platform/http/policy.decorator';
import { FindSimilarDemands } from '../copies/find-similar-demands';
import { SimilarDemandsResponse } from './similar-demands.response';

@ApiTags('matching')
@Controller('demands')
export class SimilarDemandsController {
  constructor(private readonly finding: FindSimilarDemands) {}

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
}
