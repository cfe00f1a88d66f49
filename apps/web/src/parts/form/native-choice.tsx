import type { ChangeEvent } from 'react';
import { type TermRow, useTerms } from '../terms';

type Props = {
  table: string;
  /** Set by Form.Item. */
  id?: string;
  value?: string | null;
  onChange?: (value: string | undefined) => void;
  emptyLabel?: string;
  /** A choice that the table does not know, such as “none of these”; it comes last. */
  beside?: { code: string; label: string };
  /** Under the words of the codes above, where the table has such. */
  isGrouped?: boolean;
  'aria-label'?: string;
};

/** The browser's own list: antd's Select does not announce its value, and a phone shows this one better. */
export function NativeChoice({ table, id, value, onChange, emptyLabel, beside, isGrouped, ...rest }: Props) {
  const { rows, term, parentTable } = useTerms();
  const above = isGrouped ? parentTable(table) : null;
  const optionsOf = (some: readonly TermRow[]) =>
    some.map(({ code }) => (
      <option key={code} value={code}>
        {term(table, code)}
      </option>
    ));
  const change = (event: ChangeEvent<HTMLSelectElement>) => onChange?.(event.target.value || undefined);
  return (
    <select id={id} className="native-select" value={value ?? ''} onChange={change} aria-label={rest['aria-label']}>
      {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
      {above === null
        ? optionsOf(rows(table))
        : rows(above).map(({ code }) => (
            <optgroup key={code} label={term(above, code)}>
              {optionsOf(rows(table).filter(({ parent }) => parent === code))}
            </optgroup>
          ))}
      {beside && <option value={beside.code}>{beside.label}</option>}
    </select>
  );
}
