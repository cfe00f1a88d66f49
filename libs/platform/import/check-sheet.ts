import type { Fault } from '#kernel/domain-error';
import type { JsonObject } from '#kernel/json';
import { Refused } from '#platform/sheet/cell-kind';
import { textOf } from '#platform/sheet/cell-text';
import { type RawRow, readSheet } from '#platform/sheet/read-sheet';
import {
  numberPath,
  type SheetColumn,
  type Values,
  valuesFingerprint,
  valuesIn,
  valuesOf,
} from '#platform/sheet/sheet-form';
import { columnsIn } from '#platform/sheet/sheet-headers';
import { SheetRefused } from '#platform/sheet/sheet.errors';
import { type CheckedRow, type ImportRules, sheetSource } from './import-rules';

export interface SheetChecking {
  readonly file: string;
  readonly mostRows: number;
}

/** A row that was judged, with the cells as they stood: an errors workbook gives them back. */
export interface CheckedSheetRow<Content> extends CheckedRow<Content> {
  readonly raw: RawRow;
  /** Where each column stands in this file. */
  readonly places: ReadonlyMap<SheetColumn, number>;
}

/** Every row of the sheet below its header, judged; the same key twice is a fault of the second. */
export async function* checkSheet<Content>(
  { file, mostRows }: SheetChecking,
  rules: ImportRules<Content>,
): AsyncGenerator<CheckedSheetRow<Content>> {
  const { form } = rules;
  const sheetNames = [form.name, form.title.zh, form.title.en];
  let places: ReadonlyMap<SheetColumn, number> | undefined;
  const seen = new Set<string>();
  for await (const raw of readSheet({ file, sheetNames, mostRows })) {
    if (!places) {
      places = columnsIn(raw, form);
      continue;
    }
    const row = judged(raw, places, rules);
    // A row that holds nothing but colour, or nothing in our columns.
    if (row) yield { ...once(row, seen), raw, places };
  }
  if (!places) throw new SheetRefused('sheet-empty');
}

function judged<Content>(
  raw: RawRow,
  places: ReadonlyMap<SheetColumn, number>,
  { form }: ImportRules<Content>,
): CheckedRow<Content> | null {
  const columns = [...places.keys()];
  const cellOf = (column: SheetColumn) => raw.cell(places.get(column) ?? 0);
  const cells = columns.map((column) => [column, cellOf(column)] as const).filter(([, cell]) => cell !== null);
  if (cells.length === 0) return null;
  const { values, faults } = valuesIn(columns, cellOf);
  const hidden: Fault[] = raw.isHidden ? [{ path: '', code: 'hidden-row' }] : [];
  if (faults.length + hidden.length > 0) return { line: raw.line, faults: [...hidden, ...faults], entry: null };
  const record = Object.fromEntries(
    cells.map(([column, cell]) => [column.path, cell instanceof Refused || cell === null ? null : textOf(cell)]),
  ) satisfies JsonObject;
  const sourceId = (values[numberPath] ?? values.title ?? '') as string;
  const { [numberPath]: _, ...said } = values;
  const content = form.build(said);
  // Of the content and not of the cells: what was left out and what was said to be the same is the same.
  const sourceHash = contentHash(valuesOf(form.columns, content as object));
  const entry = { source: sheetSource, sourceId, sourceHash, record, content };
  return { line: raw.line, faults: [], entry };
}

/** What a row says, without the number by which it is known. */
export function contentHash(values: Values): string {
  const { [numberPath]: _, ...said } = values;
  return valuesFingerprint(said);
}

function once<Content>(row: CheckedRow<Content>, seen: Set<string>): CheckedRow<Content> {
  if (!row.entry) return row;
  const { sourceId } = row.entry;
  if (!seen.has(sourceId)) {
    seen.add(sourceId);
    return row;
  }
  return { line: row.line, faults: [{ path: numberPath, code: 'twice-in-file' }], entry: null };
}
