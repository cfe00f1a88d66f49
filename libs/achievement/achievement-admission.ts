import { Injectable } from '@nestjs/common';
import { type ChangeOfPublic, changeOfPublic, concerns } from '#kernel/changed-fields';
import type { Tx } from '#platform/database/tx';
import { DatedRules } from '#taxonomy';
import { emptyAchievement, immaterialFields } from './text/achievement-content.entity';
import { AchievementDisclosureFaults } from './text/achievement-disclosure-faults';
import { AchievementIncomplete, AchievementUnchanged } from './achievement.errors';
import { AchievementStore, type OpenAchievement } from './achievement.store';
import { submissionFaults } from './text/submission-faults';

/** Whether a text may be handed in, and whether anybody has to look at it. */
@Injectable()
export class AchievementAdmission {
  constructor(
    private readonly achievements: AchievementStore,
    private readonly rules: DatedRules,
    private readonly disclosing: AchievementDisclosureFaults,
  ) {}

  /** Throws AchievementIncomplete with every fault of a text that is to be reviewed, AchievementUnchanged where it says what is public already. */
  async admit(tx: Tx, { achievement, revision }: OpenAchievement): Promise<ChangeOfPublic> {
    const { content } = revision;
    const published = await this.achievements.published(tx, achievement);
    const change = changeOfPublic(published?.content ?? null, content, {
      fields: Object.keys(emptyAchievement),
      immaterial: immaterialFields,
    });
    if (change.fields?.length === 0) throw new AchievementUnchanged();
    const faults = [
      ...submissionFaults(content, await this.rules.today(tx)),
      ...(await this.disclosing.of(tx, content)),
    ].filter(({ path }) => concerns(change, path));
    if (faults.length > 0) throw new AchievementIncomplete(faults);
    return change;
  }
}
