import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, organisationOf } from '#platform/http/actor';
import { Acting } from '#platform/http/acting.decorator';
import { CountResponse } from '#platform/http/list.response';
import { Policy } from '#platform/http/policy.decorator';
import { DemandLists } from '../lists/demand-list.queries';
import { OwnDemandsFilterRequest, OwnDemandsRequest } from './demand-list.request';
import { DemandListResponse, DemandSummaryResponse } from './demand-list.response';

@ApiTags('demands')
@Controller('demands')
export class DemandListController {
  constructor(private readonly demands: DemandLists) {}

  /** The organisation's own. */
  @Get()
  @Policy({ who: ['enterprise'], scope: 'own', fields: 'own', token: 'demand:read' })
  async listOwnDemands(
    @Query() { sort, cursor, limit, ...filter }: OwnDemandsRequest,
    @Acting() actor: Actor,
  ): Promise<DemandListResponse> {
    const page = await this.demands.own(organisationOf(actor), filter, { sort, cursor, limit });
    return { ...page, items: page.items.map((row) => DemandSummaryResponse.from(row, actor)) };
  }

  /** How many there are with the same filter. */
  @Get('count')
  @Policy({ who: ['enterprise'], scope: 'own', fields: 'own', token: 'demand:read' })
  countOwnDemands(@Query() filter: OwnDemandsFilterRequest, @Acting() actor: Actor): Promise<CountResponse> {
    return this.demands.countOwn(organisationOf(actor), filter);
  }
}
