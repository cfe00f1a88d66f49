/** Excel reads UTF-8 only when the file says so. */
export const byteOrderMark = '\uFEFF';

// A cell that begins like this is calculated by a spreadsheet: somebody's title could call out of the auditor's machine.
const formula = /^[\s\p{Cf}]*[=+\-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}]|^[\t\r]/u;
/**
 * Half of the world's spreadsheets part cells by semicolons, and some by tabs. To those the quotes of a second cell are
 * words like any other: what stands behind such a sign, or on a line of its own, begins a cell of theirs.
 */
// The sign is taken along where there is one: were it asked for, a thousand empty lines would be read from each of them anew.
const cellInside = /([;\t\n\r][\s\p{Cf}]*)([=+\-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}])?/gu;

/** One line of CSV as RFC 4180 and spreadsheets read it, with no cell that a spreadsheet would calculate. */
export function csvLine(cells: readonly (string | null)[]): string {
  return `${cells.map((cell) => quoted(cell ?? '')).join(',')}\r\n`;
}

function quoted(cell: string): string {
  const inside = cell.replace(cellInside, (whole, before: string, sign?: string) =>
    sign ? `${before}'${sign}` : whole,
  );
  const harmless = formula.test(cell) ? `'${inside}` : inside;
  return `"${harmless.replaceAll('"', '""')}"`;
}
