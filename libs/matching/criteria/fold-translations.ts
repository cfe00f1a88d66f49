import type { Span, TermShare } from '../engine/engine-types';
import { mergeSpans } from '../engine/merge-spans';

/** The words of the text that a span covers. */
type Quote = (span: Span) => string;

/** Writings of one thing that are named; the others only add their share. */
const mostNamed = 3;

/**
 * The same shares with one for each thing that the glossary translated, called as the two texts write it: nobody
 * reads `machin` and `vision` for 机器视觉. The sum does not change.
 */
export function foldTranslations(
  terms: readonly TermShare[],
  quote: { readonly need: Quote; readonly document: Quote },
): TermShare[] {
  const own: TermShare[] = [];
  const translated = new Map<string, TermShare[]>();
  for (const term of terms) {
    if (term.origin?.kind === 'glossary')
      translated.set(term.origin.of, [...(translated.get(term.origin.of) ?? []), term]);
    else own.push(term);
  }
  return [...own, ...[...translated.values()].flatMap((parts) => fold(parts, quote))];
}

function fold(parts: readonly TermShare[], quote: { readonly need: Quote; readonly document: Quote }): TermShare[] {
  const [first] = parts;
  if (first?.origin?.kind !== 'glossary') return [];
  const documentSpans = mergeSpans(parts.flatMap((part) => part.documentSpans));
  const { needSpans } = first.origin;
  const term = namesIn(documentSpans, quote.document);
  const origin = { ...first.origin, of: namesIn(needSpans, quote.need) };
  return [{ ...first, term, origin, documentSpans, share: parts.reduce((sum, { share }) => sum + share, 0) }];
}

/** Each writing once, whatever its case and number, the longest first: it says most. */
function namesIn(spans: readonly Span[], quote: Quote): string {
  const names = new Map(spans.map((span) => [quote(span).toLowerCase(), quote(span)]));
  return [...names]
    .filter(([name]) => ![...names.keys()].some((other) => other !== name && isSaidBy(other, name)))
    .map(([, writing]) => writing)
    .toSorted((one, other) => other.length - one.length)
    .slice(0, mostNamed)
    .join(' / ');
}

/** A part of a longer name, or the plural of a name: beside it nobody needs it. */
function isSaidBy(other: string, name: string): boolean {
  const [words, ofOther] = [name.split(' ').length, other.split(' ').length];
  return ofOther > words ? other.includes(name) : ofOther === words && name.startsWith(other);
}
