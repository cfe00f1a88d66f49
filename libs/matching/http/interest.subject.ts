import { Injectable } from '@nestjs/common';
import { OpenAchievements } from '#achievement';
import { PolicySubject, type Standing } from '#platform/http/policy-subject';
import { MatchingQueries } from '../matching.queries';

/** A match seen from the other side: it belongs to whoever has the achievement, as long as that is open. */
@Injectable()
export class InterestSubject extends PolicySubject {
  readonly object = 'interest';

  constructor(
    private readonly matches: MatchingQueries,
    private readonly achievements: OpenAchievements,
  ) {
    super();
  }

  async standing(id: string): Promise<Standing | undefined> {
    const match = await this.matches.match(id);
    const achievement = match && (await this.achievements.find(match.achievementId));
    return achievement && { organisationId: achievement.organisationId, states: {} };
  }
}
