import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ActiveFilters } from './active-filters';
import { FilterField } from './filter-field';
import { isFiltered, type ListSearch, type ListShape, valuesOf, withValues } from './list-search';
import { useListWords } from './list-words';
import { SavedViews } from './saved-views';

type Count = { count: number; isMore: boolean };
type Props = {
  shape: ListShape;
  search: ListSearch;
  onChange: (search: ListSearch, how?: { replace: boolean }) => void;
  count?: Count;
  /** What else can be done with the list as it is filtered, such as taking a copy. */
  children?: ReactNode;
};

/** The head of every long list. The address is its only state: it can be shared, saved and gone back to. */
export function ListToolbar({ shape, search, onChange, count, children }: Props) {
  const { t } = useTranslation();
  const words = useListWords();
  const parts = { shape, search, onChange };
  const [first, ...rest] = shape.fields;
  const field = (each: typeof first) =>
    each && (
      <FilterField
        key={each.name}
        field={each}
        values={valuesOf(search, each.name)}
        onChange={(values) => onChange(withValues(search, each.name, values))}
      />
    );
  const chosen = rest.filter(({ name }) => search[name] !== undefined).length;
  return (
    <search className="list-bar" aria-label={t('list.name')}>
      <SavedViews {...parts} />
      <div className="list-line">
        {field(first)}
        <label>
          {t('list.sort')}
          <select
            className="native-select"
            value={valuesOf(search, 'sort')[0] ?? shape.sorts[0]}
            onChange={({ target }) => onChange(withValues(search, 'sort', [target.value]))}
          >
            {shape.sorts.map((sort) => (
              <option key={sort} value={sort}>
                {words.sort(sort)}
              </option>
            ))}
          </select>
        </label>
        {count && (
          <p className="list-count" role="status">
            {t(count.isMore ? 'list.countMore' : isFiltered(search) ? 'list.countFound' : 'list.count', {
              count: count.count.toLocaleString('en'),
            })}
          </p>
        )}
        <div className="list-end">{children}</div>
      </div>
      <details className="list-filters">
        <summary>{chosen > 0 ? t('list.filtersChosen', { count: chosen }) : t('list.filters')}</summary>
        <div className="filter-bar">{rest.map(field)}</div>
      </details>
      <ActiveFilters {...parts} />
    </search>
  );
}
