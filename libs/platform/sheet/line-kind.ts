import type { Json, JsonObject } from '#kernel/json';
import { type CellKind, type Language, Refused } from './cell-kind';
import { textOf } from './cell-text';

/** How one thing of a list is said in one line of a cell. */
export interface LineGrammar<Item> {
  readLine(line: string): Item | Refused;
  takeItem(json: JsonObject): Item | Refused;
  writeLine(item: Item, language: Language): string;
}

/** A list in one cell, one line for each thing; a fault names its line by number, from 0 as in `indicators.0`. */
export function lines<Item>(grammar: LineGrammar<Item>, most: number): CellKind<Item[]> {
  return {
    read: (cell) =>
      gathered(
        textOf(cell)
          .split(/\r?\n/)
          .filter((line) => line.trim() !== ''),
        most,
        (line) => grammar.readLine(line.trim()),
      ),
    take: (json) =>
      Array.isArray(json) ? gathered(json as Json[], most, (item) => taken(grammar, item)) : new Refused('wrong-type'),
    write: (items, language) => items.map((item) => grammar.writeLine(item, language)).join('\n'),
  };
}

function gathered<Given, Item>(
  given: readonly Given[],
  most: number,
  one: (given: Given) => Item | Refused,
): Item[] | Refused {
  if (given.length > most) return new Refused('too-many');
  const items: Item[] = [];
  for (const [at, entry] of given.entries()) {
    const item = one(entry);
    if (item instanceof Refused) return new Refused(item.code, item.at === undefined ? String(at) : `${at}.${item.at}`);
    items.push(item);
  }
  return items;
}

function taken<Item>(grammar: LineGrammar<Item>, json: Json): Item | Refused {
  const isObject = typeof json === 'object' && json !== null && !Array.isArray(json);
  return isObject ? grammar.takeItem(json as JsonObject) : new Refused('wrong-type');
}

/** The fields of a line between upright strokes; a stroke that belongs to a field has a backslash before it. */
export function fieldsOf(line: string): string[] {
  return line
    .replaceAll('｜', '|')
    .split(/(?<!\\)\|/)
    .map((field) => field.replaceAll('\\|', '|').trim());
}

export function joinFields(fields: readonly (string | null | undefined)[]): string {
  const written = fields.map((field) => inOneLine(field ?? '').replaceAll('|', '\\|'));
  while (written.at(-1) === '') written.pop();
  return written.join(' | ');
}

/** Blanks in a row are looked at once: a pattern that has them on both sides of the line's end tries every share of them. */
function inOneLine(field: string): string {
  return field.replace(/\s+/g, (blanks) => (blanks.includes('\n') ? ' ' : blanks));
}

/** A text out of a program's record: absent where it is null, refused where it is no text or too long. */
export function optionalText(json: Json | undefined, most: number): string | null | Refused {
  if (json === undefined || json === null || json === '') return null;
  if (typeof json !== 'string') return new Refused('wrong-type');
  return json.trim().length > most ? new Refused('too-long') : json.trim();
}
