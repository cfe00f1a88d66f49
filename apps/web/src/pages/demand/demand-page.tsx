import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMatchCounts } from '../../api/match-counts';
import { demandQuery } from '../../api/queries';
import type { Demand } from '../../api/shapes';
import { CompletenessMeter } from '../../parts/completeness-meter';
import { DemandDocument } from '../../parts/demand-document';
import { HistoryOfCase } from '../../parts/history-of';
import { PostedUnderMandate } from '../../parts/posted-under-mandate';
import { Day } from '../../parts/moment';
import { PromisedDay } from '../../parts/promised-day';
import { Reasons } from '../../parts/reasons';
import { Span } from '../../parts/span';
import { StateMark } from '../../parts/state-mark';
import { WhatNext } from '../../parts/what-next';
import { ComplexityPanel } from '../matching/complexity-panel';
import { BackToList } from '../frame/back-to-list';
import { LoadedPage } from '../frame/loaded-page';
import { PageHead } from '../frame/page-head';
import { PublicPageIfAny } from '../frame/public-page-if-any';
import { DemandQuestions } from '../questions/demand-questions';
import { DemandActions } from './demand-actions';
import { DemandRevisions } from './demand-revisions';
import { MutualNote } from './mutual-note';

export function DemandPage() {
  const { id } = useParams({ from: '/demands/$id' });
  const reading = useQuery(demandQuery(id));
  return (
    <LoadedPage of={reading} elsewhere={<PublicPageIfAny of="demand" id={id} />}>
      {(demand) => <DemandDetail demand={demand} />}
    </LoadedPage>
  );
}

function DemandDetail({ demand }: { demand: Demand }) {
  const { t } = useTranslation();
  const { current } = demand;
  const matchCount = useMatchCounts()(demand.id);
  return (
    <>
      <PageHead
        title={current.title}
        back={<BackToList of="demands" />}
        lead={
          <>
            <StateMark of="demand" state={demand.state} />
            <WhatNext of="demand" state={demand.state} />
            {demand.dueOn && ' · '}
            <PromisedDay day={demand.dueOn} />
            {demand.validUntil && (
              <span className="soft">
                {' · '}
                {t('public.detail.validUntil')} <Day at={demand.validUntil} />
              </span>
            )}
          </>
        }
      >
        <DemandActions demand={demand} matchCount={matchCount} />
      </PageHead>
      <PostedUnderMandate note={demand.postedUnderMandate} />
      {demand.published && <MutualNote demandId={demand.id} />}
      {current.reasonCodes.length > 0 && (
        <section className="returned" aria-labelledby="returned">
          <h2 id="returned">{t('demand.returnedTitle')}</h2>
          <Reasons table="demandReasons" codes={current.reasonCodes} text={current.reasonText} />
        </section>
      )}
      {demand.published && demand.published.number !== current.number && (
        <p className="problem-quiet">{t('demand.olderPublic', { number: demand.published.number })}</p>
      )}
      <section className="panel">
        <Span
          stations={demand.span}
          stoppedBecause={current.reasonCodes}
          linkTo={(station) =>
            station === 'match' && matchCount > 0 ? (
              <Link to="/demands/$id/matches" params={{ id: demand.id }}>
                {t('span.station.match')} {matchCount}
              </Link>
            ) : null
          }
        />
      </section>
      <div className="two-columns">
        <section className="panel">
          <DemandDocument
            revision={current}
            validUntil={demand.published?.number === current.number ? demand.validUntil : null}
          />
        </section>
        <aside>
          <CompletenessMeter completeness={demand.completeness} missing={demand.missing} />
          <ComplexityPanel demandId={demand.id} />
          <DemandHistory id={demand.id} />
        </aside>
      </div>
      <DemandRevisions id={demand.id} />
      {demand.published && <DemandQuestions demandId={demand.id} />}
    </>
  );
}

function DemandHistory({ id }: { id: string }) {
  const { t } = useTranslation();
  return (
    <section className="block">
      <h2>{t('demand.history')}</h2>
      <HistoryOfCase of="demand" id={id} />
    </section>
  );
}
