/** Excel reads UTF-8 only when the file says so. */
export const byteOrderMark = '\uFEFF';

// A cell that begins like this is calculated by a spreadsheet: somebody's title could call out of the auditor's machine.
const formula = /^\s*[=+\-@\t\r]|^[\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}]/u;

/** One line of CSV as RFC 4180 and spreadsheets read it, with no cell that a spreadsheet would calculate. */
export function csvLine(cells: readonly (string | null)[]): string {
  return `${cells.map((cell) => quoted(cell ?? '')).join(',')}\r\n`;
}

function quoted(cell: string): string {
  const harmless = formula.test(cell) ? `'${cell}` : cell;
  return `"${harmless.replaceAll('"', '""')}"`;
}
