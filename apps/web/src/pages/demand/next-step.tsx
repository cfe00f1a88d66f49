import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMatchCounts } from '../../api/match-counts';
import type { DemandSummary } from '../../api/shapes';
import { openRevisionOf } from '../../parts/open-revision';

export type DemandNext = 'mend' | 'continue' | 'complete' | 'submit' | 'renew' | 'matches' | 'wait';

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
  return 'wait';
}

export function DemandNextLink({ demand }: { demand: DemandSummary }) {
  const { t } = useTranslation();
  const matchCount = useMatchCounts()(demand.id);
  const next = demandNext(demand, matchCount);
  const params = { id: demand.id };
  if (next === 'wait') return <span className="soft">{t('demand.next.wait')}</span>;
  if (next === 'matches') {
    return (
      <Link to="/demands/$id/matches" params={params}>
        {t('demand.next.matches', { total: matchCount })}
      </Link>
    );
  }
  if (next === 'renew') {
    return (
      <Link to="/demands/$id" params={params}>
        {t('demand.next.renew')}
      </Link>
    );
  }
  return (
    <Link to="/demands/$id/edit" params={params}>
      {t(`demand.next.${next}`)}
    </Link>
  );
}
