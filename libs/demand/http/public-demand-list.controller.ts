import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Limited } from '#platform/http/limited.decorator';
import { Policy } from '#platform/http/policy.decorator';
import { PublicDemandLists } from '../lists/public-demand-list.queries';
import { PublicDemandsFilterRequest, PublicDemandsRequest } from './demand-list.request';
import {
  PublicDemandCountsResponse,
  PublicDemandItemResponse,
  PublicDemandListResponse,
} from './public-demand-list.response';

@ApiTags('public')
@Controller('public/demands')
export class PublicDemandListController {
  constructor(private readonly demands: PublicDemandLists) {}

  /** Open demands, newest first unless sorted otherwise; those for invited readers only are not among them. */
  @Get()
  @Policy({ who: 'public', scope: 'any', fields: 'public' })
  async listPublicDemands(
    @Query() { sort, cursor, limit, ...filter }: PublicDemandsRequest,
  ): Promise<PublicDemandListResponse> {
    const page = await this.demands.page(filter, { sort, cursor, limit });
    return { ...page, items: page.items.map((row) => PublicDemandItemResponse.from(row)) };
  }

  /** How many there are with the same filter, and of each value of each filter; some seconds old. */
  @Get('counts')
  @Limited('search')
  @Policy({ who: 'public', scope: 'any', fields: 'public' })
  countPublicDemands(@Query() filter: PublicDemandsFilterRequest): Promise<PublicDemandCountsResponse> {
    return this.demands.counts(filter);
  }
}
