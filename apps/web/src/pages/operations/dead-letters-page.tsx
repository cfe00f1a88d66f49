import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { deadLettersQuery } from '../../api/operations-queries';
import type { DeadLetter } from '../../api/shapes';
import { Loaded } from '../../parts/loaded';
import { MoreButton } from '../../parts/more-button';
import { useTerms } from '../../parts/terms';
import { DeadLetterTable } from './dead-letter-table';
import { OperationsFrame } from './operations-frame';
import { RetryTopic } from './retry-topic';
import { TopicFilter } from './topic-filter';

const states = ['dead', 'retried', 'dismissed'] as const satisfies readonly DeadLetter['state'][];

export function DeadLettersPage() {
  const { t } = useTranslation();
  const { term } = useTerms();
  const filter = useSearch({ from: '/operations/dead-letters' });
  const navigate = useNavigate({ from: '/operations/dead-letters' });
  const reading = useInfiniteQuery(deadLettersQuery(filter));
  const waiting = reading.data?.pages[0]?.waitingByTopic ?? [];
  const state = filter.state ?? 'dead';
  const ofTopic = waiting.find(({ topic }) => topic === filter.topic);
  return (
    <OperationsFrame title={t('operations.deadLetters')} lead={t('operations.lettersLead')}>
      <div className="filter-line">
        <nav className="state-filter" aria-label={t('operations.stateName')}>
          {states.map((each) => (
            <Link
              key={each}
              to="/operations/dead-letters"
              search={{ ...filter, state: each === 'dead' ? undefined : each }}
              activeOptions={{ exact: true }}
              aria-current={state === each ? 'true' : undefined}
            >
              {term('deadLetterStates', each)}
            </Link>
          ))}
        </nav>
        <TopicFilter
          value={filter.topic}
          waiting={waiting}
          onChange={(topic) => void navigate({ search: { ...filter, topic } })}
        />
      </div>
      {state === 'dead' && ofTopic && <RetryTopic topic={ofTopic.topic} waiting={ofTopic.waiting} />}
      <Loaded of={reading}>
        {(data) => (
          <DeadLetterTable
            letters={data.pages.flatMap((page) => page.items)}
            empty={state === 'dead' && !filter.topic ? t('operations.noDeadLetters') : t('operations.noLettersOf')}
          />
        )}
      </Loaded>
      <MoreButton reading={reading} />
    </OperationsFrame>
  );
}
