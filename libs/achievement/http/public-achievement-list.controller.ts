import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Limited } from '#platform/http/limited.decorator';
import { Policy } from '#platform/http/policy.decorator';
import { PublicAchievementLists } from '../lists/public-achievement-list.queries';
import { PublicAchievementsFilterRequest, PublicAchievementsRequest } from './achievement-list.request';
import {
  PublicAchievementCountsResponse,
  PublicAchievementItemResponse,
  PublicAchievementListResponse,
} from './public-achievement-list.response';

@ApiTags('public')
@Controller('public/achievements')
export class PublicAchievementListController {
  constructor(private readonly achievements: PublicAchievementLists) {}

  /** Achievements that can be had, newest first unless sorted otherwise. */
  @Get()
  @Policy({ who: 'public', scope: 'any', fields: 'public' })
  async listPublicAchievements(
    @Query() { sort, cursor, limit, ...filter }: PublicAchievementsRequest,
  ): Promise<PublicAchievementListResponse> {
    const page = await this.achievements.page(filter, { sort, cursor, limit });
    return { ...page, items: page.items.map((row) => PublicAchievementItemResponse.from(row)) };
  }

  /** How many there are with the same filter, and of each value of each filter; some seconds old. */
  @Get('counts')
  @Limited('search')
  @Policy({ who: 'public', scope: 'any', fields: 'public' })
  countPublicAchievements(@Query() filter: PublicAchievementsFilterRequest): Promise<PublicAchievementCountsResponse> {
    return this.achievements.counts(filter);
  }
}
