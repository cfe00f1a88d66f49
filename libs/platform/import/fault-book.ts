import { PassThrough, type Readable } from 'node:stream';
import type { Row, Worksheet } from 'exceljs';
import type { Fault } from '#kernel/domain-error';
import { problemText } from '#platform/problem/problem-texts';
import { type Language, Refused } from '#platform/sheet/cell-kind';
import { textOf } from '#platform/sheet/cell-text';
import { faultHeader } from '#platform/sheet/sheet-headers';
import type { SheetColumn } from '#platform/sheet/sheet-form';
import { headerText } from '#platform/sheet/sheet-template';
import { fitting, roomIn } from '#platform/sheet/write-sheet';
import { checkRecords } from './check-records';
import { type CheckedSheetRow, checkSheet } from './check-sheet';
import type { Intake } from './bulk-import';
import type { ImportRules } from './import-rules';

const red = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF8C9C4' } } as const;
const rowsPerTurn = 100;
/** Notes stay in memory until the book is whole; beyond so many the first column alone says why. */
const mostNotes = 2_000;
/** Whatever was taken in has been counted before; the book is as long as the file. */
const noLimit = Number.MAX_SAFE_INTEGER;

type Judged = Pick<Intake, 'source' | 'fileName'>;

/** What was sent, given back as a workbook: the faulty cells red, why as a note on them and in a first column. */
export function faultBook<Content>(sent: Judged, rules: ImportRules<Content>, language: Language): Readable {
  const written = new PassThrough();
  const writing =
    sent.source.format === 'xlsx' && 'file' in sent.source
      ? writeSheetFaults(sent.source.file, rules, { language, written })
      : writeRecordFaults(sent, rules, { language, written });
  writing.catch((error: Error) => written.destroy(error));
  return written;
}

interface Writing {
  readonly language: Language;
  readonly written: PassThrough;
}

async function writeSheetFaults<Content>(
  file: string,
  rules: ImportRules<Content>,
  { language, written }: Writing,
): Promise<void> {
  const { workbook, sheet } = await openBook(rules.form.title[language], written);
  const { columns } = rules.form;
  addHead(sheet, [faultHeader[language], ...columns.map((column) => headerText(column, language))]);
  let rows = 0;
  let notes = 0;
  for await (const checked of checkSheet({ file, mostRows: noLimit }, rules)) {
    const row = sheet.addRow(['', ...columns.map((column) => sentCell(checked, column))]);
    markFaults(row, checked.faults, { columns, language, hasNotes: notes < mostNotes });
    notes += checked.faults.length;
    row.commit();
    if (++rows % rowsPerTurn === 0) await roomIn(written);
  }
  sheet.commit();
  await workbook.commit();
}

/** Lines of JSON have no cells: each fault is a row that names its line and field. */
async function writeRecordFaults<Content>(
  sent: Judged,
  rules: ImportRules<Content>,
  { language, written }: Writing,
): Promise<void> {
  const { workbook, sheet } = await openBook(rules.form.title[language], written);
  const heads = { zh: ['行', '字段', faultHeader.zh], en: ['Line', 'Field', faultHeader.en] };
  addHead(sheet, heads[language]);
  for await (const { line, faults } of checkRecords({ ...sent, mostRows: noLimit }, rules)) {
    for (const { path, code } of faults) sheet.addRow([line, fitting(path), problemText(code, language)]).commit();
    if (line % rowsPerTurn === 0) await roomIn(written);
  }
  sheet.commit();
  await workbook.commit();
}

async function openBook(title: string, written: PassThrough) {
  const { stream } = await import('exceljs');
  const workbook = new stream.xlsx.WorkbookWriter({ stream: written, useStyles: true, useSharedStrings: false });
  return { workbook, sheet: workbook.addWorksheet(title, { views: [{ state: 'frozen', ySplit: 1 }] }) };
}

function addHead(sheet: Worksheet, headers: readonly string[]): void {
  const head = sheet.addRow([...headers]);
  head.font = { bold: true };
  head.commit();
}

/** The words of the cell as they stood; of what was calculated nothing is taken along. */
function sentCell<Content>({ raw, places }: CheckedSheetRow<Content>, column: SheetColumn): string | number | null {
  const place = places.get(column);
  const cell = place === undefined ? null : raw.cell(place);
  if (cell === null || cell instanceof Refused) return null;
  return typeof cell === 'number' ? cell : fitting(textOf(cell));
}

interface Marking {
  readonly columns: readonly SheetColumn[];
  readonly language: Language;
  readonly hasNotes: boolean;
}

function markFaults(row: Row, faults: readonly Fault[], { columns, language, hasNotes }: Marking): void {
  const said = faults.map((fault) => {
    const at = columns.findIndex(({ path }) => fault.path === path || fault.path.startsWith(`${path}.`));
    const column = columns[at];
    const words = reasonOf(fault, column, language);
    if (column) {
      const cell = row.getCell(at + 2);
      cell.fill = red;
      if (hasNotes) cell.note = words;
    }
    return column ? `${column.header[language]}：${words}` : words;
  });
  if (said.length === 0) return;
  row.getCell(1).value = said.join('\n');
  row.getCell(1).fill = red;
}

/** Where a cell holds a list, the line of it is named as people count. */
function reasonOf({ path, code }: Fault, column: SheetColumn | undefined, language: Language): string {
  const words = problemText(code, language);
  const [, line] = column ? (/^\.(\d+)/.exec(path.slice(column.path.length)) ?? []) : [];
  if (line === undefined) return words;
  return language === 'zh' ? `第 ${Number(line) + 1} 行${words}` : `line ${Number(line) + 1}: ${words}`;
}
