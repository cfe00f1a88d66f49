import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ReviewItem } from '../../api/shapes';
import { EmptyList } from '../../parts/empty-list';
import { QueueTable } from '../desk/queue-table';
import { asWritten } from '../../parts/written';

export function ReviewQueueTable({
  items,
  isFiltered = false,
}: {
  items: readonly ReviewItem[];
  isFiltered?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <QueueTable
      of="achievement"
      caption={t('desk.review.title')}
      items={items}
      idOf={(item) => item.achievementId}
      empty={
        <EmptyList isFiltered={isFiltered} text={t('desk.review.empty')}>
          <Link to="/reviews" search={{ show: 'decided' }}>
            {t('list.decided')}
          </Link>
        </EmptyList>
      }
      link={(item) => (
        <Link to="/reviews/$id" params={{ id: item.achievementId }} data-row-link>
          {asWritten(item.title)}
        </Link>
      )}
    />
  );
}
