import { Injectable } from '@nestjs/common';
import { PolicySubject, type Standing } from '#platform/http/policy-subject';
import { achievementLifecycle, revisionLifecycle } from '../achievement.lifecycle';
import { AchievementQueries } from '../achievement.queries';

/** Whose an achievement is and where it and its newest text stand. */
@Injectable()
export class AchievementSubject extends PolicySubject {
  readonly object = 'achievement';

  constructor(private readonly achievements: AchievementQueries) {
    super();
  }

  async standing(id: string): Promise<Standing | undefined> {
    const position = await this.achievements.position(id);
    return (
      position && {
        organisationId: position.organisationId,
        version: position.version,
        isPrivate: !position.isHandedIn,
        states: { [achievementLifecycle.name]: position.state, [revisionLifecycle.name]: position.revisionState },
      }
    );
  }
}
