import type { ReactNode } from 'react';
import { asWritten } from './written';

export type Column<Row> = {
  title: string;
  cell: (row: Row) => ReactNode;
  end?: boolean;
  /** Of the first column: its title stands on the card as well, where the cell alone would not say what it is. */
  isLabelled?: boolean;
};

type Props<Row> = {
  caption: string;
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  columns: readonly [Column<Row>, ...Column<Row>[]];
  empty: ReactNode;
};

/** The one list of the console: a real table on a desk, small cards on a phone. */
export function RowTable<Row>({ caption, rows, keyOf, columns, empty }: Props<Row>) {
  if (rows.length === 0) return <div className="empty">{empty}</div>;
  const [first, ...rest] = columns;
  return (
    <table className="rows">
      <caption className="only-heard">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.title} scope="col" className={column.end ? 'end' : undefined}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            <th scope="row" data-label={first.isLabelled ? first.title : undefined}>
              {asWritten(first.cell(row))}
            </th>
            {rest.map((column) => (
              <td key={column.title} data-label={column.title} className={column.end ? 'end' : undefined}>
                {asWritten(column.cell(row))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
