/** Every name that some list is filtered by: written out, so that addresses of other pages keep types of their own. */
export const filterNames = [
  'q',
  'state',
  'highTechField',
  'demandType',
  'updatedFrom',
  'updatedTo',
  'incomplete',
  'expiringWithin',
  'unconfirmedWithin',
  'trlFrom',
  'trlTo',
  'stage',
  'taken',
  'waitingOver',
  'verdict',
  'withinDays',
  'by',
] as const;
export type FilterName = (typeof filterNames)[number];
type Name = FilterName | 'sort';

/** What one can filter a list by, and in which form it is asked. */
export type Field = { name: FilterName } & (
  | { kind: 'text' | 'day' | 'number' }
  /** Several codes of a table. */
  | { kind: 'codes'; table: string; codes?: readonly string[] }
  /** One of a few words of our own. */
  | { kind: 'words'; options: readonly string[] }
);

/** A list as the toolbar knows it; `code` is the server's name for it, under which views are saved. */
export type ListShape = { code: string; fields: readonly Field[]; sorts: readonly string[] };

/** The address of a list: every value a text, or texts where several may be chosen. */
export type ListSearch = { [name in Name]?: string | string[] };

export function namesOf({ fields }: ListShape): Name[] {
  return ['sort', ...fields.map(({ name }) => name)];
}

/** Reads an address: what the list does not know and what is empty is left out; a code of digits arrives as a number. */
export function listSearch(shape: ListShape): (search: Record<string, unknown>) => ListSearch {
  return (search) => {
    const given = namesOf(shape).flatMap((name) => {
      const texts = [search[name]].flat().map(textOf).filter(Boolean);
      if (texts.length === 0) return [];
      const several = shape.fields.some((field) => field.name === name && field.kind === 'codes');
      return [[name, several ? [...new Set(texts)] : (texts[0] ?? '')] as const];
    });
    return Object.fromEntries(given);
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string'
    ? value.trim()
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : '';
}

export function valuesOf(search: ListSearch, name: Name): string[] {
  return [search[name] ?? []].flat();
}

export function withValues(search: ListSearch, name: Name, values: readonly string[]): ListSearch {
  const { [name]: former, ...rest } = search;
  const [only] = values;
  if (only === undefined) return rest;
  return { ...rest, [name]: Array.isArray(former) || values.length > 1 ? [...values] : only };
}

/** As the server keeps a view: `state=draft&state=returned&sort=deadline`, always in the same order. */
export function searchText(shape: ListShape, search: ListSearch): string {
  const params = new URLSearchParams();
  for (const name of namesOf(shape)) for (const value of valuesOf(search, name).toSorted()) params.append(name, value);
  return params.toString();
}

export function searchFromText(shape: ListShape, text: string): ListSearch {
  const params = new URLSearchParams(text);
  return listSearch(shape)(Object.fromEntries([...new Set(params.keys())].map((name) => [name, params.getAll(name)])));
}

export function isFiltered(search: ListSearch): boolean {
  return Object.keys(search).some((name) => name !== 'sort');
}
