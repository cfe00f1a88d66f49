import { cutHan } from './cut-han';
import type { Channel } from './engine-types';
import { blankNeedPhrases } from './need-phrases';
import { type NormalText, normalise, originalRange } from './normalise';
import { stem } from './stem';
import { isChineseStopWord, isEnglishStopWord } from './stop-words';

/** A word has only `first`; a pair has both. Offsets are UTF-16 in the original string. */
export interface Token {
  readonly channel: Channel;
  readonly first: string;
  readonly second: string;
  readonly start: number;
  readonly end: number;
}

interface Reading {
  readonly normal: NormalText;
  readonly tokens: Token[];
  /** The stem that the next one will be paired with. */
  neighbour: Token | undefined;
}

const RUN = /[a-z0-9]+|\p{Script=Han}+|\n/gu;

export function tokeniseDocument(original: string): Token[] {
  return tokenise(normalise(original));
}

/** As a document, but without the phrases that only say that this is a need. */
export function tokeniseNeed(original: string): Token[] {
  const normal = normalise(original);
  return tokenise({ ...normal, text: blankNeedPhrases(normal.text) });
}

export function termOf(token: Pick<Token, 'channel' | 'first' | 'second'>): string {
  return token.channel === 'p' ? `${token.first} ${token.second}` : token.first + token.second;
}

function tokenise(normal: NormalText): Token[] {
  const reading: Reading = { normal, tokens: [], neighbour: undefined };
  for (const { 0: run, index } of normal.text.matchAll(RUN)) {
    if (run.charCodeAt(0) < 0x80 && run !== '\n') {
      readLatinWord(reading, run, index);
    } else {
      // A line or Han text between two English words means they are not neighbours.
      reading.neighbour = undefined;
      if (run !== '\n') readHanRun(reading, run, index);
    }
  }
  return reading.tokens;
}

function readLatinWord(reading: Reading, word: string, at: number): void {
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
