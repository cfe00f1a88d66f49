import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IdPipe } from '#platform/http/id.pipe';
import { Policy } from '#platform/http/policy.decorator';
import { demandLifecycle, openStates } from '../demand.lifecycle';
import { DemandQueries } from '../demand.queries';
import { spanOf } from '../demand-span';
import { PublicDemandResponse } from './demand.response';
import { DemandTextResponse } from './demand-text.response';

@ApiTags('public')
@Controller('public/demands')
export class PublicDemandController {
  constructor(private readonly demands: DemandQueries) {}

  /** An open demand as anybody may read it: no contact, no deciding person, no name where anonymous. */
  @Get(':id')
  @Policy({
    who: 'public',
    scope: 'any',
    object: 'demand',
    states: { [demandLifecycle.name]: openStates },
    fields: 'public',
  })
  async readPublicDemand(@Param('id', IdPipe) id: string): Promise<PublicDemandResponse> {
    const { standing, revision } = await this.demands.publicDetail(id);
    const { state, validUntil, publishedAt } = standing;
    return {
      ...DemandTextResponse.from(revision),
      id,
      state,
      validUntil,
      publishedAt,
      organisationName: revision.anonymous ? null : standing.organisationName,
      organisationNameEn: revision.anonymous ? null : standing.organisationNameEn,
      missing: revision.missing,
      span: spanOf(state, publishedAt),
    };
  }
}
