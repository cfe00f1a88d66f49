import type { Span, TermShare } from './engine-types';
import { mergeSpans } from './merge-spans';
import { WordPlaces } from './word-places';

interface Folded {
  readonly word: TermShare;
  share: number;
  readonly documentSpans: Span[];
}

/**
 * The same shares for people to read: what a pair earned goes in equal parts to the shared words it touches in
 * the need, for nobody reads 民生 in 人民生活. A pair that touches none of them stays. The sum does not change,
 * and no share moves to another origin.
 */
export function foldPairs(terms: readonly TermShare[]): TermShare[] {
  const words: Folded[] = [];
  for (const term of terms) if (term.channel === 'w') words.push(asFolded(term));
  const at = new WordPlaces(words.map(({ word }) => word));
  const alone: Folded[] = [];
  for (const pair of terms) {
    if (pair.channel === 'w') continue;
    const touched = at.touchedBy(pair);
    if (touched.length === 0) alone.push(asFolded(pair));
    for (const place of touched) {
      const folded = words[place] as Folded;
      folded.share += pair.share / touched.length;
      // One by one: a text of repetitions has more spans than a call takes arguments.
      for (const span of pair.documentSpans) folded.documentSpans.push(span);
    }
  }
  return [...words, ...alone]
    .map(({ word, share, documentSpans }) => ({ ...word, share, documentSpans: mergeSpans(documentSpans) }))
    .sort((one, other) => other.share - one.share);
}

function asFolded(term: TermShare): Folded {
  return { word: term, share: term.share, documentSpans: [...term.documentSpans] };
}
