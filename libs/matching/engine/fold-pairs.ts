import type { Span, TermOrigin, TermShare } from './engine-types';
import { mergeSpans } from './merge-spans';

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
  const alone: Folded[] = [];
  for (const pair of terms) {
    if (pair.channel === 'w') continue;
    const touched = words.filter(({ word }) => isSameOrigin(word.origin, pair.origin) && isPartOf(word, pair));
    if (touched.length === 0) alone.push(asFolded(pair));
    for (const folded of touched) {
      folded.share += pair.share / touched.length;
      folded.documentSpans.push(...pair.documentSpans);
    }
  }
  return [...words, ...alone]
    .map(({ word, share, documentSpans }) => ({ ...word, share, documentSpans: mergeSpans(documentSpans) }))
    .sort((one, other) => other.share - one.share);
}

function asFolded(term: TermShare): Folded {
  return { word: term, share: term.share, documentSpans: [...term.documentSpans] };
}

function isSameOrigin(one: TermOrigin | undefined, other: TermOrigin | undefined): boolean {
  if (one?.kind === 'glossary' && other?.kind === 'glossary') return one.of === other.of;
  return one?.kind === other?.kind;
}

// What comes from liked documents stands nowhere in the need: there the found document shows what belongs together.
function isPartOf(word: TermShare, pair: TermShare): boolean {
  return pair.origin?.kind === 'liked'
    ? touch(word.documentSpans, pair.documentSpans)
    : touch(word.needSpans, pair.needSpans);
}

function touch(spans: readonly Span[], others: readonly Span[]): boolean {
  // Loops without a function for each turn: every pair of neighbours asks every shared word.
  for (const span of spans) {
    for (const other of others) {
      if (other.start < span.end && span.start < other.end && other.field === span.field && other.item === span.item)
        return true;
    }
  }
  return false;
}
