import type { Need } from '#matching';

/** What somebody typed, as the engine reads it; a question has no title. */
export function questionOf(text: string): Need {
  return { title: '', text };
}
