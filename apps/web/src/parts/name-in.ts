import type { Language } from '../words/words';

type Named<Name extends string | null> = { name: Name; nameEn: string | null };

/** The name in the reader's language, else the one that there surely is. */
export function nameIn<Name extends string | null>(language: Language, { name, nameEn }: Named<Name>): Name | string {
  return language === 'en' ? (nameEn ?? name) : name;
}

type NamedAs<As extends string> = Readonly<Record<`${As}Name` | `${As}NameEn`, string | null>>;

/** Of one who is named in a row about something else: as `person` by its `personName` and `personNameEn`. */
export function nameAs<As extends string, Row extends NamedAs<As>>(
  as: As,
  language: Language,
  row: Row,
): Row[`${As}Name`] | string {
  const name = `${as}Name` as const;
  return nameIn(language, { name: row[name], nameEn: row[`${name}En`] });
}

/** Beside a name in English the one that stands on papers; nothing where it is the same. */
export function nameBeside(language: Language, { name, nameEn }: Named<string>): string | null {
  return language === 'en' && nameEn && nameEn !== name ? name : null;
}
