/** An amount in CNY fen (1/100 yuan); immutable, exact, never a floating-point number. */
export class Money {
  private constructor(readonly fen: bigint) {}

  static fen(fen: bigint | string): Money {
    return new Money(typeof fen === 'bigint' ? fen : BigInt(fen));
  }

  static yuan(yuan: number): Money {
    if (!Number.isSafeInteger(yuan)) throw new RangeError('whole yuan expected');
    return new Money(BigInt(yuan) * 100n);
  }

  isMoreThan(other: Money): boolean {
    return this.fen > other.fen;
  }

  /** This amount as a share of another, for scoring only: money itself never becomes a number. */
  ratioTo(other: Money): number {
    return Number(this.fen) / Number(other.fen);
  }

  equals(other: Money): boolean {
    return this.fen === other.fen;
  }

  toString(): string {
    return this.fen.toString();
  }
}
