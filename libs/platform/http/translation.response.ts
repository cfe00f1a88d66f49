import { isStale, type Translations } from '#kernel/translations';

export class TranslationResponse {
  text: string;

  /** The original has changed since; whoever reads should know. */
  isStale: boolean;
}

/** What may be shown of translations: those of the fields that are shown. */
export function translationsFor<Field extends string>(
  shown: Readonly<Record<Field, unknown>>,
  translations: Translations,
  fields: readonly Field[],
): Partial<Record<Field, TranslationResponse>> {
  const answer: Partial<Record<Field, TranslationResponse>> = {};
  for (const field of fields) {
    const translation = translations[field];
    if (translation) answer[field] = { text: translation.text, isStale: isStale(translation, shown[field]) };
  }
  return answer;
}
