import type { Language } from '../words/words';

export type Titled = {
  title: string;
  language?: Language;
  /** In lists. */
  titleTranslation?: string | null;
  /** On a page of its own. */
  translations?: { title?: { text: string } };
};
type Line = { main: string; mainLanguage: Language; beside: string | null };

/** The reader's language first where it exists, the other beside it. */
export function titleIn(language: Language, { title, language: written = 'zh', ...given }: Titled): Line {
  const other = given.titleTranslation ?? given.translations?.title?.text ?? null;
  if (language !== written && other !== null) return { main: other, mainLanguage: language, beside: title };
  return { main: title, mainLanguage: written, beside: other };
}
