import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../frame/page-head';
import { destinationsOf, useSession } from '../frame/roles';

const tabs = [
  { to: '/operations', word: 'health' },
  { to: '/operations/queues', word: 'queues' },
  { to: '/operations/outbox', word: 'outbox' },
  { to: '/operations/dead-letters', word: 'letters' },
  { to: '/operations/heartbeats', word: 'heartbeats' },
  { to: '/operations/mails', word: 'mails' },
  { to: '/operations/weights', word: 'weights' },
] as const;

/** All pages of the operator have one head and one row of doors. */
export function OperationsFrame({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  const { t } = useTranslation();
  const here = { 'aria-current': 'page' } as const;
  // The auditor reads one of the pages: doors that do not open are not shown.
  const hasDoors = destinationsOf(useSession().actingAs?.roles ?? []).includes('operations');
  return (
    <>
      <PageHead title={title} lead={lead} />
      {hasDoors && (
        <nav className="page-tabs" aria-label={t('operations.tabs.name')}>
          {tabs.map(({ to, word }) => (
            <Link key={to} to={to} activeOptions={{ exact: true, includeSearch: false }} activeProps={here}>
              {t(`operations.tabs.${word}`)}
            </Link>
          ))}
        </nav>
      )}
      {children}
    </>
  );
}
