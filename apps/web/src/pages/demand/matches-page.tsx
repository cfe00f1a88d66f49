import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { demandQuery, matchesQuery } from '../../api/queries';
import type { DemandMatches, Match } from '../../api/shapes';
import { Loaded } from '../../parts/loaded';
import { Span } from '../../parts/span';
import { useLanguage } from '../../parts/terms';
import { titleIn } from '../../parts/title-text';
import { PageHead } from '../frame/page-head';
import { useArrivals } from '../matching/arrivals';
import { CompareMatches } from '../matching/compare-matches';
import { useCompared } from '../matching/compared';
import { foldedMatches } from '../matching/folded-matches';
import { LeftOutList } from '../matching/left-out-list';
import { LiveLine } from '../matching/live-line';
import { MatchCard } from '../matching/match-card';
import { MatchHelp } from '../matching/match-help';
import { OwnNeed } from '../matching/own-need';
import { OwnWords } from '../matching/own-words';
import { type Asked, WhyNot } from '../matching/why-not';
import { asWritten } from '../../parts/written';

export function MatchesPage() {
  const { id } = useParams({ from: '/demands/$id/matches' });
  const { t } = useTranslation();
  const reading = useQuery(matchesQuery(id));
  const demand = useQuery(demandQuery(id));
  const language = useLanguage();
  const title = demand.data && titleIn(language, demand.data.current).main;
  return (
    <>
      <PageHead
        title={t('matching.title')}
        back={
          <Link to="/demands/$id" params={{ id }}>
            {asWritten(title ?? t('back'))}
          </Link>
        }
      />
      {demand.data && (
        <section className="panel">
          <Span stations={demand.data.span} />
        </section>
      )}
      <Loaded of={reading}>{(found) => <MatchList found={found} />}</Loaded>
    </>
  );
}

function MatchList({ found }: { found: DemandMatches }) {
  const { t } = useTranslation();
  const arrivals = useArrivals(found.matches.map(({ achievement }) => achievement.id));
  const [shownId, setShownId] = useState<string | null>(null);
  const shown = found.matches.find((match) => match.id === shownId) ?? found.matches[0];
  const folded = foldedMatches(found);
  const comparing = useCompared(found.matches);
  const [asked, setAsked] = useState<Asked | null>(null);
  const ask = (next: Asked) => {
    setAsked(next);
    document.getElementById('why-not')?.focus();
  };
  const card = (match: Match) => (
    <MatchCard
      // Each click makes a new run with new matches: what is being typed on a card outlives it.
      key={match.achievement.id}
      match={match}
      demandId={found.demandId}
      isNew={arrivals.has(match.achievement.id)}
      isShown={match === shown}
      onShow={() => setShownId(match.id)}
      compare={comparing.tickOf(match.id)}
    />
  );
  return (
    <div className="match-columns">
      <OwnNeed found={found} shown={shown} />
      <section aria-label={t('matching.title')}>
        <LiveLine arrived={arrivals.size} />
        {found.matches.some(({ feedback }) => feedback?.verdict === 'relevant') && (
          <p className="soft refined-line">{t('feedback.refined')}</p>
        )}
        {!found.need && (
          <div className="panel">
            <h2>{t('matching.notYet')}</h2>
          </div>
        )}
        {found.need && found.pending && found.matches.length > 0 && (
          <p className="soft refined-line">{t('matching.pendingAgain')}</p>
        )}
        {found.need && found.pending && found.matches.length === 0 && (
          <div className="panel being-matched">
            <h2>{t('matching.pendingTitle')}</h2>
            <p>{t('matching.pending')}</p>
          </div>
        )}
        {found.need && !found.pending && found.matches.length === 0 && (
          <div className="panel">
            <h2>{t('matching.noneTitle')}</h2>
            <p>{found.run ? t('matching.none') : t('matching.notYet')}</p>
            {found.help && <MatchHelp help={found.help} />}
          </div>
        )}
        <CompareMatches matches={comparing.chosen} onClear={comparing.clear} />
        {folded.map(({ match, copies }) => (
          <Fragment key={match.achievement.id}>
            {card(match)}
            {copies.length > 0 && (
              <details className="near-copies">
                <summary>{t('search.copies.title', { count: copies.length })}</summary>
                {copies.map((copy) => (
                  <Fragment key={copy.match.achievement.id}>
                    <p className="soft">{t('search.copies.share', { percent: Math.round(copy.share * 100) })}</p>
                    {card(copy.match)}
                  </Fragment>
                ))}
              </details>
            )}
          </Fragment>
        ))}
        <OwnWords found={found} />
        <LeftOutList entries={found.leftOut} onAsk={(id, title) => ask({ id, title })} />
        {found.need && !found.pending && <WhyNot demandId={found.demandId} asked={asked} onAsk={ask} />}
      </section>
    </div>
  );
}
