import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { reviewQueueQuery, screeningQueueQuery, verificationQueueQuery } from '../../api/queries';
import { healthQuery } from '../../api/operations-queries';
import { Loaded } from '../../parts/loaded';
import { ReviewQueueTable } from '../review/review-queue-table';
import { ScreeningQueueTable } from '../screening/screening-queue-table';
import { VerificationTable } from '../verification/verification-queue-page';

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

export function WaitingVerification() {
  const { t } = useTranslation();
  const reading = useQuery(verificationQueueQuery);
  return (
    <section className="block">
      <h2>
        {t('joining.desk.title')} <Link to="/verification">{t('desk.wholeQueue')}</Link>
      </h2>
      <Loaded of={reading}>{(data) => <VerificationTable items={data.items.slice(0, shown)} />}</Loaded>
    </section>
  );
}

export function WaitingOperations() {
  const { t } = useTranslation();
  const reading = useQuery(healthQuery);
  return (
    <section className="block">
      <h2>
        {t('operations.title')} <Link to="/operations">{t('operations.open')}</Link>
      </h2>
      <Loaded of={reading} lines={2}>
        {({ alerts, deadLetters, outbox }) => (
          <>
            {alerts.length === 0 ? (
              <p>{t('operations.health.well')}</p>
            ) : (
              <ul className="problem">
                {alerts.map((alert) => (
                  <li key={alert}>{t(`operations.health.alert.${alert}`)}</li>
                ))}
              </ul>
            )}
            {deadLetters > 0 && (
              <p>
                <Link to="/operations/dead-letters">{t('operations.someDeadLetters', { total: deadLetters })}</Link>
              </p>
            )}
            <p>{t('operations.pendingMessages', { total: outbox.pending })}</p>
          </>
        )}
      </Loaded>
    </section>
  );
}
