import { normalForm } from '#kernel/normal-form';
import type { Cell } from './cell-kind';

/** What a person reads in the cell. */
export function textOf(cell: Cell): string {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  // A spreadsheet shows fifteen digits; behind them stands what binary numbers cannot say.
  if (typeof cell === 'number') return String(Number(cell.toPrecision(15)));
  return String(cell);
}

/** The same in half width, without spaces around: 4０，000 is 40,000. */
export function plainText(cell: Cell): string {
  return normalForm(textOf(cell), 'NFKC').trim();
}

/** Digits of a number however they were typed; thousands are taken together. */
export function digitsOf(cell: Cell): string {
  const text = plainText(cell).replace(/\s/g, '');
  return /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text;
}

/** How words are compared: in half width, in lower case, without spaces or the brackets' shape mattering. */
export function comparable(text: string): string {
  return normalForm(text, 'NFKC').toLowerCase().replace(/\s+/g, '');
}
