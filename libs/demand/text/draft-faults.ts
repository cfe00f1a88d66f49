import { changeOfPublic, concerns } from '#kernel/changed-fields';
import { disclosureFaults } from '#kernel/disclosure-faults';
import type { Fault } from '#kernel/domain-error';
import type { Names } from '#kernel/names-fault';
import type { RulesOfDay } from '#taxonomy';
import { shownTextsOf } from '../demand-shown-texts';
import { type DemandContent, emptyDemand, immaterialFields } from './demand-content.entity';
import { submissionFaults } from './submission-faults';

interface Drafted {
  readonly published: DemandContent | null;
  readonly owner: Names;
  readonly rules: RulesOfDay;
  /** What the text lacks is told by itself. */
  readonly missing: readonly string[];
}

/** What is wrong in a text that is still being written, by the very rules of handing it in: so that nobody learns of it only then. */
export function draftFaults(content: DemandContent, { published, owner, rules, missing }: Drafted): Fault[] {
  const change = changeOfPublic(published, content, {
    fields: Object.keys(emptyDemand),
    immaterial: immaterialFields,
  });
  return [
    ...submissionFaults(content, rules),
    ...disclosureFaults(shownTextsOf(content), content.anonymous ? owner : null),
  ].filter(({ path, code }) => concerns(change, path) && !(code === 'required' && missing.includes(path)));
}
