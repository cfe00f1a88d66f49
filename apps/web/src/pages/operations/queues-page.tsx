import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queuesQuery } from '../../api/operations-queries';
import { Loaded } from '../../parts/loaded';
import { RowTable } from '../../parts/row-table';
import { Named } from './named';
import { OperationsFrame } from './operations-frame';

export function QueuesPage() {
  const { t } = useTranslation();
  const reading = useQuery(queuesQuery);
  return (
    <OperationsFrame title={t('operations.queues')} lead={t('operations.queuesLead')}>
      <Loaded of={reading}>
        {({ backend, answers, queues }) => (
          <>
            <p>
              {backend === 'redis' ? 'Redis' : 'PostgreSQL'} · <a href="/queues">{t('operations.board')}</a>
            </p>
            {!answers && (
              <p className="problem" role="alert">
                {t('operations.storeAway')}
              </p>
            )}
            {answers && (
              <RowTable
                caption={t('operations.queues')}
                rows={queues}
                keyOf={(row) => row.queue}
                empty={<p>{t('operations.noQueues')}</p>}
                columns={[
                  {
                    title: t('operations.queue'),
                    cell: (row) => (
                      <Named code={row.queue} words={t('operations.queueNames', { returnObjects: true })} />
                    ),
                  },
                  { title: t('operations.waiting'), cell: (row) => row.waiting, end: true },
                  { title: t('operations.active'), cell: (row) => row.active, end: true },
                  { title: t('operations.delayed'), cell: (row) => row.delayed, end: true },
                  {
                    title: t('operations.failed'),
                    cell: (row) => (row.failed > 0 ? <b className="bad">{row.failed}</b> : 0),
                    end: true,
                  },
                  { title: t('operations.completed'), cell: (row) => row.completed, end: true },
                ]}
              />
            )}
          </>
        )}
      </Loaded>
    </OperationsFrame>
  );
}
