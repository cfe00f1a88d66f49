import type { Language } from '../words/words';

type Named<Name extends string | null> = { organisationName: Name; organisationNameEn: string | null };

/** The name that an organisation has in the reader's language, else the one that it surely has. */
export function organisationNameIn<Name extends string | null>(
  language: Language,
  { organisationName, organisationNameEn }: Named<Name>,
): Name | string {
  return language === 'en' ? (organisationNameEn ?? organisationName) : organisationName;
}
