import { PairTable } from './pair-table';
import type { Token } from './tokenise';

type TermKey = Pick<Token, 'channel' | 'first' | 'second'>;

/** A number for every term ever indexed; pairs are keyed by the numbers of their halves. */
export class TermDictionary {
  private readonly words = new Map<string, number>();
  private readonly hanPairs = new PairTable();
  private readonly stemPairs = new PairTable();
  private count = 0;

  get size(): number {
    return this.count;
  }

  find(term: TermKey): number | undefined {
    if (term.channel === 'w') return this.words.get(term.first);
    if (term.channel === 'h') return this.hanPairs.get(codePoint(term.first), codePoint(term.second));
    const first = this.words.get(term.first);
    const second = this.words.get(term.second);
    return first === undefined || second === undefined ? undefined : this.stemPairs.get(first, second);
  }

  intern(term: TermKey): number {
    return this.find(term) ?? this.add(term);
  }

  private add(term: TermKey): number {
    if (term.channel === 'p') {
      const first = this.word(term.first);
      const second = this.word(term.second);
      this.stemPairs.set(first, second, this.count);
    } else if (term.channel === 'h') {
      this.hanPairs.set(codePoint(term.first), codePoint(term.second), this.count);
    } else {
      this.words.set(term.first, this.count);
    }
    this.count += 1;
    return this.count - 1;
  }

  private word(word: string): number {
    return this.intern({ channel: 'w', first: word, second: '' });
  }
}

function codePoint(character: string): number {
  return character.codePointAt(0) ?? 0;
}
