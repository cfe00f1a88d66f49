import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database/tx';
import type { Actor } from '#platform/http/actor';
import type { Draft, DraftRoom, Writing } from '#platform/revision/draft-room';
import { DatedRules } from '#taxonomy';
import type { AchievementContent } from './text/achievement-content.entity';
import { AchievementFiles } from './achievement-files';
import { AchievementRevision, type WrittenAchievement } from './text/achievement-revision.entity';
import type { Achievement } from './achievement.entity';
import { AchievementNotEditable } from './achievement.errors';
import { achievementLifecycle, isDiscardable, isEditable } from './achievement.lifecycle';
import { AchievementStore } from './achievement.store';
import { writtenAchievement } from './text/written-achievement';

interface AchievementDraft extends Draft<AchievementContent> {
  readonly thing: Achievement;
  readonly text: AchievementRevision;
}

/** How achievements are drafted. */
@Injectable()
export class AchievementDraftRoom implements DraftRoom<AchievementContent> {
  readonly name = 'achievement';

  constructor(
    private readonly achievements: AchievementStore,
    private readonly rules: DatedRules,
    private readonly files: AchievementFiles,
  ) {}

  async open(tx: Tx, id: string, actor: Actor): Promise<AchievementDraft> {
    const { achievement: thing, revision: text } = await this.achievements.ofOwner(tx, id, actor);
    return { thing, text };
  }

  refuseUnlessEditable({ thing, text }: AchievementDraft): void {
    if (!isEditable(thing.state, text.state))
      throw new AchievementNotEditable({ state: thing.state, revision: text.state });
  }

  isDiscardable({ thing, text }: AchievementDraft): boolean {
    return isDiscardable(thing.state, text.state);
  }

  isNew({ thing }: AchievementDraft): boolean {
    return thing.state === achievementLifecycle.initial;
  }

  next({ thing, text }: AchievementDraft, written: WrittenAchievement): AchievementRevision {
    return AchievementRevision.draft({ achievementId: thing.id, number: text.number + 1, ...written });
  }

  async writing(tx: Tx): Promise<Writing<AchievementContent>> {
    const rules = await this.rules.today(tx);
    return {
      sitting: rules.number('draft.sitting'),
      written: (content, by, now) => writtenAchievement(content, { rules, by, now }),
    };
  }

  followFiles(tx: Tx, subjectId: string, fileIds: readonly string[], actor: Actor): Promise<void> {
    return this.files.follow(tx, { subjectId, fileIds, actor });
  }
}
