import { type Language, TUNING, type Tuning } from './engine-parameters';
import type { ExtraTerm, Need } from './engine-types';
import { type Token, tokeniseNeed } from './tokenise';

export interface NeedToken extends Token {
  readonly field: 'title' | 'text';
}

/** A need as read once: independent of any index. */
export interface ReadNeed {
  readonly tokens: readonly NeedToken[];
  readonly extra: readonly ExtraTerm[];
  readonly distinctWords: number;
  readonly tuning: Tuning;
}

const HAN = /\p{Script=Han}/u;

const handedOver = new WeakMap<Need, ReadNeed>();

/** For who made this need of one that was read already: whoever reads it next need not cut the same text again. */
export function handOver(need: Need, read: ReadNeed): void {
  handedOver.set(need, read);
}

export function readNeed(need: Need): ReadNeed {
  const read = handedOver.get(need);
  if (!read) return cutNeed(need);
  // Once: who reads it keeps it as long as it is wanted.
  handedOver.delete(need);
  return read;
}

function cutNeed(need: Need): ReadNeed {
  const tokens = [
    ...tokeniseNeed(need.title).map((token): NeedToken => ({ ...token, field: 'title' })),
    ...tokeniseNeed(need.text).map((token): NeedToken => ({ ...token, field: 'text' })),
  ];
  const words = tokens.filter(({ channel }) => channel === 'w').map(({ first }) => first);
  const tuning = TUNING[languageOf(words)];
  return { tokens, extra: need.extra ?? [], distinctWords: new Set(words).size, tuning };
}

// By the words that count; abbreviations and formulas do not make a Chinese need English.
export function languageOf(words: readonly string[]): Language {
  let hanCharacters = 0;
  let latinWords = 0;
  for (const word of words) {
    if (HAN.test(word)) hanCharacters += word.length;
    else latinWords += 1;
  }
  return hanCharacters > latinWords ? 'zh' : 'en';
}
