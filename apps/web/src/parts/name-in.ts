import type { Language } from '../words/words';

type Named<Name extends string | null> = { name: Name; nameEn: string | null };

/** The name in the reader's language, else the one that there surely is. */
export function nameIn<Name extends string | null>(language: Language, { name, nameEn }: Named<Name>): Name | string {
  return language === 'en' ? (nameEn ?? name) : name;
}

/** Beside a name in English the one that stands on papers; nothing where it is the same. */
export function nameBeside(language: Language, { name, nameEn }: Named<string>): string | null {
  return language === 'en' && nameEn && nameEn !== name ? name : null;
}
