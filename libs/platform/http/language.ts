import type { Bilingual } from '#kernel/bilingual';

/** Chinese unless English is asked for first (Accept-Language). */
export function languageOf(header: string | undefined): keyof Bilingual {
  return /^\s*en\b/i.test(header ?? '') ? 'en' : 'zh';
}
