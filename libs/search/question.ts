import { type ReadNeed, readQuestion, translated } from '#matching';

/** Who turns a page or changes a filter asks the same again; a saved search is asked for every document. */
const mostRemembered = 500;
const remembered = new Map<string, ReadNeed>();

/** What somebody typed as the engine reads it, with what its technical terms are called in the other language; a question has no title. */
export function questionOf(text: string): ReadNeed {
  const known = remembered.get(text);
  if (known) return known;
  const question = readQuestion(translated({ title: '', text }));
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(text, question);
  return question;
}
