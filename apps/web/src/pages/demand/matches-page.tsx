import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { matchesQuery } from '../../api/queries';
import type { DemandMatches } from '../../api/shapes';
import { Loaded } from '../../parts/loaded';
import { MarkedText } from '../../parts/marked-text';
import { PageHead } from '../frame/page-head';
import { useArrivals } from '../matching/arrivals';
import { LiveLine } from '../matching/live-line';
import { MatchCard } from '../matching/match-card';
import { RunFacts } from '../matching/run-facts';
import { rangesIn } from '../matching/spans';

export function MatchesPage() {
  const { id } = useParams({ from: '/demands/$id/matches' });
  const { t } = useTranslation();
  const reading = useQuery(matchesQuery(id));
  return (
    <>
      <PageHead
        title={t('matching.title')}
        back={
          <Link to="/demands/$id" params={{ id }}>
            {reading.data?.need?.title ?? t('back')}
          </Link>
        }
      />
      <Loaded of={reading}>{(found) => <MatchList found={found} />}</Loaded>
    </>
  );
}

function MatchList({ found }: { found: DemandMatches }) {
  const { t } = useTranslation();
  const arrivals = useArrivals(found.matches.map((match) => match.id));
  const [shownId, setShownId] = useState<string | null>(null);
  const shown = found.matches.find((match) => match.id === shownId) ?? found.matches[0];
  const criteria = shown?.criteria ?? [];
  return (
    <div className="match-columns">
      <aside className="need">
        {found.need && (
          <>
            <h2>{t('matching.need')}</h2>
            <h3>
              <MarkedText text={found.need.title} ranges={rangesIn(criteria, 'needSpans', 'title')} />
            </h3>
            <p className="pen">
              <MarkedText text={found.need.text} ranges={rangesIn(criteria, 'needSpans', 'text')} />
            </p>
          </>
        )}
        {shown && <p className="soft">{t('matching.marksOf', { title: shown.achievement.title })}</p>}
        {found.run && <RunFacts run={found.run} />}
      </aside>
      <section aria-label={t('matching.title')}>
        <LiveLine arrived={arrivals.size} />
        {!found.need && (
          <div className="panel">
            <h2>{t('matching.notYet')}</h2>
          </div>
        )}
        {found.need && found.pending && (
          <div className="panel being-matched">
            <h2>{t('matching.pendingTitle')}</h2>
            <p>{t('matching.pending')}</p>
          </div>
        )}
        {found.need && !found.pending && found.matches.length === 0 && (
          <div className="panel">
            <h2>{t('matching.noneTitle')}</h2>
            <p>{found.run ? t('matching.none') : t('matching.notYet')}</p>
          </div>
        )}
        {found.matches.map((match) => (
          <MatchCard
            key={match.id}
            match={match}
            demandId={found.demandId}
            isNew={arrivals.has(match.id)}
            isShown={match === shown}
            onShow={() => setShownId(match.id)}
          />
        ))}
      </section>
    </div>
  );
}
