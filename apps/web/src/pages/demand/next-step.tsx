import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMatchCounts } from '../../api/match-counts';
import type { DemandSummary } from '../../api/shapes';
import { demandNext } from './demand-next';

export function DemandNextLink({ demand }: { demand: DemandSummary }) {
  const { t } = useTranslation();
  const matchCount = useMatchCounts()(demand.id);
  const next = demandNext(demand, matchCount);
  const params = { id: demand.id };
  if (next === 'wait' || next === 'matching' || next === 'none')
    return <span className="soft">{t(`demand.next.${next}`)}</span>;
  if (next === 'matches') {
    return (
      <Link to="/demands/$id/matches" params={params}>
        {t('demand.next.matches', { total: matchCount })}
      </Link>
    );
  }
  if (next === 'renew' || next === 'copy') {
    return (
      <Link to="/demands/$id" params={params}>
        {t(`demand.next.${next}`)}
      </Link>
    );
  }
  return (
    <Link to="/demands/$id/edit" params={params}>
      {t(`demand.next.${next}`)}
    </Link>
  );
}
