import type { FieldName, Span, TermShare } from '../engine/engine-types';
import { foldPairs } from '../engine/fold-pairs';
import { mergeSpans } from '../engine/merge-spans';
import type { SearchIndex } from '../engine/search-index';
import type { MatchDocument } from '../corpus/match-document';
import type { Evidence, TermPart, WeighedCriterion } from './criterion';
import { foldTranslations } from './fold-translations';
import { asWritten, canBeNamed } from './name-terms';
import { sumOfOthers } from './sum-of-others';
import { partTranslations } from './part-translations';

/**
 * So many words are named; the others, and what has no name of its own, are summed into the rest. Of long texts twelve
 * words make but half of what the text gave, of a text that its owner marked as right a third: the reader asks why.
 */
const mostTerms = 60;

/** The text criterion with the words that made it: their parts add up to its contribution. */
export function explainText(
  criterion: WeighedCriterion,
  index: SearchIndex,
  need: MatchDocument,
  achievement: MatchDocument,
): WeighedCriterion {
  const { raw, terms } = index.explain(need, achievement);
  const quote = (document: MatchDocument) => (span: Span) => evidenceOf(span, document).text;
  const parts = partTranslations(terms);
  const whole = asWritten(
    terms.filter((term) => !parts.has(term)),
    quote(achievement),
  );
  const folded = foldTranslations(foldPairs(whole), {
    need: quote(need),
    document: quote(achievement),
  });
  const shown = folded.toSorted((a, b) => b.share - a.share);
  // What is not worth naming is not worth marking: every second character would stand out.
  const marked = [...shown, ...parts].filter(canBeNamed);
  const spansOf = (side: 'needSpans' | 'documentSpans') => mergeSpans(marked.flatMap((term) => term[side]));
  return {
    ...criterion,
    need: spansOf('needSpans').map((span) => evidenceOf(span, need)),
    achievement: spansOf('documentSpans').map((span) => evidenceOf(span, achievement)),
    terms: partsOf(shown, [...parts], raw > 0 ? criterion.contribution / raw : 0),
  };
}

function partsOf(shares: readonly TermShare[], unnamed: readonly TermShare[], scale: number): TermPart[] {
  const listed = new Set(shares.filter(canBeNamed).slice(0, mostTerms));
  const others = [...shares, ...unnamed].filter((part) => !listed.has(part));
  const parts = [...listed].map(({ term, share, origin }) => ({
    term,
    contribution: scale * share,
    ...(origin && { origin: origin.kind }),
    ...(origin?.kind === 'glossary' && { of: origin.of }),
  }));
  return [
    ...parts,
    ...sumOfOthers(
      others.map(({ share, origin }) => ({ contribution: scale * share, isLiked: origin?.kind === 'liked' })),
    ),
  ];
}

function evidenceOf(span: Span, document: MatchDocument): Evidence {
  return { ...span, text: textOf(document, span).slice(span.start, span.end) };
}

function textOf(document: MatchDocument, { field, item }: { field: FieldName; item?: number }): string {
  if (field === 'keywords') return document.keywords[item ?? 0] ?? '';
  return field === 'title' ? document.title : document.text;
}
