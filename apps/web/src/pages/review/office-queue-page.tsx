import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { officeListQuery } from '../../api/list-queries';
import { EmptyList } from '../../parts/empty-list';
import { ExportMenu } from '../../parts/export-menu';
import { isFiltered } from '../../parts/list/list-search';
import { ListToolbar } from '../../parts/list/list-toolbar';
import { officeShape } from '../../parts/list/shapes';
import { Loaded } from '../../parts/loaded';
import { MoreButton } from '../../parts/more-button';
import { useRowKeys } from '../../parts/row-keys';
import { LastOfQueue } from '../desk/last-decided';
import { QueueTable } from '../desk/queue-table';
import { PageHead } from '../frame/page-head';
import { asWritten } from '../../parts/written';

/** What an institute's researchers handed in and its own office has to confirm first. */
export function OfficeQueuePage() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/office-queue' });
  const navigate = useNavigate({ from: '/office-queue' });
  const reading = useInfiniteQuery(officeListQuery(search));
  useRowKeys();
  return (
    <>
      <LastOfQueue />
      <PageHead
        title={t('list.officeTitle')}
        lead={t('list.officeLead')}
        back={<Link to="/achievements">{t('achievement.mine')}</Link>}
      />
      <ListToolbar
        shape={officeShape}
        search={search}
        onChange={(next, how) => void navigate({ search: next, ...how })}
      />
      <Loaded of={reading}>
        {(data) => (
          <QueueTable
            of="achievement"
            caption={t('list.officeTitle')}
            items={data.pages.flatMap((page) => page.items)}
            idOf={(item) => item.achievementId}
            empty={
              <EmptyList isFiltered={isFiltered(search)} text={t('list.officeEmpty')}>
                <Link to="/achievements">{t('achievement.mine')}</Link>
              </EmptyList>
            }
            link={(item) => (
              <Link to="/office-queue/$id" params={{ id: item.achievementId }} data-row-link>
                {asWritten(item.title)}
              </Link>
            )}
          />
        )}
      </Loaded>
      <MoreButton reading={reading} />
      <ExportMenu list="/api/office-review-queue/export" filter={search} />
    </>
  );
}
