import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { demandCountQuery, demandsQuery } from '../../api/list-queries';
import { EmptyList } from '../../parts/empty-list';
import { ExportMenu } from '../../parts/export-menu';
import { isFiltered } from '../../parts/list/list-search';
import { ListToolbar } from '../../parts/list/list-toolbar';
import { ownDemandsShape } from '../../parts/list/shapes';
import { Loaded } from '../../parts/loaded';
import { MoreButton } from '../../parts/more-button';
import { useRowKeys } from '../../parts/row-keys';
import { PageHead } from '../frame/page-head';
import { OwnDemandsTable } from './own-demands-table';

export function OwnDemandsPage() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/demands' });
  const navigate = useNavigate({ from: '/demands' });
  const reading = useInfiniteQuery(demandsQuery(search));
  const counting = useQuery(demandCountQuery(search));
  useRowKeys();
  return (
    <>
      <PageHead title={t('demand.mine')}>
        <Link className="quiet-action" to="/imports">
          {t('exchange.link')}
        </Link>
        <Link className="action" to="/demands/new">
          {t('demand.new')}
        </Link>
      </PageHead>
      <ListToolbar
        shape={ownDemandsShape}
        search={search}
        count={counting.data}
        onChange={(next, how) => void navigate({ search: next, ...how })}
      />
      <Loaded of={reading}>
        {(data) => (
          <OwnDemandsTable
            demands={data.pages.flatMap((page) => page.items)}
            empty={
              <EmptyList isFiltered={isFiltered(search)} text={t('demand.emptyAll')}>
                <Link to="/demands/new">{t('demand.new')}</Link> · <Link to="/imports">{t('exchange.link')}</Link>
              </EmptyList>
            }
          />
        )}
      </Loaded>
      <MoreButton reading={reading} />
      <ExportMenu list="/api/demands/export" filter={search} />
    </>
  );
}
