import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { healthQuery } from '../../api/operations-queries';
import { Loaded } from '../../parts/loaded';

/** How the machine is, for whoever keeps it running: a failure begins here before it is anybody's row. */
export function MachineHealth() {
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
