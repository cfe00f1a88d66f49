import type { TermRow } from './terms';

/** The code of a reason begins with the move it belongs to: return.…, reject.…, withdraw.… */
export function reasonsFor(rows: readonly TermRow[], move: string): readonly TermRow[] {
  return rows.filter((row) => row.code.startsWith(`${move}.`));
}
