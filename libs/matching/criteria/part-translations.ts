import { glossary } from '#glossary';
import type { TermShare } from '../engine/engine-types';
import { termOf, tokeniseDocument } from '../engine/tokenise';

/** By a name, the words of each of its names in the other language; read once, when somebody asks. */
const wordsOfOthers = new Map<string, readonly (readonly string[])[]>();

/**
 * Shares of which the found text writes only a part of the name: 系统 alone is no 电驱系统, and nobody should read
 * that it is. They count as they do; they are only not called a translation.
 */
export function partTranslations(terms: readonly TermShare[]): ReadonlySet<TermShare> {
  const found = new Set(terms.filter(({ channel }) => channel === 'w').map(({ term }) => term));
  const isWhole = (name: string) => othersOf(name).some((words) => words.every((word) => found.has(word)));
  return new Set(terms.filter(({ origin }) => origin?.kind === 'glossary' && !isWhole(origin.of)));
}

function othersOf(name: string): readonly (readonly string[])[] {
  const known = wordsOfOthers.get(name);
  if (known) return known;
  const others = glossary.flatMap(({ zh, en }) => [...(zh.includes(name) ? en : []), ...(en.includes(name) ? zh : [])]);
  const words = others.map((other) => wordsOf(other)).filter(({ length }) => length > 0);
  wordsOfOthers.set(name, words);
  return words;
}

function wordsOf(name: string): string[] {
  return tokeniseDocument(name)
    .filter(({ channel }) => channel === 'w')
    .map(termOf);
}
