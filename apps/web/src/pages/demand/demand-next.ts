import type { DemandSummary } from '../../api/shapes';
import { isOpen } from '../../parts/open-states';
import { openRevisionOf } from '../../parts/open-revision-of';

export type DemandNext =
  'mend' | 'continue' | 'complete' | 'submit' | 'renew' | 'matches' | 'matching' | 'copy' | 'wait' | 'none';

/** Somebody else has to act; every other state that is left is an end. */
const reviewed: readonly DemandSummary['state'][] = ['submitted', 'screening', 'validated'];

/** The one thing the owner can usefully do now; what is allowed at all comes from the server. */
export function demandNext(
  demand: Pick<DemandSummary, 'state' | 'missing' | 'allowedActions' | 'openRevisionState'>,
  matchCount: number,
): DemandNext {
  const revision = openRevisionOf(demand);
  if (demand.state === 'returned' || revision === 'returned') return 'mend';
  if (revision === 'draft') return 'continue';
  if (demand.state === 'draft') return demand.missing.length > 0 ? 'complete' : 'submit';
  if (demand.state === 'expired' && demand.allowedActions.includes('renew')) return 'renew';
  if (matchCount > 0) return 'matches';
  if (isOpen('demand', demand.state)) return 'matching';
  if (demand.allowedActions.includes('copy')) return 'copy';
  return reviewed.includes(demand.state) ? 'wait' : 'none';
}
