import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { demandHistoryQuery, demandQuery, screeningQueueQuery } from '../../api/queries';
import type { Demand } from '../../api/shapes';
import { CompletenessMeter } from '../../parts/completeness-meter';
import { DemandDocument } from '../../parts/demand-document';
import { HistoryList } from '../../parts/history-list';
import { Loaded } from '../../parts/loaded';
import { StateMark } from '../../parts/state-mark';
import { useDeskKeys } from '../desk/desk-keys';
import { LastDecided } from '../desk/last-decided';
import { PageHead } from '../frame/page-head';
import { ScreeningDecision } from './screening-decision';

export function ScreeningDeskPage() {
  const { id } = useParams({ from: '/screening/$id' });
  const navigate = useNavigate();
  const queue = useQuery(screeningQueueQuery);
  const ids = queue.data?.items.map((item) => item.demandId) ?? [];
  const open = (next: string) => void navigate({ to: '/screening/$id', params: { id: next } });
  const [decided, setDecided] = useState<string | null>(null);
  const reading = useQuery(demandQuery(id));
  useDeskKeys(ids, id, open);
  const following = ids[ids.indexOf(id) + 1] ?? ids.find((each) => each !== id);
  return (
    <>
      <LastDecided title={decided} />
      <Loaded of={reading}>
        {(demand) => (
          <ScreeningDesk
            key={demand.id}
            demand={demand}
            onDecided={() => {
              setDecided(demand.current.title);
              if (following) open(following);
              else void navigate({ to: '/screening' });
            }}
          />
        )}
      </Loaded>
    </>
  );
}

function ScreeningDesk({ demand, onDecided }: { demand: Demand; onDecided: () => void }) {
  const { t } = useTranslation();
  return (
    <>
      <PageHead
        title={t('desk.screening.desk')}
        back={<Link to="/screening">{t('desk.screening.title')}</Link>}
        lead={
          <>
            {demand.organisation.name} · <StateMark of="demand" state={demand.state} /> ·{' '}
            {t('desk.revision', { number: demand.current.number })}
          </>
        }
      />
      <div className="two-columns desk">
        <section className="panel">
          <DemandDocument revision={demand.current} />
        </section>
        <aside>
          <ScreeningDecision demand={demand} onDecided={onDecided} />
          <CompletenessMeter completeness={demand.completeness} missing={demand.missing} />
          <PastDecisions id={demand.id} />
        </aside>
      </div>
    </>
  );
}

function PastDecisions({ id }: { id: string }) {
  const { t } = useTranslation();
  const reading = useQuery(demandHistoryQuery(id));
  return (
    <section className="block">
      <h2>{t('demand.history')}</h2>
      <Loaded of={reading}>{(history) => <HistoryList of="demand" entries={history.items} />}</Loaded>
    </section>
  );
}
