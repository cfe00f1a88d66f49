import type { Bilingual } from '#kernel/bilingual';

const fenInYuan = 100;
const fenInWanYuan = 1_000_000;

/** An amount as people say it; for reading only, never to calculate with. */
export function amountWords(fen: string): Bilingual {
  const amount = Number(fen);
  return {
    zh: amount >= fenInWanYuan ? `${plain(amount / fenInWanYuan)} 万元` : `${plain(amount / fenInYuan)} 元`,
    en: `CNY ${Math.round(amount / fenInYuan).toLocaleString('en')}`,
  };
}

function plain(amount: number): string {
  return String(Math.round(amount * 100) / 100);
}

export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
