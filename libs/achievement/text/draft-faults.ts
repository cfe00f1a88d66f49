import { changeOfPublic, concerns } from '#kernel/changed-fields';
import { disclosureFaults } from '#kernel/disclosure-faults';
import type { Fault } from '#kernel/domain-error';
import type { RulesOfDay } from '#taxonomy';
import { type AchievementContent, emptyAchievement, immaterialFields } from './achievement-content.entity';
import { shownTextsOf } from './achievement-disclosure-faults';
import { submissionFaults } from './submission-faults';

interface Drafted {
  readonly published: AchievementContent | null;
  readonly rules: RulesOfDay;
  /** What the text lacks is told by itself. */
  readonly missing: readonly string[];
}

/** As of a demand: what is wrong in a text that is still being written, by the very rules of handing it in. */
export function draftFaults(content: AchievementContent, { published, rules, missing }: Drafted): Fault[] {
  const change = changeOfPublic(published, content, {
    fields: Object.keys(emptyAchievement),
    immaterial: immaterialFields,
  });
  return [...submissionFaults(content, rules), ...disclosureFaults(shownTextsOf(content), null)].filter(
    ({ path, code }) => concerns(change, path) && !(code === 'required' && missing.includes(path)),
  );
}
