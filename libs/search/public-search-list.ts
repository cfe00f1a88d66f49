import { declareList } from '#platform/list/list-plan';
import { type SearchFilter, searchFilters } from './search-query';

/** The public search as saved views know it: its address is its filters, its order its own. */
export const publicSearch = declareList({
  code: 'public-search',
  filters: ['q', ...searchFilters],
  sorts: {},
  hasAlerts: true,
});

export interface SavedQuestion extends SearchFilter {
  readonly text: string;
}

/** What a saved search asks; a value that no document has finds nothing. */
export function savedQuestion(search: string): SavedQuestion {
  const given = new URLSearchParams(search);
  const { q = '', trlMin, ...rest } = Object.fromEntries(given);
  const filter = Object.fromEntries(searchFilters.flatMap((name) => (rest[name] ? [[name, rest[name]]] : [])));
  return { ...filter, ...(trlMin ? { trlMin: Number(trlMin) } : {}), text: q };
}
