import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../frame/page-head';
import { useSession } from '../frame/roles';
import { AlertList } from './alert-list';
import { KeepSearch } from './keep-search';
import { NewsList } from './news-list';
import { SavedSearches } from './saved-searches';

const rolesWithNews = ['enterprise', 'institute', 'researcher'];

/** One's own searches, what came to answer them, and what came for the organisation. */
export function SearchesPage() {
  const { t } = useTranslation();
  const { save } = useSearch({ from: '/searches' });
  const roles = useSession().actingAs?.roles ?? [];
  return (
    <>
      <PageHead title={t('search.title')} lead={t('search.lead')} />
      {save !== undefined && <KeepSearch key={save} search={save} />}
      {roles.some((role) => rolesWithNews.includes(role)) && <NewsList />}
      <SavedSearches />
      <AlertList />
    </>
  );
}
