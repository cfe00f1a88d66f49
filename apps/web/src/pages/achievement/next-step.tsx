import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AchievementSummary } from '../../api/shapes';
import { openRevisionOf } from '../../parts/open-revision';

export type AchievementNext = 'confirm' | 'mend' | 'continue' | 'complete' | 'submit' | 'interest' | 'wait';
type Known = Pick<AchievementSummary, 'state' | 'missing' | 'allowedActions' | 'openRevisionState'>;

export function achievementNext(achievement: Known): AchievementNext {
  if (achievement.allowedActions.includes('confirm')) return 'confirm';
  const revision = openRevisionOf(achievement);
  if (achievement.state === 'returned' || revision === 'returned') return 'mend';
  if (revision === 'draft') return 'continue';
  if (achievement.state === 'draft') return achievement.missing.length > 0 ? 'complete' : 'submit';
  if (achievement.state === 'published') return 'interest';
  return 'wait';
}

export function AchievementNextLink({ achievement }: { achievement: AchievementSummary }) {
  const { t } = useTranslation();
  const next = achievementNext(achievement);
  const params = { id: achievement.id };
  if (next === 'wait') return <span className="soft">{t('demand.next.wait')}</span>;
  if (next === 'confirm' || next === 'interest') {
    return (
      <Link to="/achievements/$id" params={params}>
        {t(`achievement.next.${next}`)}
      </Link>
    );
  }
  return (
    <Link to="/achievements/$id/edit" params={params}>
      {t(`demand.next.${next}`)}
    </Link>
  );
}
