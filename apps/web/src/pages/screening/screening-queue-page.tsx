import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { screeningQueueQuery } from '../../api/queries';
import { Loaded } from '../../parts/loaded';
import { useRowKeys } from '../../parts/row-keys';
import { PageHead } from '../frame/page-head';
import { ScreeningQueueTable } from './screening-queue-table';

export function ScreeningQueuePage() {
  const { t } = useTranslation();
  const reading = useQuery(screeningQueueQuery);
  useRowKeys();
  return (
    <>
      <PageHead title={t('desk.screening.title')} lead={t('desk.queueKeys')} />
      <Loaded of={reading}>{(data) => <ScreeningQueueTable items={data.items} />}</Loaded>
    </>
  );
}
