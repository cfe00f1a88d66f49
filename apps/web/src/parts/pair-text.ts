import type { Language } from '../words/words';

type Translated<Field extends string> = {
  language: Language;
  translations: Partial<Record<Field, { text: string; isStale: boolean }>>;
};
type PairText = { text: string | null; lang: Language; isStale: boolean };

/** One field in the reader's language where it exists, else as it was written. */
export function pairText<Field extends string>(
  reader: Language,
  of: Translated<Field> & Partial<Record<Field, string | null>>,
  field: Field,
): PairText {
  const other = reader === of.language ? undefined : of.translations[field];
  return other
    ? { text: other.text, lang: reader, isStale: other.isStale }
    : { text: of[field] ?? null, lang: of.language, isStale: false };
}
