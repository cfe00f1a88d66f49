import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acting } from '#platform/http/acting.decorator';
import { type Actor, organisationOf } from '#platform/http/actor';
import { CountResponse } from '#platform/http/list.response';
import { Policy } from '#platform/http/policy.decorator';
import { AchievementLists } from '../lists/achievement-list.queries';
import { OwnAchievementsFilterRequest, OwnAchievementsRequest } from './achievement-list.request';
import { AchievementListResponse, AchievementSummaryResponse } from './achievement-list.response';

@ApiTags('achievements')
@Controller('achievements')
export class AchievementListController {
  constructor(private readonly achievements: AchievementLists) {}

  /** The institute's own. */
  @Get()
  @Policy({ who: ['institute', 'researcher'], scope: 'own', fields: 'own', token: 'achievement:read' })
  async listOwnAchievements(
    @Query() { sort, cursor, limit, ...filter }: OwnAchievementsRequest,
    @Acting() actor: Actor,
  ): Promise<AchievementListResponse> {
    const page = await this.achievements.own(organisationOf(actor), filter, { sort, cursor, limit });
    return { ...page, items: page.items.map((row) => AchievementSummaryResponse.from(row, actor)) };
  }

  /** How many there are with the same filter. */
  @Get('count')
  @Policy({ who: ['institute', 'researcher'], scope: 'own', fields: 'own', token: 'achievement:read' })
  countOwnAchievements(@Query() filter: OwnAchievementsFilterRequest, @Acting() actor: Actor): Promise<CountResponse> {
    return this.achievements.countOwn(organisationOf(actor), filter);
  }
}
