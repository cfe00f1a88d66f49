import { scoreOf } from '#kernel/completeness';
import type { Actor } from '#platform/http/actor';
import type { RulesOfDay } from '#taxonomy';
import { completenessOf, missingFrom } from './demand-completeness';
import type { DemandContent } from './demand-content.entity';
import type { WrittenDemand } from './demand-revision.entity';
import { submissionFaults } from './submission-faults';

/** A text with what it lacks, how complete it is, and who wrote it when. */
export function writtenDemand(
  content: DemandContent,
  { rules, by, now }: { readonly rules: RulesOfDay; readonly by: Actor; readonly now: Date },
): WrittenDemand {
  const missing = missingFrom(content, rules);
  const completeness = scoreOf(completenessOf(content, missing, submissionFaults(content, rules)));
  return { content, missing, completeness, editedBy: by.personId, editedAt: now };
}
