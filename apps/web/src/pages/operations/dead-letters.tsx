import { Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, client, once } from '../../api/client';
import { useCommand } from '../../api/command';
import { operationsQueries } from '../../api/queries';
import { Loaded } from '../../parts/loaded';
import { Moment } from '../../parts/moment';
import { ProblemNotice } from '../../parts/problem-notice';
import { RowTable } from '../../parts/row-table';

export function DeadLetters() {
  const { t } = useTranslation();
  const reading = useQuery(operationsQueries.deadLetters);
  const retry = useCommand({
    send: async (key, id: string) =>
      answerOf(
        await client.POST('/api/operations/dead-letters/{id}/retry', { params: { path: { id }, header: once(key) } }),
      ),
    changes: [['operations']],
  });
  return (
    <section className="block">
      <h2>{t('operations.deadLetters')}</h2>
      {retry.problem && <ProblemNotice problem={retry.problem} onRetry={retry.again} />}
      <Loaded of={reading}>
        {(data) => (
          <RowTable
            caption={t('operations.deadLetters')}
            rows={data.items}
            keyOf={(row) => row.id}
            empty={<p>{t('operations.noDeadLetters')}</p>}
            columns={[
              { title: t('operations.consumer'), cell: (row) => <code>{row.consumer}</code> },
              { title: t('operations.topic'), cell: (row) => <code>{row.topic}</code> },
              { title: t('operations.attempts'), cell: (row) => row.attempts, end: true },
              { title: t('operations.error'), cell: (row) => <code className="pen">{row.error}</code> },
              { title: t('operations.at'), cell: (row) => <Moment at={row.at} /> },
              {
                title: t('operations.retry'),
                cell: (row) => (
                  <Button size="small" loading={retry.pending} onClick={() => retry.run(row.id)}>
                    {t('operations.retry')}
                  </Button>
                ),
              },
            ]}
          />
        )}
      </Loaded>
    </section>
  );
}
