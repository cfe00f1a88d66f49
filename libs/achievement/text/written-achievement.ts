import { scoreOf } from '#kernel/completeness';
import type { Actor } from '#platform/http/actor';
import type { RulesOfDay } from '#taxonomy';
import { completenessOf, missingFrom } from './achievement-completeness';
import type { AchievementContent } from './achievement-content.entity';
import type { WrittenAchievement } from './achievement-revision.entity';
import { submissionFaults } from './submission-faults';

/** A text with what it lacks, how complete it is, and who wrote it when. */
export function writtenAchievement(
  content: AchievementContent,
  { rules, by, now }: { readonly rules: RulesOfDay; readonly by: Actor; readonly now: Date },
): WrittenAchievement {
  const missing = missingFrom(content, rules);
  const completeness = scoreOf(completenessOf(content, submissionFaults(content, rules)));
  return { content, missing, completeness, editedBy: by.personId, editedAt: now };
}
