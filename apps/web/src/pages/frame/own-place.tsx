import { Link, Navigate, useRouterState } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { goToSignIn } from '../../api/sign-in-address';
import { useTerms } from '../../parts/terms';
import { PageHead } from './page-head';
import { rolesAt, useSession, type Destination } from './roles';

/** Pages that only some roles can use; single cases are left to the server's word. */
const belongsTo: Record<string, Destination> = {
  '/demands': 'demands',
  '/demands/new': 'demands',
  '/demands/$id/edit': 'demands',
  '/achievements': 'achievements',
  '/achievements/yearly': 'achievements',
  '/achievements/why-not-chosen': 'achievements',
  '/achievements/new': 'achievements',
  '/achievements/$id/edit': 'achievements',
  '/screening': 'screening',
  '/screening/$id': 'screening',
  '/reviews': 'reviews',
  '/reviews/$id': 'reviews',
  '/verification': 'verification',
  '/verification/$id': 'verification',
  '/operations': 'operations',
  '/operations/queues': 'operations',
  '/operations/outbox': 'operations',
  '/operations/dead-letters': 'operations',
  '/operations/heartbeats': 'operations',
  '/operations/mails': 'operations',
  // The auditor reads them beside the rounds.
  '/operations/weights': 'rounds',
  '/audit': 'audit',
  '/rounds': 'rounds',
  '/rounds/$id': 'rounds',
  '/exposure': 'exposure',
  '/people': 'people',
  '/people/$id': 'people',
  '/organisations': 'organisations',
  '/credit-codes': 'creditCodes',
  '/erasures': 'erasures',
  '/erasures/$id': 'erasures',
};

/** Where fewer may go than to the list it belongs to: a researcher hands in to the office, and does not sit in it. */
const narrower: Record<string, readonly string[]> = {
  '/office-queue': ['institute'],
  '/office-queue/$id': ['institute'],
};

/** Null where everybody may go. */
function ownersOf(path: string): readonly string[] | null {
  const place = belongsTo[path];
  return narrower[path] ?? (place ? rolesAt(place) : null);
}

/** Who comes to a page of others is told whose it is, rather than shown a refusal of the server. */
export function OwnPlace({ children }: { children: ReactNode }) {
  // The path, not the route's id: that begins with the form which two addresses share.
  const path = useRouterState({ select: (state) => state.matches.at(-1)?.fullPath });
  const { actingAs, capacities, secondFactor, isPasswordDue } = useSession();
  const owes = secondFactor === 'to-set-up' || isPasswordDue;
  useEffect(() => {
    if (secondFactor === 'needed') goToSignIn();
  }, [secondFactor]);
  if (secondFactor === 'needed') return null;
  if (owes && path !== '/account') return <Navigate to="/account" replace />;
  const owners = ownersOf(path ?? '');
  if (!owners || actingAs?.roles.some((role) => owners.includes(role))) return children;
  return <PlaceOfOthers owners={owners} isOfNone={capacities.length === 0} />;
}

/** Whoever belongs to no organisation yet does not lack a role: they have one to join. */
function PlaceOfOthers({ owners: roles, isOfNone }: { owners: readonly string[]; isOfNone: boolean }) {
  const { t } = useTranslation();
  const { term } = useTerms();
  const owners = roles.map((role) => term('roles', role)).join(t('comma'));
  return (
    <>
      <PageHead
        title={t('frame.others.title', { owners })}
        lead={t(isOfNone ? 'frame.others.joinLead' : 'frame.others.lead')}
      />
      <Link className="action" to={isOfNone ? '/joining' : '/'}>
        {t(isOfNone ? 'frame.others.join' : 'frame.others.go')}
      </Link>
    </>
  );
}
