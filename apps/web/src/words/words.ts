import type { zh } from './zh';

/** The shape of the Chinese words with the sentences left open: English must have every key, no more. */
type Open<T> = { [K in keyof T]: T[K] extends string ? string : Open<T[K]> };
export type Words = Open<typeof zh>;

export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

export function isLanguage(value: string | undefined | null): value is Language {
  return value === 'zh' || value === 'en';
}
