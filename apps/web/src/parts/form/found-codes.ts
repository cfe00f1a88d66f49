type Row = { readonly code: string; readonly zh: string; readonly en: string; readonly parent?: string };

export type CodeGroup<R extends Row> = { readonly parent: Row | null; readonly rows: readonly R[] };
export type FoundCodes<R extends Row> = {
  readonly groups: readonly CodeGroup<R>[];
  readonly total: number;
  /** How many more fit than are listed. */
  readonly left: number;
};

type Around = {
  /** The rows above these, in the same table or another. */
  readonly parents?: readonly Row[];
  /** The rows below these: who types “软件” means the field it belongs to. */
  readonly children?: readonly Row[];
  readonly most?: number;
};

const wordsIn = ({ code, zh, en }: Row) => `${code} ${zh} ${en}`;

/** The codes whose own words, or those above or below them, hold every word typed; under their parents, in the table's order. */
export function foundCodes<R extends Row>(
  rows: readonly R[],
  typed: string,
  { parents = [], children = [], most = 100 }: Around = {},
): FoundCodes<R> {
  const parentOf = new Map(parents.map((row) => [row.code, row]));
  const below = new Map<string, string>();
  for (const child of children) {
    if (child.parent) below.set(child.parent, `${below.get(child.parent) ?? ''} ${wordsIn(child)}`);
  }
  const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (row: R) => {
    const parent = row.parent ? parentOf.get(row.parent) : undefined;
    const words = [wordsIn(row), parent ? wordsIn(parent) : '', below.get(row.code) ?? ''].join(' ').toLowerCase();
    return wanted.every((word) => words.includes(word));
  };
  const found = rows.filter(fits);
  const groups = new Map<string, R[]>();
  for (const row of found.slice(0, most)) groups.set(row.parent ?? '', [...(groups.get(row.parent ?? '') ?? []), row]);
  return {
    groups: [...groups].map(([parent, members]) => ({ parent: parentOf.get(parent) ?? null, rows: members })),
    total: found.length,
    left: Math.max(0, found.length - most),
  };
}
