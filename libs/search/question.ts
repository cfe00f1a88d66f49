import { type ReadNeed, readQuestion, RecentlyUsed, translatedAfresh } from '#matching';

/** How many characters and terms, some 100 bytes each: with many names of the glossary in it a question has hundreds. */
const mostRemembered = 100_000;
/** Who turns a page or changes a filter asks the same again; a saved search is asked for every document. */
const remembered = new RecentlyUsed<string, ReadNeed>(mostRemembered);

/** What somebody typed as the engine reads it, with what its technical terms are called in the other language; a question has no title. */
export function questionOf(text: string): ReadNeed {
  const known = remembered.get(text);
  if (known) return known;
  const question = readQuestion(translatedAfresh({ title: '', text }));
  return remembered.keep(text, question, text.length + question.tokens.length + question.extra.length);
}
