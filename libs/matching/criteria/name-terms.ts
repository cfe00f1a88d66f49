import type { Span, TermShare } from '../engine/engine-types';
import { isChineseStopWord } from '../engine/stop-words';

const latinWord = /^[a-z][a-z ]*$/u;

/** The same shares with English words as the found text writes them: nobody reads `fals` or `imag`. */
export function asWritten(terms: readonly TermShare[], quote: (span: Span) => string): TermShare[] {
  return terms.map((term) =>
    latinWord.test(term.term) ? { ...term, term: shortest(term.documentSpans.map(quote)) ?? term.term } : term,
  );
}

/** Two neighbouring characters of which one only joins words (和两) count, but are no word that could be named. */
export function canBeNamed({ channel, term }: TermShare): boolean {
  return channel !== 'h' || ![...term].some(isChineseStopWord);
}

/** One writing for all: the shortest, in small letters where the text has it so. */
function shortest(writings: readonly string[]): string | undefined {
  const [first] = writings.toSorted((one, other) => one.length - other.length || capitals(one) - capitals(other));
  return first;
}

function capitals(writing: string): number {
  return writing.length - writing.replaceAll(/\p{Lu}/gu, '').length;
}
