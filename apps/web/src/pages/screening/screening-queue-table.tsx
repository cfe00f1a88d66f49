import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ScreeningItem } from '../../api/shapes';
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
      empty={<p>{t(isFiltered ? 'list.emptyFiltered' : 'desk.screening.empty')}</p>}
      link={(item) => (
        <Link to="/screening/$id" params={{ id: item.demandId }} data-row-link>
          {asWritten(item.title)}
        </Link>
      )}
    />
  );
}
