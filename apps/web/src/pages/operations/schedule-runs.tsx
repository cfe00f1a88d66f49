import { useTranslation } from 'react-i18next';
import type { Health } from '../../api/shapes';
import { Moment } from '../../parts/moment';
import { RowTable } from '../../parts/row-table';
import { Named } from './named';

type Run = Health['schedules'][number];

export function ScheduleRuns({ runs }: { runs: readonly Run[] }) {
  const { t } = useTranslation();
  return (
    <section className="block">
      <h2>{t('operations.health.schedules')}</h2>
      <RowTable
        caption={t('operations.health.schedules')}
        rows={runs}
        keyOf={(run) => run.name}
        empty={<p>{t('operations.health.noSchedules')}</p>}
        columns={[
          {
            title: t('operations.health.schedule'),
            cell: (run) => <Named code={run.name} words={t('operations.scheduleNames', { returnObjects: true })} />,
          },
          { title: t('operations.started'), cell: (run) => <Moment at={run.startedAt} /> },
          { title: t('operations.health.result'), cell: (run) => <Result run={run} /> },
        ]}
      />
    </section>
  );
}

function Result({ run }: { run: Run }) {
  const { t } = useTranslation();
  if (run.error) return <b className="bad">× {run.error}</b>;
  if (!run.endedAt) return <>… {t('operations.health.running')}</>;
  return <>✓ {t('operations.health.moved', { count: run.moved ?? 0 })}</>;
}
