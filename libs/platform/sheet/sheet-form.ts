import type { Bilingual } from '#kernel/bilingual';
import type { Fault } from '#kernel/domain-error';
import { fingerprint } from '#kernel/id';
import type { Json, JsonObject } from '#kernel/json';
import { Money } from '#kernel/money';
import { type Cell, type CellKind, type Language, Refused } from './cell-kind';

/** One column, wherever a sheet of this feature is: in the template, read back, with its faults, or exported. */
export interface SheetColumn {
  /** Where the value stands in the content and in the api: `contact.phone`. */
  readonly path: string;
  readonly header: Bilingual;
  /** Headers of older templates: whoever filled one in is still understood. */
  readonly formerly?: readonly string[];
  readonly hint: Bilingual;
  readonly kind: CellKind;
  readonly isRequired?: true;
  /** For the example row of the template: of a list, the code. */
  readonly example?: string | number;
}

export type Values = Readonly<Record<string, unknown>>;

/** What a feature says once about sheets of its things. */
export interface SheetForm<Content> {
  readonly name: string;
  /** The name of the sheet. */
  readonly title: Bilingual;
  /** The first is the row's own number. */
  readonly columns: readonly SheetColumn[];
  /** Headers that an export has and an import passes over. */
  readonly passedOver: readonly Bilingual[];
  build(values: Values): Content;
}

export const numberPath = 'number';

/** The values of a row of cells by path; empty cells are left out, faults are gathered. */
export function valuesIn(
  columns: readonly SheetColumn[],
  cellOf: (column: SheetColumn) => Cell | Refused | null,
): { values: Values; faults: Fault[] } {
  const values: Record<string, unknown> = {};
  const faults: Fault[] = [];
  for (const column of columns) {
    const cell = cellOf(column);
    const value = cell === null || cell instanceof Refused ? cell : column.kind.read(cell);
    keep(column, value, values, faults);
  }
  return { values, faults };
}

/** The same out of a record that has our own field names, as the api answers it. */
export function valuesOfRecord(
  columns: readonly SheetColumn[],
  record: JsonObject,
): { values: Values; faults: Fault[] } {
  const values: Record<string, unknown> = {};
  const faults: Fault[] = [];
  for (const column of columns) {
    const json = at(record, column.path) as Json | undefined;
    keep(column, json === undefined || json === null || json === '' ? null : column.kind.take(json), values, faults);
  }
  return { values, faults };
}

function keep(column: SheetColumn, value: unknown, values: Record<string, unknown>, faults: Fault[]): void {
  const { path, isRequired } = column;
  if (value instanceof Refused)
    faults.push({ path: value.at === undefined ? path : `${path}.${value.at}`, code: value.code });
  else if (!isEmpty(value)) values[path] = value;
  else if (isRequired) faults.push({ path, code: 'required' });
}

/** What a content says by path: the way back of `build`. */
export function valuesOf(columns: readonly SheetColumn[], content: object): Values {
  const found = columns.map(({ path }) => [path, at(content, path)] as const);
  return Object.fromEntries(found.filter(([, value]) => !isEmpty(value)));
}

/** Dotted paths become objects: `contact.name` is the name in `contact`. */
export function nested(values: Values): Record<string, unknown> {
  const whole: Record<string, unknown> = {};
  for (const [path, value] of Object.entries(values)) {
    const steps = path.split('.');
    const last = steps.pop() ?? path;
    let place = whole;
    for (const step of steps) place = (place[step] ??= {}) as Record<string, unknown>;
    place[last] = value;
  }
  return whole;
}

/** The texts of `translations.<field>.text` by field. */
export function textsOf(translations: unknown): Record<string, string> {
  const entries = Object.entries((translations ?? {}) as Record<string, { readonly text: string }>);
  return Object.fromEntries(entries.map(([field, { text }]) => [field, text]));
}

/** The same values in whatever order and notation have the same fingerprint. */
export function valuesFingerprint(values: Values): string {
  return fingerprint(JSON.stringify(canonical(values)));
}

/** In one order, without what says nothing: null, empty and absent are the same to people. */
function canonical(value: unknown): unknown {
  if (value instanceof Money) return value.toString();
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, each]) => !isEmpty(each));
  return entries
    .map(([key, each]) => [key, canonical(each)])
    .toSorted(([one], [other]) => (String(one) < String(other) ? -1 : 1));
}

/** A row for a file: what each column says of the values, null where nothing. */
export function cellsOf(
  columns: readonly SheetColumn[],
  values: Values,
  language: Language,
): (string | number | null)[] {
  return columns.map(({ path, kind }) => (isEmpty(values[path]) ? null : kind.write(values[path], language)));
}

function at(source: object, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (place, step) =>
        typeof place === 'object' && place !== null ? (place as Record<string, unknown>)[step] : undefined,
      source,
    );
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

type Pair = readonly [zh: string, en: string];

/** A column in one line of the feature's list. */
export function column(
  path: string,
  [zh, en]: Pair,
  kind: CellKind,
  {
    hint: [hintZh, hintEn],
    ...more
  }: Pick<SheetColumn, 'isRequired' | 'example' | 'formerly'> & { readonly hint: Pair },
): SheetColumn {
  return { path, header: { zh, en }, kind, hint: { zh: hintZh, en: hintEn }, ...more };
}
