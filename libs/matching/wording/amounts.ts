import type { Bilingual } from '#kernel/bilingual';

const fenInWanYuan = 1_000_000n;
/** A hundredth of 万元: what does not come out even in it is said in 元, for nothing is rounded across a limit. */
const fenInHundredth = fenInWanYuan / 100n;

/** An amount as people say it, and exactly so; for reading only, never to calculate with. */
export function amountWords(fen: string): Bilingual {
  const amount = BigInt(fen);
  const isWan = amount >= fenInWanYuan && amount % fenInHundredth === 0n;
  return {
    zh: isWan ? `${decimal(amount / fenInHundredth)} 万元` : `${decimal(amount)} 元`,
    en: `CNY ${decimal(amount)}`,
  };
}

/** Hundredths as a number with its thousands apart and without idle zeros. */
function decimal(hundredths: bigint): string {
  const whole = (hundredths / 100n).toString().replace(/\B(?=(?:\d{3})+$)/gu, ',');
  const rest = (hundredths % 100n).toString().padStart(2, '0').replace(/0+$/u, '');
  return rest ? `${whole}.${rest}` : whole;
}

export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** Two shares that differ, told so that they look different. */
export function percents(one: number, other: number): readonly [string, string] {
  if (percent(one) !== percent(other)) return [percent(one), percent(other)];
  return [`${(one * 100).toFixed(1)}%`, `${(other * 100).toFixed(1)}%`];
}
