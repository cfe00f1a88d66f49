import { Link, useRouterState } from '@tanstack/react-router';
import { type FocusEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session } from '../../api/shapes';
import { destinationsOf, type Destination } from './roles';

const paths = {
  demands: '/demands',
  achievements: '/achievements',
  screening: '/screening',
  questions: '/questions',
  reviews: '/reviews',
  verification: '/verification',
  operations: '/operations',
  audit: '/audit',
  rounds: '/rounds',
  exposure: '/exposure',
  imports: '/imports',
  mandates: '/mandates',
  people: '/people',
  organisations: '/organisations',
  creditCodes: '/credit-codes',
  erasures: '/erasures',
} as const satisfies Record<Destination, string>;

/** A browser takes a link of which it sees a corner for seen; under a finger nothing may move. */
function showWhole({ target }: FocusEvent) {
  if (target.matches(':focus-visible')) target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

export function Navigation({ session }: { session: Session | undefined }) {
  const { t } = useTranslation();
  const here = { 'aria-current': 'page' } as const;
  const row = useRef<HTMLElement>(null);
  const path = useRouterState({ select: (state) => state.location.pathname });
  // On a phone it is one row that scrolls: where one is must be in sight.
  useEffect(() => {
    const current = row.current?.querySelector<HTMLElement>('[aria-current]');
    if (current) row.current?.scrollTo({ left: current.offsetLeft - row.current.offsetLeft - 16 });
  }, [path]);
  return (
    <nav ref={row} className="console-nav" aria-label={t('frame.nav.name')} onFocus={showWhole}>
      <Link to="/" activeOptions={{ exact: true }} activeProps={here}>
        {t('frame.nav.start')}
      </Link>
      {destinationsOf(session?.actingAs?.roles ?? []).map((each) => (
        <Link key={each} to={paths[each]} activeProps={here}>
          {t(`frame.nav.${each}`)}
        </Link>
      ))}
      {/* Whoever belongs nowhere has no colleagues; the address stays open for what was decided about oneself. */}
      {session && session.capacities.length > 0 && !session.actingAs?.mandateId && (
        <Link to="/members" activeProps={here}>
          {t('frame.nav.members')}
        </Link>
      )}
      {session && (
        <Link to="/searches" activeProps={here}>
          {t('frame.nav.searches')}
        </Link>
      )}
      <a href="/search">{t('frame.nav.publicSearch')}</a>
    </nav>
  );
}
