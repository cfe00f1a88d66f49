import { pick } from '#kernel/pick';
import { emptyDemand } from './demand-content.entity';
import type { RevisionRow } from '../demand.rows';

const { budget: _, ...nothing } = emptyDemand;

/** Of a text whose title alone is shown: that, and what lists sort and filter it by. */
export function titleOf(row: RevisionRow): RevisionRow {
  const { title: translation } = row.translations;
  return {
    ...nothing,
    ...pick(row, 'revisionId', 'number', 'state', 'language', 'anonymous', 'visibility', 'title', 'demandType'),
    ...pick(row, 'highTechField', 'contractField', 'industry', 'keywords', 'deadline', 'districtCode'),
    ...pick(row, 'submittedAt', 'decidedAt', 'editedAt'),
    translations: translation ? { title: translation } : {},
    budgetFen: null,
    missing: [],
    reasonCodes: [],
    reasonText: null,
    editedBy: null,
  };
}
