import { PassThrough, type Readable, Readable as Streams } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { beginningOf } from '#kernel/storable';
import { withoutImpossible } from '#kernel/xml-characters';
import { byteOrderMark, csvLine } from './csv-line';

export const sheetFormats = ['csv', 'xlsx'] as const;
export type SheetFormat = (typeof sheetFormats)[number];
export type SheetCell = string | number | null;

export interface SheetToWrite {
  readonly title: string;
  readonly headers: readonly string[];
  readonly rows: AsyncIterable<readonly SheetCell[]>;
}

/** More than this and Excel calls the whole file broken. */
const longestCell = 32_767;
const cut = ' …';
const rowsPerTurn = 200;

export const mediaTypes: Readonly<Record<SheetFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A table as a file, written while its rows still come. */
export function writeSheet(sheet: SheetToWrite, format: SheetFormat): Readable {
  return format === 'csv' ? Streams.from(csvLines(sheet)) : xlsxOf(sheet);
}

async function* csvLines({ headers, rows }: SheetToWrite): AsyncGenerator<string> {
  yield byteOrderMark + csvLine(headers);
  for await (const row of rows) yield csvLine(row.map((cell) => (typeof cell === 'number' ? String(cell) : cell)));
}

function xlsxOf(sheet: SheetToWrite): Readable {
  const written = new PassThrough();
  writeXlsx(sheet, written).catch((error: Error) => written.destroy(error));
  return written;
}

async function writeXlsx({ title, headers, rows }: SheetToWrite, written: PassThrough): Promise<void> {
  const { stream } = await import('exceljs');
  const workbook = new stream.xlsx.WorkbookWriter({ stream: written, useStyles: true, useSharedStrings: false });
  const sheet = workbook.addWorksheet(title, { views: [{ state: 'frozen', ySplit: 1 }] });
  const head = sheet.addRow([...headers]);
  head.font = { bold: true };
  head.commit();
  let count = 0;
  for await (const row of rows) {
    // Strings stay strings: a cell of this file is a formula only where a formula is written, and none is.
    sheet.addRow(row.map(fitting)).commit();
    if (++count % rowsPerTurn === 0) await roomIn(written);
  }
  sheet.commit();
  await workbook.commit();
}

/** As a cell of a workbook can hold it: its length, and no sign that would break the file for all its rows. */
export function fitting(cell: SheetCell): SheetCell {
  if (typeof cell !== 'string') return cell;
  const text = withoutImpossible(cell);
  return text.length > longestCell ? beginningOf(text, longestCell - cut.length) + cut : text;
}

/** The reader of the file may be slower than its rows; and others of this process want their turn. */
export async function roomIn(written: PassThrough): Promise<void> {
  await nextTurn();
  if (written.writableNeedDrain) await new Promise((resolve) => written.once('drain', resolve).once('close', resolve));
}
