import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AchievementSummary } from '../../api/shapes';

export type AchievementNext = 'confirm' | 'mend' | 'complete' | 'submit' | 'interest' | 'wait';
type Known = Pick<AchievementSummary, 'state' | 'missing' | 'allowedActions'>;

export function achievementNext(achievement: Known): AchievementNext {
  if (achievement.allowedActions.includes('confirm')) return 'confirm';
  if (achievement.state === 'returned') return 'mend';
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
