import { fingerprint } from './id';

/** A field's text in the other language; `of` is the fingerprint of the original that it was made from. */
export interface Translation {
  readonly text: string;
  readonly of: string;
}

/** The other language of some of a text's fields, by field. */
export type Translations = Readonly<Record<string, Translation>>;

type Originals = Readonly<Record<string, unknown>>;

/** Translations of the originals as they stand; an empty one, or one of an empty original, is none. */
export function translationsOf(
  originals: Originals,
  texts: Readonly<Record<string, string | null | undefined>>,
): Translations {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([field, given]) => {
      const text = given?.trim();
      const original = originals[field];
      return text && typeof original === 'string' && original !== ''
        ? [[field, { text, of: fingerprint(original) }]]
        : [];
    }),
  );
}

/**
 * The same where a former version exists: a translation that nobody touched stays the translation of what it was made
 * from, so that a changed original makes it stale, unless somebody has checked that it still fits.
 */
export function carriedOver(given: Translations, former: Translations, checked: readonly string[]): Translations {
  return Object.fromEntries(
    Object.entries(given).map(([field, translation]) => {
      const before = former[field];
      return [field, before?.text === translation.text && !checked.includes(field) ? before : translation];
    }),
  );
}

export function isStale(translation: Translation, original: unknown): boolean {
  return typeof original !== 'string' || translation.of !== fingerprint(original);
}
