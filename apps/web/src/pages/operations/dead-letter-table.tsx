import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, client, once } from '../../api/client';
import { useCommand } from '../../api/command';
import type { DeadLetter } from '../../api/shapes';
import { Ago } from '../../parts/moment';
import { ProblemNotice } from '../../parts/problem-notice';
import { RowTable } from '../../parts/row-table';
import { useTerms } from '../../parts/terms';
import { DismissLetter } from './dismiss-letter';
import { TopicText } from './topic-text';
import { asWritten } from '../../parts/written';

export function DeadLetterTable({ letters, empty }: { letters: readonly DeadLetter[]; empty: string }) {
  const { t } = useTranslation();
  const [leaving, setLeaving] = useState<DeadLetter>();
  const retry = useCommand({
    send: async (key, id: string) =>
      answerOf(
        await client.POST('/api/operations/dead-letters/{id}/retry', { params: { path: { id }, header: once(key) } }),
      ),
    changes: [['operations']],
  });
  return (
    <>
      {retry.problem && <ProblemNotice problem={retry.problem} onRetry={retry.again} />}
      {leaving && <DismissLetter letter={leaving} onEnd={() => setLeaving(undefined)} />}
      <RowTable
        caption={t('operations.deadLetters')}
        rows={letters}
        keyOf={(row) => row.id}
        empty={<p>{empty}</p>}
        columns={[
          { title: t('operations.topic'), cell: (row) => <TopicText topic={row.topic} /> },
          { title: t('operations.consumer'), cell: (row) => <code className="fine">{row.consumer}</code> },
          { title: t('operations.about'), cell: (row) => <code className="fine">{row.key}</code> },
          { title: t('operations.attempts'), cell: (row) => row.attempts, end: true },
          { title: t('operations.error'), cell: (row) => <code className="pen fine">{row.error}</code> },
          { title: t('operations.at'), cell: (row) => <Ago at={row.at} /> },
          {
            title: t('operations.settle'),
            cell: (row) => <End of={row} onRetry={() => retry.run(row.id)} onDismiss={() => setLeaving(row)} />,
          },
        ]}
      />
    </>
  );
}

type EndProps = { of: DeadLetter; onRetry: () => void; onDismiss: () => void };

/** What can be done with a letter that waits; of one that was settled, how. */
function End({ of, onRetry, onDismiss }: EndProps) {
  const { t } = useTranslation();
  const { term } = useTerms();
  if (of.state === 'retried') return <>{term('deadLetterStates', of.state)}</>;
  if (of.state === 'dismissed')
    return (
      <>
        {term('deadLetterReasons', of.reasonCode)}
        {of.reasonText && <p className="pen soft">{asWritten(of.reasonText)}</p>}
      </>
    );
  return (
    <span className="row-actions">
      <Button size="small" onClick={onRetry}>
        {t('operations.retry')}
      </Button>
      <Button size="small" onClick={onDismiss}>
        {t('operations.dismiss')}
      </Button>
    </span>
  );
}
