import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { heartbeatsQuery } from '../../api/operations-queries';
import type { Heartbeat } from '../../api/shapes';
import { Loaded } from '../../parts/loaded';
import { Ago, Moment } from '../../parts/moment';
import { RowTable } from '../../parts/row-table';
import { OperationsFrame } from './operations-frame';
import { None } from '../../parts/none';

export function HeartbeatsPage() {
  const { t } = useTranslation();
  const reading = useQuery(heartbeatsQuery);
  return (
    <OperationsFrame title={t('operations.heartbeats')} lead={t('operations.heartbeatsLead')}>
      <Loaded of={reading}>
        {(data) => (
          <RowTable
            caption={t('operations.heartbeats')}
            rows={data.items}
            keyOf={(row) => row.id}
            empty={<p>{t('operations.noHeartbeats')}</p>}
            columns={[
              { title: t('operations.process'), cell: (row) => row.process },
              { title: t('operations.host'), cell: (row) => `${row.host} · ${row.pid}` },
              { title: t('operations.version'), cell: (row) => row.version ?? <None /> },
              { title: t('operations.started'), cell: (row) => <Moment at={row.startedAt} /> },
              { title: t('operations.lastBeat'), cell: (row) => <LastBeat of={row} /> },
            ]}
          />
        )}
      </Loaded>
    </OperationsFrame>
  );
}

function LastBeat({ of }: { of: Heartbeat }) {
  const { t } = useTranslation();
  if (!of.isSilent) return <>✓ {t('operations.beating')}</>;
  return (
    <b className="bad">
      × {t('operations.silent')} <Ago at={of.lastBeatAt} />
    </b>
  );
}
