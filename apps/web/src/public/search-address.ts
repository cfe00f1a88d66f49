/** The address is the whole state of a search: it can be shared, kept and gone back to. */
export const filterNames = ['kind', 'highTechField', 'districtCode', 'trlMin', 'cooperationMode'] as const;
export type FilterName = (typeof filterNames)[number];
export type Search = { q: string; cursor: string | null } & Partial<Record<FilterName, string>>;

export function readSearch(params: URLSearchParams): Search {
  const search: Search = { q: (params.get('q') ?? '').trim().slice(0, 200), cursor: params.get('cursor') };
  for (const name of filterNames) {
    const value = params.get(name);
    if (value) search[name] = value;
  }
  return search;
}

export function searchQuery(search: Search): string {
  const params = new URLSearchParams();
  if (search.q) params.set('q', search.q);
  for (const name of filterNames) if (search[name]) params.set(name, search[name]);
  if (search.cursor) params.set('cursor', search.cursor);
  return params.toString();
}

/** A changed filter begins again at the first page. */
export function searchHref(search: Search, change: Partial<Record<FilterName | 'cursor', string | undefined>>): string {
  const query = searchQuery({ ...search, cursor: null, ...change });
  return query ? `/search?${query}` : '/search';
}
