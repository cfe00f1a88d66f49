import { Checkbox } from 'antd';
import { useTerms } from '../terms';

type Props = { table: string; id?: string; value?: string[]; onChange?: (values: string[]) => void };

export function CodeChecks({ table, id, value, onChange }: Props) {
  const { rows, term } = useTerms();
  return (
    <div id={id} role="group">
      <Checkbox.Group
        value={value ?? []}
        onChange={(values) => onChange?.(values.map(String))}
        options={rows(table).map((row) => ({ value: row.code, label: term(table, row.code) }))}
      />
    </div>
  );
}
