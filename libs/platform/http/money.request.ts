import { Matches } from 'class-validator';

export class MoneyRequest {
  /** Whole fen (1/100 yuan) as a string of digits. */
  @Matches(/^\d{1,15}$/)
  fen: string;
}
