import { cellsOf as formCells, type SheetColumn, type SheetForm, type Values } from '#platform/sheet/sheet-form';
import { type CellKind, type Language } from '#platform/sheet/cell-kind';
import { money } from '#platform/sheet/cell-kinds';
import { Money } from '#kernel/money';
import type { SheetCell } from '#platform/sheet/write-sheet';

/** A column of a list that only leaves: what a row says in it. */
export interface RowColumn<Row> {
  readonly header: readonly [zh: string, en: string];
  cell(row: Row, language: Language): SheetCell;
}

interface TitledRow {
  readonly title: string;
  readonly titleTranslation: string | null;
  readonly organisationName: string | null;
  readonly organisationNameEn: string | null;
}

/** With which every list of texts begins. */
export const titledColumns: readonly RowColumn<TitledRow>[] = [
  { header: ['标题', 'Title'], cell: ({ title }) => title },
  { header: ['标题（另一语言）', 'Title (other language)'], cell: ({ titleTranslation }) => titleTranslation },
  {
    header: ['单位', 'Organisation'],
    cell: ({ organisationName: name, organisationNameEn: nameEn }, language) =>
      language === 'en' ? (nameEn ?? name) : name,
  },
];

export function rowHeaders<Row>(columns: readonly RowColumn<Row>[], language: Language): string[] {
  return columns.map(({ header: [zh, en] }) => ({ zh, en })[language]);
}

export function rowCells<Row>(
  columns: readonly RowColumn<Row>[],
  rows: readonly Row[],
  language: Language,
): SheetCell[][] {
  return rows.map((row) => columns.map((column) => column.cell(row, language)));
}

/** A code as its word, fen as 万元, a moment as Shanghai's clock. */
export function said<Value>(kind: CellKind<Value>, value: Value | null, language: Language): SheetCell {
  return value === null || (Array.isArray(value) && value.length === 0) ? null : kind.write(value, language);
}

export function wan(fen: string | null): SheetCell {
  return fen === null ? null : money.write(Money.fen(fen), 'zh');
}

export function inShanghai(moment: Date | null): SheetCell {
  const shanghai = moment && new Date(moment.getTime() + 8 * 3_600_000).toISOString();
  return shanghai && `${shanghai.slice(0, 10)} ${shanghai.slice(11, 16)}`;
}

/** What an owner takes out: what one can bring back in, then where the thing stands, which bringing in passes over. */
export interface StandingCells {
  readonly values: Values;
  readonly standing: readonly SheetCell[];
}

export function ownHeaders(form: SheetForm<unknown>, language: Language): string[] {
  return [...form.columns, ...form.passedOver.map((header) => ({ header }))].map(({ header }) => header[language]);
}

export function ownCells(
  columns: readonly SheetColumn[],
  { values, standing }: StandingCells,
  language: Language,
): SheetCell[] {
  return [...formCells(columns, values, language), ...standing];
}
