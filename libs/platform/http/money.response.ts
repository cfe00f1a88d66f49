import type { Money } from '#kernel/money';

export class MoneyResponse {
  /** Whole fen (1/100 yuan) as a string of digits. */
  fen: string;

  static from(money: Money | null): MoneyResponse | null {
    return money && { fen: money.toString() };
  }

  /** From a row, where money is fen as text. */
  static ofFen(fen: string | null): MoneyResponse | null {
    return fen === null ? null : { fen };
  }
}
