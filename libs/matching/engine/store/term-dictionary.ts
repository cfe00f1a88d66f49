import type { TermKey } from '../engine-types';
import { ownCopy } from '../own-copy';
import { PairTable } from './pair-table';

/** Sets pairs of characters apart from pairs of stems in the one table of both. */
const HAN = 0x80000000;

/** A number for every term ever indexed; pairs are keyed by the numbers of their halves. */
export class TermDictionary {
  private readonly words = new Map<string, number>();
  private readonly pairs = new PairTable();
  private count = 0;
  // A pair of stems follows its two words: two of three questions ask for what was asked just before.
  private newest = { word: '', number: -1 };
  private before = this.newest;

  get size(): number {
    return this.count;
  }

  find({ channel, first, second }: TermKey): number | undefined {
    if (channel === 'w') return this.words.get(first);
    if (channel === 'h') return this.pairs.get((HAN | codePoint(first)) >>> 0, codePoint(second));
    const firstWord = this.words.get(first);
    const secondWord = firstWord === undefined ? undefined : this.words.get(second);
    return firstWord === undefined || secondWord === undefined ? undefined : this.pairs.get(firstWord, secondWord);
  }

  intern({ channel, first, second }: TermKey): number {
    if (channel === 'w') return this.word(first);
    if (channel === 'h') return this.pair((HAN | codePoint(first)) >>> 0, codePoint(second));
    return this.pair(this.word(first), this.word(second));
  }

  save(): { words: string[]; numbers: Uint32Array; pairs: ReturnType<PairTable['save']>; size: number } {
    const numbers = Uint32Array.from(this.words.values());
    return { words: [...this.words.keys()], numbers, pairs: this.pairs.save(), size: this.count };
  }

  load({ words, numbers, pairs, size }: ReturnType<TermDictionary['save']>): void {
    words.forEach((word, at) => this.words.set(word, numbers[at] as number));
    this.pairs.load(pairs);
    this.count = size;
  }

  private word(word: string): number {
    if (word === this.newest.word) return this.newest.number;
    if (word === this.before.word) return this.before.number;
    const number = this.words.get(word) ?? this.newWord(word);
    this.before = this.newest;
    this.newest = { word, number };
    return number;
  }

  private newWord(word: string): number {
    this.words.set(ownCopy(word), this.count);
    this.count += 1;
    return this.count - 1;
  }

  private pair(first: number, second: number): number {
    const known = this.pairs.get(first, second);
    if (known !== undefined) return known;
    this.pairs.set(first, second, this.count);
    this.count += 1;
    return this.count - 1;
  }
}

function codePoint(character: string): number {
  return character.codePointAt(0) ?? 0;
}
