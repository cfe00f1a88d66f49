import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchResult } from '../api/shapes';
import { useTerms } from '../parts/terms';
import { searchHref, type FilterName, type Search } from './search-address';

type Facets = SearchResult['facets'];
type Choice = { code: string; label: ReactNode; count?: number };

/** Every filter is a link with its count: it works without script, opens in a new tab, and can be read aloud. */
export function SearchFilters({ search, facets }: { search: Search; facets: Facets | null }) {
  const { t } = useTranslation();
  const { rows, term } = useTerms();
  const kinds = (['demand', 'achievement'] as const).map((code) => ({
    code,
    label: t(`kind.${code}`),
    count: facets?.kind.find((row) => row.code === code)?.count ?? 0,
  }));
  const fields = (facets?.highTechField ?? []).map((row) => ({ ...row, label: term('highTechFields', row.code) }));
  const districts = (facets?.districtCode ?? []).map((row) => ({ ...row, label: term('districts', row.code) }));
  const modes = rows('cooperationModes').map((row) => ({ code: row.code, label: term('cooperationModes', row.code) }));
  const levels = [3, 5, 7, 9].map((level) => ({ code: String(level), label: term('trl', level) }));
  return (
    <aside className="filters" aria-label={t('public.search.filters')}>
      {/* No script here: on a narrow screen this box opens the groups, on a wide one they are always open. */}
      <label className="filters-switch">
        <input type="checkbox" /> {t('public.search.showFilters')}
      </label>
      <div className="filter-groups">
        <FilterGroup name="kind" title={t('public.search.kind')} choices={kinds} search={search} open />
        <FilterGroup name="highTechField" title={t('public.search.field')} choices={fields} search={search} open />
        <FilterGroup name="districtCode" title={t('public.search.district')} choices={districts} search={search} />
        <FilterGroup name="trlMin" title={t('public.search.trl')} choices={levels} search={search} />
        <FilterGroup name="cooperationMode" title={t('public.search.mode')} choices={modes} search={search} />
      </div>
    </aside>
  );
}

type GroupProps = { name: FilterName; title: string; choices: readonly Choice[]; search: Search; open?: boolean };

function FilterGroup({ name, title, choices, search, open = false }: GroupProps) {
  const { t } = useTranslation();
  if (choices.length === 0) return null;
  const chosen = search[name];
  return (
    <details open={open || chosen !== undefined}>
      <summary>{title}</summary>
      <ul>
        <li>
          <a href={searchHref(search, { [name]: undefined })} aria-current={chosen ? undefined : 'true'}>
            {t('public.search.all')}
          </a>
        </li>
        {choices.map((choice) => (
          <li key={choice.code}>
            <a
              href={searchHref(search, { [name]: choice.code })}
              aria-current={chosen === choice.code ? 'true' : undefined}
            >
              {choice.label}
            </a>
            {choice.count !== undefined && <span className="soft">{choice.count.toLocaleString('en')}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
