import { InputMalformed } from './http.errors';

/** A keyset cursor is opaque to the client: base64url of the sort keys of the last row. */
export function encodeCursor(keys: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

/** A page of rows that were read one more than shown: the extra one only tells that there is a next page. */
export function pageOf<Row>(rows: readonly Row[], limit: number, keysOf: (row: Row) => readonly (string | number)[]): { items: Row[]; nextCursor: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? encodeCursor(keysOf(last)) : null };
}

export function decodeCursor(cursor: string | undefined): readonly (string | number)[] | undefined {
  if (!cursor) return undefined;
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(keys) && keys.every((key) => typeof key === 'string' || typeof key === 'number')) return keys;
  } catch {
    // Falls through to the one refusal below: the client sent something that we never gave.
  }
  throw new InputMalformed([{ path: 'cursor', code: 'wrong-type' }]);
}
