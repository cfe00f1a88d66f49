import { Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Row, stream } from 'exceljs';
import { isStorable } from '#kernel/storable';
import { type Cell, Refused } from './cell-kind';
import { comparable } from './cell-text';
import { type MergedRange, scanSheets, type ScannedSheet } from './scan-sheet';
import { SheetRefused } from './sheet.errors';
import { repacked } from './workbook-parts';

/** A row as it stands in the file; columns count from 1. */
export interface RawRow {
  readonly line: number;
  cell(column: number): Cell | Refused | null;
  readonly width: number;
  readonly isHidden: boolean;
}

export interface Reading {
  readonly file: string;
  /** Names that the sheet may have; a workbook of a single sheet may call it what it likes. */
  readonly sheetNames: readonly string[];
  readonly mostRows: number;
}

const rowsPerTurn = 100;

/** The rows of one sheet one after the other; the file is a stranger's and never held whole. */
export async function* readSheet(reading: Reading): AsyncGenerator<RawRow> {
  const scanned = await scanSheets(reading.file, reading.mostRows);
  let isFound: boolean = false;
  let rows = 0;
  try {
    for await (const { sheet, fileName } of sheetsOf(reading.file)) {
      const { name } = sheet as unknown as { name?: string };
      const scan = scanned.get(fileName);
      const isAsked = reading.sheetNames.some((one) => comparable(one) === comparable(name ?? ''));
      const isRead: boolean = !isFound && (isAsked || scanned.size === 1);
      isFound ||= isRead;
      // What is not read is read over: leaving early would leave the reader's own files behind.
      for await (const row of sheet) {
        if (++rows % rowsPerTurn === 0) await nextTurn();
        if (isRead && row.hasValues) yield new SheetRow(row, scan);
      }
    }
  } catch (error) {
    throw error instanceof SheetRefused ? error : new SheetRefused('sheet-broken');
  }
  if (!isFound) throw new SheetRefused('sheet-missing');
}

interface FoundSheet {
  readonly sheet: stream.xlsx.WorksheetReader;
  /** As the scan knows it: the reader's own number is the one of the workbook's list. */
  readonly fileName: string;
}

async function* sheetsOf(file: string): AsyncGenerator<FoundSheet> {
  const { stream } = await import('exceljs');
  let broken: unknown;
  // exceljs hears of no error of its source and would wait for ever: what breaks off just ends.
  async function* parts() {
    try {
      yield* repacked(file);
    } catch (error) {
      broken = error;
    }
  }
  const options = {
    entries: 'emit',
    sharedStrings: 'cache',
    hyperlinks: 'ignore',
    styles: 'cache',
    worksheets: 'emit',
  };
  const reader = new stream.xlsx.WorkbookReader(Readable.from(parts(), { objectMode: false }), options as object);
  let fileName = '';
  // Said just before the sheet itself is given out.
  (reader as unknown as NodeJS.EventEmitter).on('entry', (entry: { type: string; id?: string }) => {
    if (entry.type === 'worksheet') fileName = `sheet${entry.id}.xml`;
  });
  for await (const sheet of reader) yield { sheet, fileName };
  if (broken !== undefined) throw broken as Error;
}

class SheetRow implements RawRow {
  readonly line: number;
  readonly width: number;
  readonly isHidden: boolean;
  private readonly merged: readonly MergedRange[];

  constructor(
    private readonly row: Row,
    scan: ScannedSheet | undefined,
  ) {
    this.line = row.number;
    this.width = row.cellCount;
    this.isHidden = scan?.hidden.has(row.number) ?? false;
    this.merged = (scan?.merged ?? []).filter(({ fromRow, toRow }) => fromRow <= this.line && this.line <= toRow);
  }

  cell(column: number): Cell | Refused | null {
    const isMerged = this.merged.some(({ fromColumn, toColumn }) => fromColumn <= column && column <= toColumn);
    if (isMerged) return new Refused('merged-cell');
    return cellOf(this.row.getCell(column).value);
  }
}

/** A link's or a rich text's words, the value of a plain cell; what is calculated is nobody's word. */
function cellOf(value: unknown): Cell | Refused | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : new Refused('cell-error');
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string')
    return value.trim() === '' ? null : isStorable(value) ? value : new Refused('wrong-type');
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? new Refused('not-a-day') : value;
  const { formula, sharedFormula, error, richText, text } = value as Record<string, unknown>;
  if (formula !== undefined || sharedFormula !== undefined) return new Refused('formula');
  if (error !== undefined) return new Refused('cell-error');
  if (Array.isArray(richText))
    return cellOf(richText.map((part: { text?: string | null }) => part.text ?? '').join(''));
  return typeof text === 'string' ? cellOf(text) : new Refused('wrong-type');
}
