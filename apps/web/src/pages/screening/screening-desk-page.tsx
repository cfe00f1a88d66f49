import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { demandQuery, screeningQueueQuery } from '../../api/queries';
import type { Demand } from '../../api/shapes';
import { CompletenessMeter } from '../../parts/completeness-meter';
import { nameIn } from '../../parts/name-in';
import { PostedUnderMandate } from '../../parts/posted-under-mandate';
import { ComplexityPanel } from '../matching/complexity-panel';
import { PromisedDay } from '../../parts/promised-day';
import { SimilarDemands } from '../../parts/similar-demands';
import { Span } from '../../parts/span';
import { StateMark } from '../../parts/state-mark';
import { stateOfNewest } from '../../parts/state-of-newest';
import { ComparedDemand } from '../desk/compared-demand';
import { LastDecided } from '../desk/last-decided';
import { PastDecisions } from '../desk/past-decisions';
import { PlaceInQueue } from '../desk/place-in-queue';
import { ResultsHint } from '../desk/results-hint';
import { type DeskPlace, useDesk } from '../desk/use-desk';
import { LoadedPage } from '../frame/loaded-page';
import { PageHead } from '../frame/page-head';
import { useReadsOnly } from '../frame/roles';
import { ScreeningDecision } from './screening-decision';
import { useLanguage } from '../../parts/terms';
import { asWritten } from '../../parts/written';

export function ScreeningDeskPage() {
  const { id } = useParams({ from: '/screening/$id' });
  const navigate = useNavigate();
  const queue = useQuery(screeningQueueQuery);
  const desk = useDesk({
    ids: queue.data?.items.map((item) => item.demandId) ?? [],
    isWhole: queue.data?.nextCursor === null,
    here: id,
    open: (next) => void navigate({ to: '/screening/$id', params: { id: next } }),
    leave: (decided) => void navigate({ to: '/screening', state: { decided } }),
  });
  const reading = useQuery(demandQuery(id));
  return (
    <>
      <LastDecided {...desk.decided} />
      <LoadedPage of={reading}>
        {(demand) => (
          <ScreeningDesk
            key={demand.id}
            demand={demand}
            place={desk.place}
            onDecided={() => desk.onDecided(demand.current.title)}
          />
        )}
      </LoadedPage>
    </>
  );
}

type Props = { demand: Demand; place: DeskPlace; onDecided: () => void };

function ScreeningDesk({ demand, place, onDecided }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const readsOnly = useReadsOnly();
  return (
    <>
      <PageHead
        title={t('desk.screening.desk')}
        back={<Link to="/screening">{t('desk.screening.title')}</Link>}
        lead={
          <>
            {asWritten(demand.organisation ? nameIn(language, demand.organisation) : t('public.card.anonymous'))} ·{' '}
            <StateMark of="demand" state={stateOfNewest(demand)} /> ·{' '}
            {t('desk.revision', { number: demand.current.number })}
            {demand.dueOn && ' · '}
            <PromisedDay day={demand.dueOn} />
          </>
        }
      >
        <PlaceInQueue {...place} />
      </PageHead>
      <PostedUnderMandate note={demand.postedUnderMandate} />
      <section className="panel">
        <Span stations={demand.span} />
      </section>
      <div className="two-columns desk">
        <section className="panel">
          <ComparedDemand demand={demand} />
        </section>
        <aside>
          <ScreeningDecision demand={demand} onDecided={onDecided} />
          <ResultsHint />
          <CompletenessMeter completeness={demand.completeness} missing={demand.missing} />
          {!readsOnly && <SimilarDemands id={demand.id} for="desk" />}
          <ComplexityPanel demandId={demand.id} />
          <PastDecisions of="demand" id={demand.id} />
        </aside>
      </div>
    </>
  );
}
