import type { ChangeEvent } from 'react';
import { useTerms } from '../terms';

type Props = {
  table: string;
  /** Set by Form.Item. */
  id?: string;
  value?: string | null;
  onChange?: (value: string | undefined) => void;
  emptyLabel?: string;
  /** A choice that the table does not know, such as “none of these”; it comes last. */
  beside?: { code: string; label: string };
  'aria-label'?: string;
};

/** The browser's own list: antd's Select does not announce its value, and a phone shows this one better. */
export function NativeChoice({ table, id, value, onChange, emptyLabel, beside, ...rest }: Props) {
  const { rows, term } = useTerms();
  const change = (event: ChangeEvent<HTMLSelectElement>) => onChange?.(event.target.value || undefined);
  return (
    <select id={id} className="native-select" value={value ?? ''} onChange={change} aria-label={rest['aria-label']}>
      {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
      {rows(table).map((row) => (
        <option key={row.code} value={row.code}>
          {term(table, row.code)}
        </option>
      ))}
      {beside && <option value={beside.code}>{beside.label}</option>}
    </select>
  );
}
