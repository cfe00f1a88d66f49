import { Injectable } from '@nestjs/common';
import { changedFields } from '#kernel/changed-fields';
import type { Tx } from '#platform/database/tx';
import { DatedRules } from '#taxonomy';
import { emptyAchievement, immaterialFields } from './achievement-content.entity';
import { AchievementDisclosureFaults } from './achievement-disclosure-faults';
import { AchievementIncomplete, AchievementUnchanged } from './achievement.errors';
import { AchievementStore, type OpenAchievement } from './achievement.store';
import { submissionFaults } from './submission-faults';

/** Whether a text may be handed in, and whether anybody has to look at it. */
@Injectable()
export class AchievementAdmission {
  constructor(
    private readonly achievements: AchievementStore,
    private readonly rules: DatedRules,
    private readonly disclosing: AchievementDisclosureFaults,
  ) {}

  /** Throws AchievementIncomplete with every fault of a text that is to be reviewed, AchievementUnchanged where it says what is public already. */
  async admit(tx: Tx, { achievement, revision }: OpenAchievement): Promise<{ readonly isMaterial: boolean }> {
    const { content } = revision;
    const published = await this.achievements.published(tx, achievement);
    const changed = published && changedFields(published.content, content, Object.keys(emptyAchievement));
    if (changed?.length === 0) throw new AchievementUnchanged();
    const isMaterial = !changed?.every((field) => immaterialFields.includes(field));
    const faults = [
      ...submissionFaults(content, await this.rules.today(tx)),
      ...(await this.disclosing.of(tx, content)),
      // What is public was accepted once: who changes the contact need not mend what the years have done to the rest.
    ].filter(({ path }) => isMaterial || changed?.includes(path.split('.')[0] ?? ''));
    if (faults.length > 0) throw new AchievementIncomplete(faults);
    return { isMaterial };
  }
}
