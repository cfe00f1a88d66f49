import { useTranslation } from 'react-i18next';
import { isFiltered, type ListSearch, type ListShape, valuesOf, withValues } from './list-search';
import { useListWords } from './list-words';

type Props = { shape: ListShape; search: ListSearch; onChange: (search: ListSearch) => void };

/** Everything that narrows the list, each to be taken away by itself. */
export function ActiveFilters({ shape, search, onChange }: Props) {
  const { t } = useTranslation();
  const words = useListWords();
  if (!isFiltered(search)) return null;
  const chips = shape.fields.flatMap((field) =>
    valuesOf(search, field.name).map((value) => ({ field, value, text: words.chosen(field, value) })),
  );
  return (
    <ul className="list-chips" aria-label={t('list.active')}>
      {chips.map(({ field, value, text }) => (
        <li key={`${field.name} ${value}`}>
          <button
            type="button"
            aria-label={t('list.remove', { name: text })}
            onClick={() =>
              onChange(
                withValues(
                  search,
                  field.name,
                  valuesOf(search, field.name).filter((each) => each !== value),
                ),
              )
            }
          >
            {text} <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
      <li>
        <button
          type="button"
          className="link-button"
          onClick={() => onChange(withValues({}, 'sort', valuesOf(search, 'sort')))}
        >
          {t('list.clear')}
        </button>
      </li>
    </ul>
  );
}
