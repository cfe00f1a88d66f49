import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IdPipe } from '#platform/http/id.pipe';
import { Policy } from '#platform/http/policy.decorator';
import { achievementLifecycle, openStates } from '../achievement.lifecycle';
import { AchievementQueries } from '../achievement.queries';
import { spanOf } from '../achievement-span';
import { PublicAchievementResponse } from './achievement.response';
import { AchievementTextResponse } from './achievement-text.response';

@ApiTags('public')
@Controller('public/achievements')
export class PublicAchievementController {
  constructor(private readonly achievements: AchievementQueries) {}

  /** An open achievement as anybody may read it: no contact. */
  @Get(':id')
  @Policy({
    who: 'public',
    scope: 'any',
    object: 'achievement',
    states: { [achievementLifecycle.name]: openStates },
    fields: 'public',
  })
  async readPublicAchievement(@Param('id', IdPipe) id: string): Promise<PublicAchievementResponse> {
    const { standing, revision } = await this.achievements.publicDetail(id);
    const { state, organisationName, organisationNameEn, validUntil, publishedAt } = standing;
    return {
      ...AchievementTextResponse.from(revision),
      id,
      state,
      organisationName,
      organisationNameEn,
      validUntil,
      publishedAt,
      missing: revision.missing,
      span: spanOf(state, publishedAt),
    };
  }
}
