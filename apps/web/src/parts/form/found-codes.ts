type Row = { readonly code: string; readonly zh: string; readonly en: string; readonly parent?: string };

export type CodeGroup<R extends Row> = { readonly parent: Row | null; readonly rows: readonly R[] };
export type FoundCodes<R extends Row> = {
  readonly groups: readonly CodeGroup<R>[];
  readonly total: number;
  /** How many more fit than are listed. */
  readonly left: number;
  /** The row below through which a code was found, where its own words do not say it. */
  readonly through: ReadonlyMap<string, Row>;
};

type Around = {
  /** The rows above these, in the same table or another. */
  readonly parents?: readonly Row[];
  /** The rows below these: who types “软件” means the field it belongs to. */
  readonly children?: readonly Row[];
  readonly most?: number;
};

const wordsIn = ({ code, zh, en }: Row) => `${code} ${zh} ${en}`;
/** Industries are written with the letter of their section before them: C34. */
const joined = (row: Row, parent: Row | undefined) =>
  parent && !row.code.startsWith(parent.code) ? { ...row, code: parent.code + row.code } : undefined;

/** The codes whose own words, or those above or below them, hold every word typed; under their parents, in the table's order. */
export function foundCodes<R extends Row>(
  rows: readonly R[],
  typed: string,
  { parents = [], children = [], most = 100 }: Around = {},
): FoundCodes<R> {
  const parentOf = new Map(parents.map((row) => [row.code, row]));
  const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const holds = (...parts: readonly (Row | undefined)[]) => {
    const words = parts
      .map((part) => (part ? wordsIn(part) : ''))
      .join(' ')
      .toLowerCase();
    return wanted.every((word) => words.includes(word));
  };
  const through = new Map<string, Row>();
  const fits = (row: R) => {
    const parent = row.parent ? parentOf.get(row.parent) : undefined;
    if (holds(row, parent, joined(row, parent))) return true;
    const child = children.find((one) => one.parent === row.code && holds(row, one));
    if (child) through.set(row.code, child);
    return child !== undefined;
  };
  // Who types a code means that code before any other that holds the same figures.
  const rank = ({ code }: R) => {
    const key = code.toLowerCase();
    if (wanted.length !== 1 || !wanted[0]) return through.has(code) ? 1 : 0;
    return key === wanted[0] ? -2 : key.startsWith(wanted[0]) ? -1 : through.has(code) ? 1 : 0;
  };
  const found = rows.filter(fits).sort((one, other) => rank(one) - rank(other));
  const groups = new Map<string, R[]>();
  for (const row of found.slice(0, most)) groups.set(row.parent ?? '', [...(groups.get(row.parent ?? '') ?? []), row]);
  return {
    groups: [...groups].map(([parent, members]) => ({ parent: parentOf.get(parent) ?? null, rows: members })),
    total: found.length,
    left: Math.max(0, found.length - most),
    through,
  };
}
