import type { Language } from '../words/words';

const zone = 'Asia/Shanghai';
const locale = { zh: 'zh-CN', en: 'en-GB' } as const;

/** A plain date (2026-11-22) has no hour and must not move across midnight in another zone. */
export function dateText(value: string, language: Language): string {
  const plain = /^\d{4}-\d{2}-\d{2}$/.test(value);
  const moment = new Date(plain ? `${value}T12:00:00+08:00` : value);
  return new Intl.DateTimeFormat(locale[language], {
    timeZone: zone,
    year: 'numeric',
    month: language === 'zh' ? 'numeric' : 'short',
    day: 'numeric',
  }).format(moment);
}

export function momentText(value: string, language: Language): string {
  return new Intl.DateTimeFormat(locale[language], {
    timeZone: zone,
    year: 'numeric',
    month: language === 'zh' ? 'numeric' : 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).format(new Date(value));
}

/** The minute of today, 10:32. */
export function clockText(value: string, language: Language): string {
  return new Intl.DateTimeFormat(locale[language], {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).format(new Date(value));
}

/** Today in Shanghai as YYYY-MM-DD, for the lower bound of date fields. */
export function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date());
}

/** The day in Shanghai after so many days, YYYY-MM-DD. */
export function dayFromToday(days: number): string {
  const noon = Date.parse(`${today()}T12:00:00+08:00`);
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date(noon + days * 86_400_000));
}
