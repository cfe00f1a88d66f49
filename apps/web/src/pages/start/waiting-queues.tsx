import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { operationsQueries, reviewQueueQuery, screeningQueueQuery } from '../../api/queries';
import { Loaded } from '../../parts/loaded';
import { ReviewQueueTable } from '../review/review-queue-table';
import { ScreeningQueueTable } from '../screening/screening-queue-table';

const shown = 8;

export function WaitingScreening() {
  const { t } = useTranslation();
  const reading = useQuery(screeningQueueQuery);
  return (
    <section className="block">
      <h2>
        {t('desk.screening.waiting')} <Link to="/screening">{t('desk.wholeQueue')}</Link>
      </h2>
      <Loaded of={reading}>{(data) => <ScreeningQueueTable items={data.items.slice(0, shown)} />}</Loaded>
    </section>
  );
}

export function WaitingReviews() {
  const { t } = useTranslation();
  const reading = useQuery(reviewQueueQuery);
  return (
    <section className="block">
      <h2>
        {t('desk.review.waiting')} <Link to="/reviews">{t('desk.wholeQueue')}</Link>
      </h2>
      <Loaded of={reading}>{(data) => <ReviewQueueTable items={data.items.slice(0, shown)} />}</Loaded>
    </section>
  );
}

export function WaitingOperations() {
  const { t } = useTranslation();
  const letters = useQuery(operationsQueries.deadLetters);
  const outbox = useQuery(operationsQueries.outbox);
  return (
    <section className="block">
      <h2>
        {t('operations.title')} <Link to="/operations">{t('operations.open')}</Link>
      </h2>
      <Loaded of={letters} lines={1}>
        {(data) => (
          <p>
            {data.items.length === 0
              ? t('operations.noDeadLetters')
              : t('operations.someDeadLetters', { total: data.items.length })}
          </p>
        )}
      </Loaded>
      <Loaded of={outbox} lines={1}>
        {(data) => <p>{t('operations.pendingMessages', { total: data.pending })}</p>}
      </Loaded>
    </section>
  );
}
