import { glossary } from '#glossary';
import type { Need } from '../libs/matching/engine/engine-types';
import { Translations } from '../libs/matching/engine/translations';

let translations: Translations | undefined;

/** The need as the product asks it: with its terms in the other language. */
export function withGlossary(need: Need): Need {
  translations ??= new Translations(glossary);
  return translations.extend(need);
}
