import type { FieldName, Span } from '../engine/engine-types';
import { foldPairs } from '../engine/fold-pairs';
import { mergeSpans } from '../engine/merge-spans';
import type { SearchIndex } from '../engine/search-index';
import type { MatchDocument } from '../match-document';
import type { Evidence, WeighedCriterion } from './criterion';
import { foldTranslations } from './fold-translations';

/** Words below this part of the text's contribution are summed into the rest, not listed. */
const mostTerms = 12;

/** The text criterion with the words that made it: their parts add up to its contribution. */
export function explainText(
  criterion: WeighedCriterion,
  index: SearchIndex,
  need: MatchDocument,
  achievement: MatchDocument,
): WeighedCriterion {
  const { raw, terms } = index.explain(need, achievement);
  const quote = (document: MatchDocument) => (span: Span) => evidenceOf(span, document).text;
  const folded = foldTranslations(foldPairs(terms), { need: quote(need), document: quote(achievement) });
  const shown = folded.toSorted((a, b) => b.share - a.share);
  const spansOf = (side: 'needSpans' | 'documentSpans') => mergeSpans(shown.flatMap((term) => term[side]));
  return {
    ...criterion,
    need: spansOf('needSpans').map((span) => evidenceOf(span, need)),
    achievement: spansOf('documentSpans').map((span) => evidenceOf(span, achievement)),
    terms: partsOf(
      shown.map(({ term, share, origin }) => ({
        term,
        contribution: raw > 0 ? (criterion.contribution * share) / raw : 0,
        ...(origin && { origin: origin.kind }),
        ...(origin?.kind === 'glossary' && { of: origin.of }),
      })),
    ),
  };
}

function partsOf(parts: WeighedCriterion['terms']): WeighedCriterion['terms'] {
  const rest = parts.slice(mostTerms).reduce((sum, part) => sum + part.contribution, 0);
  return rest > 0 ? [...parts.slice(0, mostTerms), { term: '…', contribution: rest }] : parts;
}

function evidenceOf(span: Span, document: MatchDocument): Evidence {
  return { ...span, text: textOf(document, span).slice(span.start, span.end) };
}

function textOf(document: MatchDocument, { field, item }: { field: FieldName; item?: number }): string {
  if (field === 'keywords') return document.keywords[item ?? 0] ?? '';
  return field === 'title' ? document.title : document.text;
}
