import { randomUUID } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook, type Worksheet } from 'exceljs';

export type Cells = readonly unknown[];

/** A workbook as a person's Excel would save it. */
export async function aWorkbook(
  title: string,
  rows: readonly Cells[],
  more: (sheet: Worksheet) => void = () => undefined,
): Promise<Buffer> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet(title);
  for (const row of rows) sheet.addRow([...row]);
  more(sheet);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** The same as a file on this machine. */
export async function asFile(content: Buffer | string, extension = 'xlsx'): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'jiqiao-sheet-'));
  const file = join(folder, `${randomUUID()}.${extension}`);
  await writeFile(file, content);
  return file;
}

export async function cellsOfBook(content: Buffer, title?: string): Promise<{ values: unknown[][]; sheet: Worksheet }> {
  const workbook = new Workbook();
  await workbook.xlsx.load(content as unknown as ArrayBuffer);
  const sheet = title === undefined ? workbook.worksheets[0] : workbook.getWorksheet(title);
  if (!sheet) throw new Error(`no sheet ${title}`);
  const values: unknown[][] = [];
  sheet.eachRow((row) => values.push((row.values as unknown[]).slice(1)));
  return { values, sheet };
}

export async function bytesOf(stream: AsyncIterable<Buffer | string>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}
