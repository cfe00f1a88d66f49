import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { reviewQueueQuery } from '../../api/queries';
import { Loaded } from '../../parts/loaded';
import { useRowKeys } from '../../parts/row-keys';
import { PageHead } from '../frame/page-head';
import { ReviewQueueTable } from './review-queue-table';

export function ReviewQueuePage() {
  const { t } = useTranslation();
  const reading = useQuery(reviewQueueQuery);
  useRowKeys();
  return (
    <>
      <PageHead title={t('desk.review.title')} lead={t('desk.queueKeys')} />
      <Loaded of={reading}>{(data) => <ReviewQueueTable items={data.items} />}</Loaded>
    </>
  );
}
