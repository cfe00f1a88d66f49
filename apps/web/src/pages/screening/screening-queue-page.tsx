import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { screeningDecisionsQuery, screeningListQuery } from '../../api/list-queries';
import { ExportMenu } from '../../parts/export-menu';
import { isFiltered, type ListSearch } from '../../parts/list/list-search';
import { ListToolbar } from '../../parts/list/list-toolbar';
import { decidedDemandsShape, screeningShape } from '../../parts/list/shapes';
import { Loaded } from '../../parts/loaded';
import { MoreButton } from '../../parts/more-button';
import { useRowKeys } from '../../parts/row-keys';
import { LastOfQueue } from '../desk/last-decided';
import { DecidedTable } from '../desk/decided-table';
import { filterOf } from '../desk/queue-search';
import { QueueTabs } from '../desk/queue-tabs';
import { PageHead } from '../frame/page-head';
import { useReadsOnly } from '../frame/roles';
import { ScreeningQueueTable } from './screening-queue-table';

export function ScreeningQueuePage() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/screening' });
  const filter = filterOf(search);
  useRowKeys();
  return (
    <>
      <LastOfQueue />
      <PageHead title={t('desk.screening.title')} lead={t('desk.queueKeys')} />
      <QueueTabs of="/screening" show={search.show} />
      {search.show ? <Decided filter={filter} /> : <Waiting filter={filter} />}
    </>
  );
}

function Waiting({ filter }: { filter: ListSearch }) {
  const readsOnly = useReadsOnly();
  const navigate = useNavigate({ from: '/screening' });
  const reading = useInfiniteQuery(screeningListQuery(filter));
  return (
    <>
      <ListToolbar
        shape={screeningShape}
        search={filter}
        onChange={(next, how) => void navigate({ search: next, ...how })}
      />
      <Loaded of={reading}>
        {(data) => (
          <ScreeningQueueTable items={data.pages.flatMap((page) => page.items)} isFiltered={isFiltered(filter)} />
        )}
      </Loaded>
      <MoreButton reading={reading} />
      {!readsOnly && <ExportMenu list="/api/screening-queue/export" filter={filter} />}
    </>
  );
}

function Decided({ filter }: { filter: ListSearch }) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/screening' });
  const reading = useInfiniteQuery(screeningDecisionsQuery(filter));
  return (
    <>
      <ListToolbar
        shape={decidedDemandsShape}
        search={filter}
        onChange={(next, how) => void navigate({ search: { ...next, show: 'decided' }, ...how })}
      />
      <Loaded of={reading}>
        {(data) => (
          <DecidedTable
            caption={t('list.decided')}
            table="demandReasons"
            decisions={data.pages.flatMap((page) => page.items)}
            isFiltered={isFiltered(filter)}
            link={({ subjectId }, title) => (
              <Link to="/screening/$id" params={{ id: subjectId }} data-row-link>
                {title}
              </Link>
            )}
          />
        )}
      </Loaded>
      <MoreButton reading={reading} />
    </>
  );
}
