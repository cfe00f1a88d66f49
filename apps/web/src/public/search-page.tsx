import { useTranslation } from 'react-i18next';
import type { SearchResult } from '../api/shapes';
import { useTerms } from '../parts/terms';
import { NearCopies } from './near-copies';
import { ResultCard } from './result-card';
import { filterNames, searchHref, searchQuery, type FilterName, type Search } from './search-address';
import { SearchFilters } from './search-filters';

type Props = { search: Search; result: SearchResult | null; ignored: boolean };

export function SearchPage({ search, result, ignored }: Props) {
  const { t } = useTranslation();
  return (
    <div className="search-page">
      <h1 className="only-heard">{t('public.search.title')}</h1>
      <form className="search-line" action="/search" method="get" role="search">
        <label className="only-heard" htmlFor="q">
          {t('public.search.label')}
        </label>
        <input
          id="q"
          name="q"
          type="search"
          defaultValue={search.q}
          placeholder={t('public.home.searchHint')}
          maxLength={200}
        />
        {filterNames.map((name) =>
          search[name] ? <input key={name} type="hidden" name={name} value={search[name]} /> : null,
        )}
        <button type="submit">{t('public.search.go')}</button>
      </form>
      <div className="search-columns">
        <SearchFilters search={search} facets={result?.facets ?? null} />
        <section aria-labelledby="total">
          <p id="total" className="total">
            {result
              ? t('public.search.total', { total: result.total.toLocaleString('en') })
              : t('public.search.broken')}
          </p>
          {ignored && (
            <p className="note" role="status">
              {t('public.search.ignored')}
            </p>
          )}
          {result?.isLoose && (
            <p className="note" role="status">
              {t('public.search.loose')}
            </p>
          )}
          <ChosenFilters search={search} />
          <SaveSearch search={search} />
          {result?.items.length === 0 && (
            <div className="empty">
              <h2>{t('public.search.emptyTitle')}</h2>
              <p>{t('public.search.empty')}</p>
            </div>
          )}
          <ul className="cards">
            {result?.items.map((hit) => (
              <li key={hit.id}>
                <ResultCard hit={hit} level="h2" found={hit} below={<NearCopies copies={hit.copies} />} />
              </li>
            ))}
          </ul>
          <p className="pages">
            {search.cursor && <a href={searchHref(search, {})}>{t('public.search.first')}</a>}
            {result?.nextCursor && (
              <a rel="next" href={searchHref(search, { cursor: result.nextCursor })}>
                {t('public.search.next')}
              </a>
            )}
          </p>
        </section>
      </div>
    </div>
  );
}

/** Kept in the console, where one is somebody; nothing was asked, nothing to keep. */
function SaveSearch({ search }: { search: Search }) {
  const { t } = useTranslation();
  const asked = searchQuery({ ...search, cursor: null });
  if (asked === '') return null;
  return (
    <p>
      <a href={`/console/searches?save=${encodeURIComponent(asked)}`} rel="nofollow">
        {t('search.save')}
      </a>
    </p>
  );
}

function ChosenFilters({ search }: { search: Search }) {
  const { t } = useTranslation();
  const { term } = useTerms();
  const chosen = filterNames.filter((name) => search[name] && name !== 'kind');
  if (chosen.length === 0) return null;
  const label: Record<FilterName, (value: string) => string> = {
    kind: (value) => value,
    highTechField: (value) => term('highTechFields', value),
    districtCode: (value) => term('districts', value),
    trlMin: (value) => `TRL ≥ ${value}`,
    cooperationMode: (value) => term('cooperationModes', value),
  };
  return (
    <ul className="chosen" aria-label={t('public.search.active')}>
      {chosen.map((name) => {
        const text = label[name](search[name] ?? '');
        return (
          <li key={name}>
            <a href={searchHref(search, { [name]: undefined })} aria-label={t('public.search.remove', { name: text })}>
              {text} <span aria-hidden="true">×</span>
            </a>
          </li>
        );
      })}
      <li>
        <a href={searchHref({ q: search.q, cursor: null }, {})}>{t('public.search.clear')}</a>
      </li>
    </ul>
  );
}
