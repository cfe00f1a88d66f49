import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { operationsQueries } from '../../api/queries';
import { Loaded } from '../../parts/loaded';
import { Ago, Moment } from '../../parts/moment';
import { RowTable } from '../../parts/row-table';

const step = 20;

/** The newest first; older ones when asked for. */
export function OutboxMessages() {
  const { t } = useTranslation();
  const [shown, setShown] = useState(step);
  const reading = useQuery(operationsQueries.outbox);
  return (
    <section className="block">
      <h2>{t('operations.outbox')}</h2>
      <Loaded of={reading}>
        {(data) => (
          <>
            <p>
              {t('operations.pendingMessages', { total: data.pending })}
              {data.oldestPendingSeconds !== null &&
                ` · ${t('operations.oldest', { seconds: Math.round(data.oldestPendingSeconds) })}`}
            </p>
            <RowTable
              caption={t('operations.outbox')}
              rows={data.messages.slice(0, shown)}
              keyOf={(row) => row.id}
              empty={<p>{t('operations.noMessages')}</p>}
              columns={[
                { title: t('operations.topic'), cell: (row) => <code>{row.topic}</code> },
                { title: t('operations.occurred'), cell: (row) => <Ago at={row.occurredAt} /> },
                {
                  title: t('operations.consumers'),
                  cell: (row) => row.consumers.map((each) => `${each.done ? '✓' : '…'} ${each.consumer}`).join('  '),
                },
                { title: t('operations.attempts'), cell: (row) => row.attempts, end: true },
                { title: t('operations.done'), cell: (row) => <Moment at={row.doneAt} /> },
                { title: t('operations.error'), cell: (row) => row.lastError ?? t('time.none') },
              ]}
            />
            {data.messages.length > shown && (
              <p className="more">
                <Button onClick={() => setShown(shown + step)}>{t('more')}</Button>
              </p>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}
