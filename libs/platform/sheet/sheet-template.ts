import type { Worksheet } from 'exceljs';
import { type Choices, type Language } from './cell-kind';
import { choiceLabel } from './choice-kinds';
import type { SheetColumn, SheetForm } from './sheet-form';

/** How far down the drop-down lists reach. */
const lastRow = 20_001;
const sheetNames = { dictionary: { zh: '字典', en: 'Dictionary' }, example: { zh: '示例', en: 'Example' } };
const headFill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE3F0F1' } } as const;

/** An empty sheet to fill in, with what can be chosen as drop-down lists, and one row that shows how. */
export async function sheetTemplate(form: SheetForm<unknown>, language: Language): Promise<Buffer> {
  const { Workbook } = await import('exceljs');
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet(form.title[language], { views: [{ state: 'frozen', ySplit: 1, xSplit: 2 }] });
  writeHead(sheet, form.columns, language);
  const example = workbook.addWorksheet(sheetNames.example[language], { views: [{ state: 'frozen', ySplit: 1 }] });
  writeHead(example, form.columns, language);
  example.addRow(form.columns.map((column) => exampleOf(column, language)));
  const dictionary = workbook.addWorksheet(sheetNames.dictionary[language]);
  const rangeOf = writeDictionary(dictionary, form.columns);
  const validations = (sheet as unknown as { dataValidations: { add(range: string, rule: object): void } })
    .dataValidations;
  for (const [at, { kind }] of form.columns.entries()) {
    if (!kind.choices || kind.isSingle !== true) continue;
    const letter = sheet.getColumn(at + 1).letter;
    const formulae = [`'${sheetNames.dictionary[language]}'!${rangeOf.get(kind.choices)}`];
    // A word or a code typed in is understood too, so the list advises and does not forbid.
    validations.add(`${letter}2:${letter}${lastRow}`, {
      type: 'list',
      allowBlank: true,
      showErrorMessage: false,
      formulae,
    });
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function writeHead(sheet: Worksheet, columns: readonly SheetColumn[], language: Language): void {
  const head = sheet.addRow(columns.map((column) => headerText(column, language)));
  head.font = { bold: true };
  head.fill = headFill;
  for (const [at, { hint, kind }] of columns.entries()) {
    const cell = head.getCell(at + 1);
    cell.note = hint[language];
    sheet.getColumn(at + 1).width = kind.choices ? 26 : 20;
    // As text: Excel would make dates and rounded numbers of what people type.
    if (sheet.rowCount === 1) sheet.getColumn(at + 1).numFmt = '@';
  }
}

export function headerText({ header, isRequired }: SheetColumn, language: Language): string {
  return header[language] + (isRequired ? ' *' : '');
}

/** The first row of a list where the column names none: one that fits the other columns has to be named. */
function exampleOf({ example, kind }: SheetColumn, language: Language): string | number | null {
  const rows = kind.choices?.rows;
  const chosen = example === undefined ? rows?.[0] : rows?.find(({ code }) => code === example);
  if (!chosen) return example ?? null;
  return kind.isSingle === true ? choiceLabel(chosen) : chosen[language];
}

/** One column for each list; answers where each stands. */
function writeDictionary(sheet: Worksheet, columns: readonly SheetColumn[]): ReadonlyMap<Choices, string> {
  const lists = [...new Set(columns.flatMap(({ kind }) => (kind.choices ? [kind.choices] : [])))];
  const places = new Map<Choices, string>();
  for (const [at, list] of lists.entries()) {
    const column = sheet.getColumn(at + 1);
    const headers = columns
      .filter(({ kind }) => kind.choices === list)
      .map(({ header }) => `${header.zh} ${header.en}`);
    column.values = [headers.join(' · '), ...list.rows.map(choiceLabel)];
    column.width = 40;
    places.set(list, `$${column.letter}$2:$${column.letter}$${list.rows.length + 1}`);
  }
  sheet.getRow(1).font = { bold: true };
  return places;
}
