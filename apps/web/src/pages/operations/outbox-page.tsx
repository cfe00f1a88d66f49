import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, client, once } from '../../api/client';
import { useCommand } from '../../api/command';
import { outboxQuery } from '../../api/operations-queries';
import type { OutboxMessage } from '../../api/shapes';
import { Loaded } from '../../parts/loaded';
import { Ago, Moment } from '../../parts/moment';
import { MoreButton } from '../../parts/more-button';
import { ProblemNotice } from '../../parts/problem-notice';
import { RowTable } from '../../parts/row-table';
import { useTerms } from '../../parts/terms';
import { DeliveryError } from './delivery-error';
import { OperationsFrame } from './operations-frame';
import { TopicFilter } from './topic-filter';
import { TopicText } from './topic-text';
import { None } from '../../parts/none';

const states = ['all', 'undone', 'failed'] as const;

export function OutboxPage() {
  const { t } = useTranslation();
  const filter = useSearch({ from: '/operations/outbox' });
  const navigate = useNavigate({ from: '/operations/outbox' });
  const reading = useInfiniteQuery(outboxQuery(filter));
  const newest = reading.data?.pages[0];
  const state = filter.state ?? 'all';
  return (
    <OperationsFrame title={t('operations.outbox')} lead={t('operations.outboxLead')}>
      <div className="filter-line">
        <nav className="state-filter" aria-label={t('operations.stateName')}>
          {states.map((each) => (
            <Link
              key={each}
              to="/operations/outbox"
              search={{ ...filter, state: each === 'all' ? undefined : each }}
              activeOptions={{ exact: true }}
              aria-current={state === each ? 'true' : undefined}
            >
              {t(`operations.states.${each}`)}
            </Link>
          ))}
        </nav>
        <TopicFilter
          value={filter.topic}
          waiting={newest?.waitingByTopic ?? []}
          onChange={(topic) => void navigate({ search: { ...filter, topic } })}
        />
      </div>
      <Loaded of={reading}>
        {(data) => (
          <>
            <p>
              {t('operations.pendingMessages', { total: newest?.pending ?? 0 })}
              {typeof newest?.oldestPendingSeconds === 'number' &&
                ` · ${t('operations.oldest', { seconds: Math.round(newest.oldestPendingSeconds) })}`}
            </p>
            <Messages rows={data.pages.flatMap((page) => page.items)} />
          </>
        )}
      </Loaded>
      <MoreButton reading={reading} />
    </OperationsFrame>
  );
}

function Messages({ rows }: { rows: readonly OutboxMessage[] }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<OutboxMessage>();
  const redeliver = useCommand({
    send: async (key, { id }: OutboxMessage) =>
      answerOf(
        await client.POST('/api/operations/outbox/{id}/redelivery', { params: { path: { id }, header: once(key) } }),
      ),
    changes: [['operations']],
    onDone: (_, message) => setAsked(message),
  });
  return (
    <>
      {redeliver.problem && <ProblemNotice problem={redeliver.problem} onRetry={redeliver.again} />}
      <Redelivered asked={asked} now={rows.find(({ id }) => id === asked?.id)} />
      <RowTable
        caption={t('operations.outbox')}
        rows={rows}
        keyOf={(row) => row.id}
        empty={<p>{t('operations.noMessages')}</p>}
        columns={[
          { title: t('operations.topic'), cell: (row) => <TopicText topic={row.topic} /> },
          { title: t('operations.occurred'), cell: (row) => <Ago at={row.occurredAt} /> },
          { title: t('operations.consumers'), cell: (row) => <Consumers of={row} /> },
          { title: t('operations.attempts'), cell: (row) => row.attempts, end: true },
          {
            title: t('operations.next'),
            cell: (row) => (row.doneAt ? <None /> : <Moment at={row.nextAttemptAt} />),
          },
          { title: t('operations.done'), cell: (row) => <Moment at={row.doneAt} /> },
          {
            title: t('operations.error'),
            cell: (row) => (row.lastError ? <DeliveryError error={row.lastError} /> : <None />),
          },
          {
            title: t('operations.redeliver'),
            cell: (row) =>
              row.doneAt === null && (
                <Button size="small" loading={redeliver.pending} onClick={() => redeliver.run(row)}>
                  {t('operations.redeliver')}
                </Button>
              ),
          },
        ]}
      />
    </>
  );
}

type RedeliveredProps = { asked: OutboxMessage | undefined; now: OutboxMessage | undefined };

/** What came of the last message that was sent on by hand; one that has left the list has arrived. */
function Redelivered({ asked, now }: RedeliveredProps) {
  const { t } = useTranslation();
  const { term } = useTerms();
  const words = () => {
    if (!asked) return null;
    const topic = { topic: term('topics', asked.topic) };
    if (!now || now.doneAt) return t('operations.redelivered', topic);
    return t(now.attempts > asked.attempts ? 'operations.redeliverFailed' : 'operations.redelivering', topic);
  };
  return <p role="status">{words()}</p>;
}

function Consumers({ of }: { of: OutboxMessage }) {
  const { t } = useTranslation();
  if (of.consumers.length === 0) return <span className="soft">{t('operations.noneYet')}</span>;
  return (
    <ul className="consumers">
      {of.consumers.map(({ consumer, done }) => (
        <li key={consumer}>
          <span role="img" aria-label={t(done ? 'operations.done' : 'operations.waiting')}>
            {done ? '✓' : '…'}
          </span>{' '}
          <code className="fine">{consumer}</code>
        </li>
      ))}
    </ul>
  );
}
