import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AchievementSummary } from '../../api/shapes';
import { achievementNext } from './achievement-next';

export function AchievementNextLink({ achievement }: { achievement: AchievementSummary }) {
  const { t } = useTranslation();
  const next = achievementNext(achievement);
  const params = { id: achievement.id };
  if (next === 'wait') return <span className="soft">{t('demand.next.wait')}</span>;
  if (next === 'none') return <span className="soft">{t('demand.next.none')}</span>;
  if (next === 'confirm' || next === 'interest' || next === 'renew' || next === 'copy') {
    return (
      <Link to="/achievements/$id" params={params}>
        {next === 'renew' || next === 'copy' ? t(`demand.next.${next}`) : t(`achievement.next.${next}`)}
      </Link>
    );
  }
  return (
    <Link to="/achievements/$id/edit" params={params}>
      {t(`demand.next.${next}`)}
    </Link>
  );
}
