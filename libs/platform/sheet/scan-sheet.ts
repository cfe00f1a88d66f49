import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { SheetRefused } from './sheet.errors';
import { partsOf } from './workbook-parts';

/** Excel itself stops at 32,767 signs; whoever writes more did not use it. */
const longestText = 200_000;
const mostUnpacked = 160 * 1024 * 1024;
/** Rows that hold nothing but a format are no fault, until they are a flood. */
const mostRowTags = 300_000;
const longestTag = 8_192;
/** Excel has no column beyond; and the reader keeps a note of each that is described. */
const mostColumns = 16_384;
/**
 * The reader makes an object of almost every tag, and a file of 300 kB can hold millions: far above what any workbook
 * has that a person made, and below what it takes to fill a process.
 */
function mostTags(part: string, mostRows: number): number {
  if (/^xl\/(worksheets\/|sharedStrings)/.test(part)) return Math.max(6_000_000, mostRows * tagsPerRow);
  return /^xl\/styles/.test(part) ? 600_000 : 100_000;
}
/** Six for each of some sixty cells. */
const tagsPerRow = 400;
const tagBegin = 0x3c;

export interface MergedRange {
  readonly fromRow: number;
  readonly toRow: number;
  readonly fromColumn: number;
  readonly toColumn: number;
}

/** What exceljs' streaming reader passes over, per file of a sheet: `sheet1.xml`. */
export interface ScannedSheet {
  filled: number;
  rows: number;
  columns: number;
  /** Inside a row in which nothing was found yet. */
  isRowEmpty: boolean;
  readonly hidden: Set<number>;
  readonly merged: MergedRange[];
}

/** Looks through the parts of a workbook once before it is read: too much of anything never reaches the reader. */
export async function scanSheets(file: string, mostRows: number): Promise<ReadonlyMap<string, ScannedSheet>> {
  const scanned = new Map<string, ScannedSheet>();
  let archive: ZipFile | undefined;
  try {
    archive = await openPromise(file, { lazyEntries: true, autoClose: false });
    let unpacked = 0;
    for (const entry of await partsOf(archive)) {
      const [, name] = /^xl\/worksheets\/(sheet\d+\.xml)$/.exec(entry.fileName) ?? [];
      const sheet: ScannedSheet = { filled: 0, rows: 0, columns: 0, isRowEmpty: false, hidden: new Set(), merged: [] };
      unpacked += await scanEntry(archive, entry, sheet, { mostRows, left: mostUnpacked - unpacked });
      if (name !== undefined) scanned.set(name, sheet);
    }
    return scanned;
  } catch (error) {
    throw error instanceof SheetRefused ? error : new SheetRefused('sheet-broken');
  } finally {
    archive?.close();
  }
}

interface Bounds {
  readonly mostRows: number;
  readonly left: number;
}

async function scanEntry(archive: ZipFile, entry: Entry, sheet: ScannedSheet, bounds: Bounds): Promise<number> {
  let size = 0;
  let carried = '';
  let textLength = 0;
  let tagsLeft = mostTags(entry.fileName, bounds.mostRows);
  for await (const chunk of await archive.openReadStreamPromise(entry)) {
    size += (chunk as Buffer).length;
    tagsLeft -= tagsIn(chunk as Buffer);
    if (size > bounds.left || tagsLeft < 0) throw new SheetRefused('sheet-broken');
    const text = carried + (chunk as Buffer).toString('latin1');
    const firstTag = text.indexOf('<');
    textLength = firstTag === -1 ? textLength + text.length : text.length - text.lastIndexOf('>');
    if (textLength > longestText) throw new SheetRefused('sheet-cell-too-long');
    const end = text.lastIndexOf('<');
    const isWhole = end === -1 || text.indexOf('>', end) !== -1;
    carried = isWhole ? '' : text.slice(end);
    if (carried.length > longestTag) throw new SheetRefused('sheet-broken');
    takeTags(isWhole ? text : text.slice(0, end), sheet, bounds.mostRows);
  }
  return size;
}

/** Read as the reader reads them, in UTF-8: there the sign is a byte of its own. */
function tagsIn(chunk: Buffer): number {
  let count = 0;
  for (let at = chunk.indexOf(tagBegin); at !== -1; at = chunk.indexOf(tagBegin, at + 1)) count++;
  return count;
}

// A tag ends before another begins, as XML has it: where none ended, each would be read to the end of the part.
const tags = /<(row|v|is|mergeCell|col)\b([^<>]*)([<>])/g;

function takeTags(text: string, sheet: ScannedSheet, mostRows: number): void {
  for (const [, tag, attributes = '', end] of text.matchAll(tags)) {
    if (end === '<') throw new SheetRefused('sheet-broken');
    if (tag === 'row') {
      sheet.rows++;
      if (sheet.rows > mostRowTags) throw new SheetRefused('sheet-too-long', [], { mostRows });
      if (/\bhidden="(1|true)"/.test(attributes)) sheet.hidden.add(Number(/\br="(\d+)"/.exec(attributes)?.[1]));
      sheet.isRowEmpty = true;
    } else if (tag === 'mergeCell') sheet.merged.push(rangeOf(/ref="([^"]+)"/.exec(attributes)?.[1] ?? ''));
    else if (tag === 'col') sheet.columns++;
    else if (sheet.isRowEmpty) {
      // The first content of a row counts the row.
      sheet.isRowEmpty = false;
      sheet.filled++;
    }
    // One more for the header.
    if (sheet.filled > mostRows + 1 || sheet.merged.length > 5_000)
      throw new SheetRefused('sheet-too-long', [], { mostRows });
    if (sheet.columns > mostColumns) throw new SheetRefused('sheet-broken');
  }
}

function rangeOf(reference: string): MergedRange {
  const [, from = 'A', fromRow, to = from, toRow = fromRow] =
    /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(reference) ?? [];
  return { fromRow: Number(fromRow), toRow: Number(toRow), fromColumn: columnNumber(from), toColumn: columnNumber(to) };
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
