import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ScreeningItem } from '../../api/shapes';
import { EmptyList } from '../../parts/empty-list';
import { QueueTable } from '../desk/queue-table';
import { asWritten } from '../../parts/written';

export function ScreeningQueueTable({
  items,
  isFiltered = false,
}: {
  items: readonly ScreeningItem[];
  isFiltered?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <QueueTable
      of="demand"
      caption={t('desk.screening.title')}
      items={items}
      idOf={(item) => item.demandId}
      empty={
        <EmptyList isFiltered={isFiltered} text={t('desk.screening.empty')}>
          <Link to="/screening" search={{ show: 'decided' }}>
            {t('list.decided')}
          </Link>
        </EmptyList>
      }
      link={(item) => (
        <Link to="/screening/$id" params={{ id: item.demandId }} data-row-link>
          {asWritten(item.title)}
        </Link>
      )}
    />
  );
}
