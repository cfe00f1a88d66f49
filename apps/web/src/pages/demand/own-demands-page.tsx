import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { demandsQuery } from '../../api/queries';
import type { DemandSummary } from '../../api/shapes';
import { Loaded } from '../../parts/loaded';
import { MoreButton } from '../../parts/more-button';
import { useRowKeys } from '../../parts/row-keys';
import { useTerms } from '../../parts/terms';
import { PageHead } from '../frame/page-head';
import { OwnDemandsTable } from './own-demands-table';

export function OwnDemandsPage() {
  const { t } = useTranslation();
  const { rows, term } = useTerms();
  const { state } = useSearch({ from: '/demands' });
  const reading = useInfiniteQuery(demandsQuery(state));
  useRowKeys();
  return (
    <>
      <PageHead title={t('demand.mine')}>
        <Link className="action" to="/demands/new">
          {t('demand.new')}
        </Link>
      </PageHead>
      <nav className="state-filter" aria-label={t('demand.column.state')}>
        <Link to="/demands" aria-current={state ? undefined : 'true'}>
          {t('public.search.all')}
        </Link>
        {rows('demandStates').map((row) => (
          <Link
            key={row.code}
            to="/demands"
            search={{ state: row.code as DemandSummary['state'] }}
            aria-current={state === row.code ? 'true' : undefined}
          >
            {term('demandStates', row.code)}
          </Link>
        ))}
      </nav>
      <Loaded of={reading}>
        {(data) => (
          <OwnDemandsTable
            demands={data.pages.flatMap((page) => page.items)}
            empty={<p>{state ? t('demand.emptyState') : t('demand.emptyAll')}</p>}
          />
        )}
      </Loaded>
      <MoreButton reading={reading} />
    </>
  );
}
