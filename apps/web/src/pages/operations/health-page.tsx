import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { healthQuery } from '../../api/operations-queries';
import type { Health } from '../../api/shapes';
import { DetailList } from '../../parts/detail-list';
import { Loaded } from '../../parts/loaded';
import { Moment } from '../../parts/moment';
import { useTerms } from '../../parts/terms';
import { bytesText } from './bytes-text';
import { DeliveryError } from './delivery-error';
import { OperationsFrame } from './operations-frame';
import { ScheduleRuns } from './schedule-runs';
import { SemanticsHealth } from './semantics-health';

export function HealthPage() {
  const { t } = useTranslation();
  const reading = useQuery(healthQuery);
  return (
    <OperationsFrame title={t('operations.title')} lead={t('operations.health.lead')}>
      <Loaded of={reading} lines={10}>
        {(health) => (
          <>
            <Alerts health={health} />
            <div className="health-columns">
              <Delivery health={health} />
              <Store health={health} />
              <DatabaseFacts health={health} />
              <Disk health={health} />
            </div>
            <SemanticsHealth health={health} />
            <ScheduleRuns runs={health.schedules} />
            <p className="soft">
              {t('operations.health.asOf')} <Moment at={health.asOf} />
            </p>
          </>
        )}
      </Loaded>
    </OperationsFrame>
  );
}

function Alerts({ health }: { health: Health }) {
  const { t } = useTranslation();
  if (health.alerts.length === 0)
    return (
      <p className="all-well" role="status">
        <span aria-hidden="true">✓</span> {t('operations.health.well')}
      </p>
    );
  return (
    <section className="problem" role="alert">
      <b>{t('operations.health.needs')}</b>
      <ul>
        {health.alerts.map((alert) => (
          <li key={alert}>
            {t(`operations.health.alert.${alert}`)} <WhereToLook alert={alert} />
            {alert === 'outbox-old' && <LateMessages late={health.outbox.late} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The page that shows what an alert is about, where there is one. */
const placeOf: Partial<
  Record<
    Health['alerts'][number],
    '/operations/outbox' | '/operations/dead-letters' | '/operations/heartbeats' | '/operations/queues'
  >
> = {
  'worker-silent': '/operations/heartbeats',
  'outbox-old': '/operations/outbox',
  'dead-letters': '/operations/dead-letters',
  'queue-away': '/operations/queues',
};

function WhereToLook({ alert }: { alert: Health['alerts'][number] }) {
  const { t } = useTranslation();
  const to = placeOf[alert];
  if (!to) return null;
  return (
    <Link to={to} search={alert === 'outbox-old' ? { state: 'undone' as const } : {}}>
      {t('operations.health.look')}
    </Link>
  );
}

/** Which messages are late and what their delivery broke on: the workers may be in the best of health. */
function LateMessages({ late }: { late: Health['outbox']['late'] }) {
  const { t } = useTranslation();
  const { term } = useTerms();
  return (
    <ul>
      {late.map(({ topic, waiting, error }) => (
        <li key={topic}>
          {t('operations.health.late', { topic: term('topics', topic), total: waiting })}{' '}
          {error === null ? t('operations.health.lateUntold') : <DeliveryError error={error} />}
        </li>
      ))}
    </ul>
  );
}

function Delivery({ health: { outbox, deadLetters, workers } }: { health: Health }) {
  const { t } = useTranslation();
  const seconds = (value: number) => t('operations.health.seconds', { count: Math.round(value) });
  return (
    <section className="panel">
      <h2>{t('operations.health.delivery')}</h2>
      <DetailList
        rows={[
          [t('operations.health.pending'), String(outbox.pending)],
          [
            t('operations.health.oldest'),
            outbox.oldestPendingSeconds === null ? t('operations.health.none') : seconds(outbox.oldestPendingSeconds),
          ],
          [t('operations.health.threshold'), seconds(outbox.alertSeconds)],
          [t('operations.health.letters'), String(deadLetters)],
          [t('operations.health.workers'), `${workers.alive} / ${workers.silent}`],
        ]}
      />
    </section>
  );
}

function Store({ health: { queue } }: { health: Health }) {
  const { t } = useTranslation();
  const { memory } = queue;
  const backlog = queue.queues.reduce((sum, { waiting }) => sum + waiting, 0);
  const memoryRows = memory
    ? ([
        [t('operations.health.policy'), memory.policy],
        [
          t('operations.health.memory'),
          `${bytesText(memory.usedBytes)} / ${memory.maxBytes ? bytesText(memory.maxBytes) : t('operations.health.unlimited')}`,
        ],
      ] as const)
    : [];
  return (
    <section className="panel">
      <h2>{t('operations.health.store')}</h2>
      <DetailList
        rows={[
          [t('operations.health.backend'), queue.backend === 'redis' ? 'Redis' : 'PostgreSQL'],
          [
            t('operations.health.answers'),
            queue.answers ? t('operations.health.answered') : <b className="bad">{t('operations.health.silent')}</b>,
          ],
          ...memoryRows,
          ...(queue.answers ? ([[t('operations.health.backlog'), String(backlog)]] as const) : []),
        ]}
      />
    </section>
  );
}

function DatabaseFacts({ health: { database } }: { health: Health }) {
  const { t } = useTranslation();
  const oldest = database.oldestTransactionSeconds;
  return (
    <section className="panel">
      <h2>{t('operations.health.database')}</h2>
      <DetailList
        rows={[
          [t('operations.health.version'), `PostgreSQL ${database.version}`],
          [t('operations.health.size'), bytesText(database.sizeBytes)],
          [t('operations.health.connections'), `${database.connections} / ${database.maxConnections}`],
          [
            t('operations.health.oldestTransaction'),
            oldest === null
              ? t('operations.health.none')
              : t('operations.health.seconds', { count: Math.round(oldest) }),
          ],
        ]}
      />
    </section>
  );
}

function Disk({ health: { disk } }: { health: Health }) {
  const { t } = useTranslation();
  const text = disk
    ? `${bytesText(disk.freeBytes)} / ${bytesText(disk.totalBytes)}`
    : t('operations.health.unknownDisk');
  return (
    <section className="panel">
      <h2>{t('operations.health.disk')}</h2>
      <DetailList rows={[[t('operations.health.free'), text]]} />
    </section>
  );
}
