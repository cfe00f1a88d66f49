import { cutHan } from './cut-han';
import type { TermKey } from './engine-types';
import { blankNeedPhrases } from './need-phrases';
import { type NormalText, normalise, originalRange } from './normalise';
import { stem } from './stem';
import { technicalCodes } from './technical-codes';
import { isChineseStopWord, isEnglishStopWord } from './stop-words';

/** Offsets are UTF-16 in the original string. */
export interface Token extends TermKey {
  readonly start: number;
  readonly end: number;
}

interface Reading {
  readonly normal: NormalText;
  readonly tokens: Token[];
  /** The stem that the next one will be paired with. */
  neighbour: Token | undefined;
}

const RUN = /[a-z0-9]+|\p{Script=Han}+|\n|[^\P{L}\p{Script=Han}a-z]{2,}/gu;
const HAN = /^\p{Script=Han}/u;

/** What a field says beyond this is not read: a book pasted into a listing must not hold up the others. */
export const MOST_READ = 100_000;

export function tokeniseDocument(original: string): Token[] {
  return tokenise(normalise(original.slice(0, MOST_READ)));
}

/** As a document, but without the phrases that only say that this is a need. */
export function tokeniseNeed(original: string): Token[] {
  const normal = normalise(original.slice(0, MOST_READ));
  return tokenise({ ...normal, text: blankNeedPhrases(normal.text) });
}

export function termOf(token: TermKey): string {
  return token.channel === 'p' ? `${token.first} ${token.second}` : token.first + token.second;
}

function tokenise(normal: NormalText): Token[] {
  const reading: Reading = { normal, tokens: [], neighbour: undefined };
  for (const { 0: run, index } of normal.text.matchAll(RUN)) {
    const isHan = run.charCodeAt(0) > 0x7f && HAN.test(run);
    // A line or Han text between two English words means they are not neighbours.
    if (isHan || run === '\n') reading.neighbour = undefined;
    if (isHan) readHanRun(reading, run, index);
    else if (run !== '\n') readWord(reading, run, index);
  }
  for (const { code, start, end } of technicalCodes(normal.text)) {
    reading.tokens.push({ channel: 'w', first: code, second: '', ...originalRange(normal, start, end) });
  }
  return reading.tokens;
}

function readWord(reading: Reading, word: string, at: number): void {
  if (word.length < 2 || isEnglishStopWord(word)) return;
  const { start, end } = originalRange(reading.normal, at, at + word.length);
  const token: Token = { channel: 'w', first: stem(word), second: '', start, end };
  reading.tokens.push(token);
  const before = reading.neighbour;
  if (before) reading.tokens.push({ channel: 'p', first: before.first, second: token.first, start: before.start, end });
  reading.neighbour = token;
}

function readHanRun(reading: Reading, run: string, at: number): void {
  let from = at;
  for (const word of cutHan(run)) {
    const to = from + word.length;
    if (!isChineseStopWord(word)) {
      const { start, end } = originalRange(reading.normal, from, to);
      reading.tokens.push({ channel: 'w', first: word, second: '', start, end });
    }
    from = to;
  }
  readHanPairs(reading, run, at);
}

function readHanPairs(reading: Reading, run: string, at: number): void {
  let before = '';
  let from = at;
  for (const character of run) {
    const to = from + character.length;
    if (before) {
      const { start, end } = originalRange(reading.normal, from - before.length, to);
      reading.tokens.push({ channel: 'h', first: before, second: character, start, end });
    }
    before = character;
    from = to;
  }
}
