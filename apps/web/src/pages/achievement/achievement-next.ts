import type { AchievementSummary } from '../../api/shapes';
import { isOpen } from '../../parts/open-states';
import { openRevisionOf } from '../../parts/open-revision-of';

export type AchievementNext =
  'confirm' | 'mend' | 'continue' | 'complete' | 'submit' | 'renew' | 'interest' | 'copy' | 'wait' | 'none';
type Known = Pick<AchievementSummary, 'state' | 'missing' | 'allowedActions' | 'openRevisionState'>;

/** Somebody else has to act; every other state that is left is an end. */
const reviewed: readonly AchievementSummary['state'][] = ['submitted', 'org_review', 'platform_review'];

export function achievementNext(achievement: Known): AchievementNext {
  if (achievement.allowedActions.includes('confirm')) return 'confirm';
  const revision = openRevisionOf(achievement);
  if (achievement.state === 'returned' || revision === 'returned') return 'mend';
  if (revision === 'draft') return 'continue';
  if (achievement.state === 'draft') return achievement.missing.length > 0 ? 'complete' : 'submit';
  if (achievement.state === 'expired' && achievement.allowedActions.includes('renew')) return 'renew';
  if (isOpen('achievement', achievement.state)) return 'interest';
  if (achievement.allowedActions.includes('copy')) return 'copy';
  return reviewed.includes(achievement.state) ? 'wait' : 'none';
}
