import { NameTrie } from './name-trie';
import { normalise, originalRange } from './normalise';
import { type Token, tokeniseDocument } from './tokenise';

/** Where a known name stands in a text; offsets are UTF-16 in the original string. */
export interface Mention<T> {
  readonly value: T;
  readonly start: number;
  readonly end: number;
}

interface Named<T> {
  readonly value: T;
  readonly inCapitals: boolean;
  /** Of an English name of one word. */
  readonly ending: string | undefined;
}

/** A unit of a text as it is compared, and where it stands. */
interface Unit {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const HAN = /\p{Script=Han}/u;
const LATIN_START = /^[a-z0-9]/;
const LONE_LETTER = /(?<![a-z0-9])[a-z](?![a-z0-9])/i;
const ABBREVIATION = /^[A-Z][A-Z0-9]{1,4}s?$/;
const ENDING = /(ed|ing)s?$/;
const CAPITAL = /\p{Lu}/u;
// Between two words of one name: at most one small word such as `of`, never the end of a clause or of a line.
const WITHIN_NAME = /^[ \t'’/–-]*(?:[a-z]{1,4}[ \t'’/–-]+)?$/i;

/**
 * Finds names as people write them: Chinese character by character, so that no cutting of words hides one;
 * English by stems, so that the plural is found. Of names that begin at one place the longest counts.
 */
export class NameFinder<T> {
  private readonly byCharacter = new NameTrie<Named<T>>();
  private readonly byStem = new NameTrie<Named<T>>();

  add(name: string, value: T): void {
    // The tokeniser drops lone letters: X-ray would become ray.
    const byCharacter = HAN.test(name) || LONE_LETTER.test(name);
    const units = byCharacter ? charactersOf(name) : wordsOf(tokeniseDocument(name));
    const ending = !byCharacter && units.length === 1 ? endingOf(name) : undefined;
    const named = { value, inCapitals: ABBREVIATION.test(name), ending };
    (byCharacter ? this.byCharacter : this.byStem).add(units.map(textOf), named);
  }

  /** `tokens` are those of the text. */
  find(text: string, tokens: readonly Token[]): Mention<T>[] {
    const rows = [charactersOf(text)].map((row) => mentionsIn(row, this.byCharacter, isNameStart));
    for (const row of rowsOfWords(text, tokens)) rows.push(mentionsIn(row, this.byStem, () => true));
    const hasCapitals = CAPITAL.test(text);
    return rows
      .flat()
      .filter(({ value, start, end }) => isWrittenAs(value, text.slice(start, end), hasCapitals))
      .map(({ value, start, end }) => ({ value: value.value, start, end }));
  }
}

/** Stems say too much: `bear in mind` is no bearing, who is tired no tyre, and what `led to` it no lamp. */
function isWrittenAs({ inCapitals, ending }: Named<unknown>, written: string, hasCapitals: boolean): boolean {
  if (ending !== undefined && endingOf(written) !== ending) return false;
  // Who uses capitals at all writes an abbreviation in them.
  return !inCapitals || !hasCapitals || CAPITAL.test(written.slice(1));
}

function endingOf(word: string): string {
  return ENDING.exec(word.toLowerCase())?.[1] ?? '';
}

function mentionsIn<T>(
  row: readonly Unit[],
  names: NameTrie<T>,
  isStart: (row: readonly Unit[], at: number) => boolean,
): Mention<T>[] {
  const units = row.map(textOf);
  const mentions: Mention<T>[] = [];
  for (let at = 0; at < units.length; at += 1) {
    const found = isStart(row, at) ? names.longestAt(units, at) : undefined;
    if (!found) continue;
    const start = row[at]?.start ?? 0;
    at += found.length - 1;
    const end = row[at]?.end ?? start;
    mentions.push(...found.values.map((value) => ({ value, start, end })));
  }
  return mentions;
}

/** Spaces and hyphens do not count: 3D 打印 and 3D打印, X-ray and X ray. A line does. */
function charactersOf(text: string): Unit[] {
  const normal = normalise(text);
  const units: Unit[] = [];
  for (const { 0: character, index } of normal.text.matchAll(/[^\s-]|\n/gu)) {
    units.push({ text: character, ...originalRange(normal, index, index + character.length) });
  }
  return units;
}

/** Han text runs on; a name that begins with a letter does not begin within a word. */
function isNameStart(row: readonly Unit[], at: number): boolean {
  const [before, unit] = [row[at - 1], row[at]];
  if (!before || !unit || !LATIN_START.test(unit.text)) return true;
  return !LATIN_START.test(before.text) || before.end < unit.start;
}

function wordsOf(tokens: readonly Token[]): Unit[] {
  return tokens
    .filter(({ channel, first }) => channel === 'w' && LATIN_START.test(first))
    .map(({ first, start, end }) => ({ text: first, start, end }));
}

/** English words that may belong to one name. */
function rowsOfWords(text: string, tokens: readonly Token[]): Unit[][] {
  const rows: Unit[][] = [];
  for (const word of wordsOf(tokens)) {
    const row = rows.at(-1);
    const before = row?.at(-1);
    if (row && before && WITHIN_NAME.test(text.slice(before.end, word.start))) row.push(word);
    else rows.push([word]);
  }
  return rows;
}

function textOf({ text }: Unit): string {
  return text;
}
