import type { Language } from '../words/words';

/** Fen arrive as a string: an amount never passes through a floating-point number. */
function grouped(digits: bigint): string {
  return digits.toString().replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

export function exactYuan(fen: string): string {
  const value = BigInt(fen);
  const sign = value < 0n ? '-' : '';
  const size = value < 0n ? -value : value;
  return `${sign}${grouped(size / 100n)}.${(size % 100n).toString().padStart(2, '0')}`;
}

function inUnits(fen: bigint, fenPerUnit: bigint): string {
  const hundredths = (fen * 100n + fenPerUnit / 2n) / fenPerUnit;
  const rest = (hundredths % 100n).toString().padStart(2, '0').replace(/0+$/, '');
  return grouped(hundredths / 100n) + (rest ? `.${rest}` : '');
}

export type MoneyUnit = 'yuan' | 'wan' | 'yi';

/** 万元 and 亿元 are Chinese units; English readers get the whole number. */
export function shortMoney(fen: string, language: Language): { amount: string; unit: MoneyUnit } {
  const value = BigInt(fen);
  const size = value < 0n ? -value : value;
  const sign = value < 0n ? '-' : '';
  if (language === 'en' || size < 1_000_000n) return { amount: sign + inUnits(size, 100n), unit: 'yuan' };
  if (size < 10_000_000_000n) return { amount: sign + inUnits(size, 1_000_000n), unit: 'wan' };
  return { amount: sign + inUnits(size, 10_000_000_000n), unit: 'yi' };
}

/** What a person types in 万元, as fen; null when it is not an amount. A comma only separates thousands. */
export function fenFromWan(text: string): string | null {
  const match = /^(\d{1,10}|\d{1,3}(?:,\d{3}){1,3})(?:\.(\d{1,6}))?$/.exec(text.trim());
  if (!match) return null;
  return (
    BigInt((match[1] ?? '0').replace(/,/g, '')) * 1_000_000n +
    BigInt((match[2] ?? '').padEnd(6, '0'))
  ).toString();
}

export function wanFromFen(fen: string): string {
  const value = BigInt(fen);
  const rest = (value % 1_000_000n).toString().padStart(6, '0').replace(/0+$/, '');
  return (value / 1_000_000n).toString() + (rest ? `.${rest}` : '');
}
