import { type FoundName, NameTrie, type Row } from './name-trie';
import { normalise, originalRange } from './normalise';
import { MOST_READ, type Token, tokeniseDocument } from './tokenise';

/** Where a known name stands in a text; offsets are UTF-16 in the original string. */
export interface Mention<T> {
  readonly value: T;
  readonly start: number;
  readonly end: number;
}

interface Named<T> {
  readonly value: T;
  /** An English name of one word, in its singular; an abbreviation as it is. */
  readonly word: string | undefined;
}

const HAN = /\p{Script=Han}/u;
const LATIN_START = /^[a-z0-9]/;
const LONE_LETTER = /(?<![a-z0-9])[a-z](?![a-z0-9])/i;
const ABBREVIATION = /^[A-Z][A-Z0-9]{1,4}s?$/;
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
    const units = byCharacter ? charactersOf(name) : wordsOf(tokeniseDocument(name)).map(({ first }) => first);
    const word = ABBREVIATION.test(name) ? name : singularOf(name);
    (byCharacter ? this.byCharacter : this.byStem).add(units, {
      value,
      word: !byCharacter && units.length === 1 ? word : undefined,
    });
  }

  /** `tokens` are those of the text. */
  find(text: string, tokens: readonly Token[]): Mention<T>[] {
    const hasCapitals = CAPITAL.test(text);
    const around = wordsAround(text.length, tokens);
    // Neither begins nor ends where a word does: 种蛋 in 各种蛋白质. A longer word that begins with a name has it.
    const inHan = inCharacters(text, this.byCharacter).filter(({ start, end }) => !(around[start] && around[end]));
    return [...inHan, ...inWords(text, wordsOf(tokens), this.byStem)]
      .filter(({ value, start, end }) => isWrittenAs(value, text.slice(start, end).normalize('NFKC'), hasCapitals))
      .map(({ value: { value }, start, end }) => ({ value, start, end }));
  }
}

function inCharacters<T>(text: string, names: NameTrie<T>): Mention<T>[] {
  const normal = normalise(text.slice(0, MOST_READ));
  const signs = normal.text;
  const row: Row = {
    unitAt: (place) => signs.charAt(place),
    after: (place) => {
      let next = place + 1;
      while (next < signs.length && isNoSign(signs.charCodeAt(next))) next += 1;
      return next < signs.length ? next : undefined;
    },
  };
  return mentionsIn(signs.length, {
    nameAt: (place) => (isNameStart(signs, place) ? names.longestAt(row, place) : undefined),
    rangeOf: (first, last) => originalRange(normal, first, last + 1),
  });
}

function inWords<T>(text: string, words: readonly Token[], names: NameTrie<T>): Mention<T>[] {
  const row: Row = {
    unitAt: (place) => words[place]?.first ?? '',
    after: (place) => (isOneName(text, words[place], words[place + 1]) ? place + 1 : undefined),
  };
  return mentionsIn(words.length, {
    nameAt: (place) => names.longestAt(row, place),
    rangeOf: (first, last) => ({ start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 }),
  });
}

interface Reading<T> {
  readonly nameAt: (place: number) => FoundName<T> | undefined;
  readonly rangeOf: (first: number, last: number) => { readonly start: number; readonly end: number };
}

function mentionsIn<T>(places: number, { nameAt, rangeOf }: Reading<T>): Mention<T>[] {
  const mentions: Mention<T>[] = [];
  for (let place = 0; place < places; place += 1) {
    const found = nameAt(place);
    if (!found) continue;
    const range = rangeOf(place, found.last);
    mentions.push(...found.values.map((value) => ({ value, ...range })));
    place = found.last;
  }
  return mentions;
}

/** One stem says too much: engineers are no engine, who is tired no tyre, and what `led to` it no lamp. */
function isWrittenAs({ word }: Named<unknown>, written: string, hasCapitals: boolean): boolean {
  if (word === undefined) return true;
  if (!ABBREVIATION.test(word)) return singularOf(written) === word;
  // Who uses capitals at all writes an abbreviation in them.
  return hasCapitals ? written === word || written === `${word}s` : written === word.toLowerCase();
}

function singularOf(name: string): string {
  const word = name.toLowerCase();
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|x|s|z)es$/.test(word)) return word.slice(0, -2);
  return /[^siu]s$/.test(word) ? word.slice(0, -1) : word;
}

/** How many words each place of a text lies within: behind where they begin and before where they end. */
function wordsAround(length: number, tokens: readonly Token[]): Int32Array {
  const around = new Int32Array(length + 1);
  const change = (place: number, by: number) => {
    if (place <= length) around[place] = (around[place] ?? 0) + by;
  };
  for (const { channel, start, end } of tokens) {
    if (channel !== 'w' || end - start < 2) continue;
    change(start + 1, 1);
    change(end, -1);
  }
  for (let place = 1; place <= length; place += 1) change(place, around[place - 1] ?? 0);
  return around;
}

/** UTF-16 units: the names have no others. */
function charactersOf(name: string): string[] {
  return normalise(name)
    .text.split('')
    .filter((sign) => !isNoSign(sign.charCodeAt(0)));
}

/** Spaces and hyphens do not count, 3D 打印 and 3D打印, X-ray and X ray; a line does. */
function isNoSign(code: number): boolean {
  return code === 0x20 || code === 0x2d || code === 0x09;
}

/** Han text runs on; a name that begins with a letter does not begin within a word. */
function isNameStart(text: string, place: number): boolean {
  return text.charCodeAt(place) > 0x7f || place === 0 || !isLatin(text.charCodeAt(place - 1));
}

// As numbers: this is asked for every character of a book.
function isLatin(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
}

/** Technical codes lie over the words and are none. */
function wordsOf(tokens: readonly Token[]): Token[] {
  const words: Token[] = [];
  let end = 0;
  for (const token of tokens) {
    if (token.channel !== 'w' || token.start < end || !LATIN_START.test(token.first)) continue;
    words.push(token);
    end = token.end;
  }
  return words;
}

function isOneName(text: string, word: Token | undefined, next: Token | undefined): boolean {
  return word !== undefined && next !== undefined && WITHIN_NAME.test(text.slice(word.end, next.start));
}
