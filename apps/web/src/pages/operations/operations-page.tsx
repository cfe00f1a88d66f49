import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { operationsQueries } from '../../api/queries';
import { Loaded } from '../../parts/loaded';
import { Ago, Moment } from '../../parts/moment';
import { RowTable } from '../../parts/row-table';
import { PageHead } from '../frame/page-head';
import { DeadLetters } from './dead-letters';
import { OutboxMessages } from './outbox-messages';

export function OperationsPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHead title={t('operations.title')} lead={t('operations.lead')} />
      <Heartbeats />
      <DeadLetters />
      <Queues />
      <OutboxMessages />
    </>
  );
}

function Queues() {
  const { t } = useTranslation();
  const reading = useQuery(operationsQueries.queues);
  return (
    <section className="block">
      <h2>
        {t('operations.queues')} {reading.data && <small className="soft">{reading.data.backend}</small>}
      </h2>
      <Loaded of={reading}>
        {(data) => (
          <RowTable
            caption={t('operations.queues')}
            rows={data.queues}
            keyOf={(row) => row.queue}
            empty={<p>{t('operations.noQueues')}</p>}
            columns={[
              { title: t('operations.queue'), cell: (row) => row.queue },
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
      </Loaded>
    </section>
  );
}

function Heartbeats() {
  const { t } = useTranslation();
  const reading = useQuery(operationsQueries.heartbeats);
  return (
    <section className="block">
      <h2>{t('operations.heartbeats')}</h2>
      <Loaded of={reading}>
        {(data) => (
          <RowTable
            caption={t('operations.heartbeats')}
            rows={data.items}
            keyOf={(row) => `${row.host} ${row.process} ${row.pid}`}
            empty={<p>{t('operations.noHeartbeats')}</p>}
            columns={[
              { title: t('operations.process'), cell: (row) => row.process },
              { title: t('operations.host'), cell: (row) => `${row.host} · ${row.pid}` },
              { title: t('operations.started'), cell: (row) => <Moment at={row.startedAt} /> },
              { title: t('operations.lastBeat'), cell: (row) => <LastBeat at={row.lastBeatAt} /> },
            ]}
          />
        )}
      </Loaded>
    </section>
  );
}

const silentAfterMs = 60_000;

function LastBeat({ at }: { at: string }) {
  const { t } = useTranslation();
  const silent = Date.now() - Date.parse(at) > silentAfterMs;
  return silent ? (
    <b className="bad">
      {t('operations.silent')} <Ago at={at} />
    </b>
  ) : (
    <>{t('operations.beating')}</>
  );
}
