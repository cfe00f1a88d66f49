import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage, type TermRow } from '../terms';
import type { FoundCodes } from './found-codes';

type Props = {
  id: string;
  label: string;
  found: FoundCodes<TermRow>;
  active: string | null;
  chosen: readonly string[];
  isMultiple: boolean;
  optionId: (code: string) => string;
  onChoose: (code: string) => void;
};

/** The list of a code picker; the focus stays in the field, the active option is only pointed at. */
export function CodeOptions({ id, label, found, active, chosen, isMultiple, optionId, onChoose }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[data-active="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  useEffect(() => {
    list.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const through = (code: string) => {
    const row = found.through.get(code);
    return row && ` · ${row.code} ${row[language]}`;
  };
  const options = (rows: readonly TermRow[]) =>
    rows.map((row) => (
      <div
        key={row.code}
        id={optionId(row.code)}
        role="option"
        aria-selected={chosen.includes(row.code)}
        data-active={row.code === active}
        onClick={() => onChoose(row.code)}
      >
        <span aria-hidden="true">{chosen.includes(row.code) ? '✓' : ''}</span>
        <code>{row.code}</code>
        <span>
          {row[language]}{' '}
          <small className="soft">
            {row[language === 'en' ? 'zh' : 'en']}
            {through(row.code)}
          </small>
        </span>
      </div>
    ));
  return (
    <div
      ref={list}
      className="picker-list"
      // Choosing by the mouse must not take the focus from the field.
      onMouseDown={(event) => event.preventDefault()}
    >
      <div
        id={id}
        role="listbox"
        aria-label={`${label} · ${t('drafting.picker.options')}`}
        aria-multiselectable={isMultiple}
      >
        {found.groups.map(({ parent, rows }) =>
          parent ? (
            <div key={parent.code} role="group" aria-label={`${parent.code} ${parent[language]}`}>
              <p role="presentation" aria-hidden="true">
                {parent.code} {parent[language]}
              </p>
              {options(rows)}
            </div>
          ) : (
            options(rows)
          ),
        )}
      </div>
      {found.total === 0 && <p>{t('drafting.picker.none')}</p>}
      {found.left > 0 && <p>{t('drafting.picker.more', { total: found.left })}</p>}
    </div>
  );
}
