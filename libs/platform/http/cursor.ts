import { InputMalformed } from './http.errors';

/** A keyset cursor is opaque to the client: base64url of the sort keys of the last row. */
export function encodeCursor(keys: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

/** A page of rows that were read one more than shown: the extra one only tells that there is a next page. */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  keysOf: (row: Row) => readonly (string | number)[],
): { items: Row[]; nextCursor: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? encodeCursor(keysOf(last)) : null };
}

/** How each key of a cursor must look: what we never gave must not reach the database. */
const forms = {
  // The offset as PostgreSQL writes it: hours, then minutes and seconds only where the zone has them (Shanghai before 1901).
  instant: /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d{1,6})?[+-](0\d|1[0-5])(:[0-5]\d){0,2}$/,
  id: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  number: /^-?\d+(\.\d+)?(e[+-]?\d+)?$/,
  integer: /^-?\d{1,9}$/,
} as const;

export type CursorForm = keyof typeof forms;

/** The keys of a cursor as texts, or undefined for the first page. */
export function decodeCursor(
  cursor: string | undefined,
  expected: readonly CursorForm[],
): readonly string[] | undefined {
  if (!cursor) return undefined;
  const keys = keysIn(cursor);
  const fits = keys?.length === expected.length && expected.every((form, i) => forms[form].test(keys[i] ?? ''));
  if (!fits) throw new InputMalformed([{ path: 'cursor', code: 'wrong-type' }]);
  return keys;
}

function keysIn(cursor: string): string[] | undefined {
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(keys) ? keys.map(String) : undefined;
  } catch {
    // No JSON: the caller refuses it with all others that we never gave.
    return undefined;
  }
}
