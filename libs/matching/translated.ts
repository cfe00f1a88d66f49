import { glossary } from '#glossary';
import type { Need } from './engine/engine-types';
import { RecentlyUsed } from './engine/recently-used';
import { Translations } from './engine/translations';

/** A demand is asked again with every new achievement that may answer it. */
const mostKept = 2000;

const kept = new RecentlyUsed<Need, Need>(mostKept);
let translations: Translations | undefined;

/**
 * The need with what its technical terms are called in the other language, by the glossary. Whoever asks an index
 * asks with this, and explains with it too; give it the need as it was written, not one that was translated already.
 */
export function translated<T extends Need>(need: T): T {
  const known = kept.get(need);
  // Kept under the need itself, so it is of the need's own type.
  if (known) return known as T;
  return kept.keep(need, translatedAfresh(need)) as T;
}

/** The same for who remembers it without this: what anybody asks takes no room from the demands. */
export function translatedAfresh<T extends Need>(need: T): T {
  // A process that never matches prepares nothing.
  translations ??= new Translations(glossary);
  return translations.extend(need);
}
