import type { Language } from '../words/words';
import { nameAs } from './name-in';

type Named<Name extends string | null> = { organisationName: Name; organisationNameEn: string | null };

/** The name that an organisation has in the reader's language, else the one that it surely has. */
export function organisationNameIn<Name extends string | null>(language: Language, row: Named<Name>): Name | string {
  return nameAs('organisation', language, row);
}
