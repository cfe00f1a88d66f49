/** A set of term numbers that knows how many of its members come before each: one bit a term and a running count. */
export class TermRanks {
  private constructor(
    readonly bits: Uint32Array,
    /** How many members the words of `bits` before each word hold. */
    private readonly before: Uint32Array,
    readonly size: number,
  ) {}

  static ofBits(bits: Uint32Array): TermRanks {
    const before = new Uint32Array(bits.length);
    let size = 0;
    for (let word = 0; word < bits.length; word += 1) {
      before[word] = size;
      size += bitCount(bits[word] as number);
    }
    return new TermRanks(bits, before, size);
  }

  /** Of the terms whose number of postings is above zero. */
  static ofLengths(lengths: Uint32Array): TermRanks {
    const bits = new Uint32Array(Math.ceil(lengths.length / 32));
    for (let term = 0; term < lengths.length; term += 1) {
      if (lengths[term] !== 0) bits[term >>> 5] = (bits[term >>> 5] as number) | (1 << (term & 31));
    }
    return TermRanks.ofBits(bits);
  }

  /** -1 when the term is not in the set. */
  rankOf(term: number): number {
    const at = term >>> 5;
    if (at >= this.bits.length) return -1;
    const word = this.bits[at] as number;
    const bit = 1 << (term & 31);
    if ((word & bit) === 0) return -1;
    return (this.before[at] as number) + bitCount(word & (bit - 1));
  }

  /** All members, ascending; `ranks` count up from 0. */
  terms(): Uint32Array {
    const terms = new Uint32Array(this.size);
    let rank = 0;
    for (let at = 0; at < this.bits.length; at += 1) {
      let word = this.bits[at] as number;
      while (word !== 0) {
        const low = 31 - Math.clz32(word & -word);
        terms[rank] = at * 32 + low;
        rank += 1;
        word &= word - 1;
      }
    }
    return terms;
  }
}

function bitCount(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
