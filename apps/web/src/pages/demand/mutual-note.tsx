import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { waitingQuery } from '../../api/waiting-query';
import { useLanguage } from '../../parts/terms';

/** Both sides said yes to a pair of this demand, and its owner has not done with it yet. */
export function MutualNote({ demandId }: { demandId: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data } = useInfiniteQuery(waitingQuery('demand-mutual'));
  const item = data?.pages.flatMap(({ items }) => items).find(({ id }) => id === demandId);
  if (!item) return null;
  const names = language === 'en' ? (item.aboutEn ?? item.about) : item.about;
  return (
    <p className="mutual-line mutual-note" role="status">
      <b>{names === null ? t('feedback.mutualOnDemandUnnamed') : t('feedback.mutualOnDemand', { names })}</b> ·{' '}
      <Link to="/demands/$id/matches" params={{ id: demandId }}>
        {t('feedback.mutualOnDemandGo')}
      </Link>
    </p>
  );
}
