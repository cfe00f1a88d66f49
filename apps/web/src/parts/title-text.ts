import type { Language } from '../words/words';

export type Titled = { title: string; titleEn?: string | null; language?: Language };
type Line = { main: string; mainLanguage: Language; beside: string | null };

/** Chinese first with English beside it; English readers get English first where it exists. */
export function titleIn(language: Language, { title, titleEn, language: written = 'zh' }: Titled): Line {
  if (language === 'en' && titleEn) return { main: titleEn, mainLanguage: 'en', beside: title };
  return { main: title, mainLanguage: written, beside: titleEn ?? null };
}
