import { type MatchDocument, mergeSpans, type SearchIndex, type Span } from '#matching';
import { questionOf } from './question';
import { saidPart } from './said-part';

/** UTF-16 range of what answers the question. */
export interface Highlight {
  readonly start: number;
  readonly end: number;
}

export interface MarkedKeyword {
  readonly text: string;
  readonly highlights: readonly Highlight[];
}

/** What of a document is shown in a list, with the places that answer the question. */
export interface Marked {
  readonly snippet: string;
  readonly highlights: readonly Highlight[];
  readonly titleHighlights: readonly Highlight[];
  readonly keywords: readonly MarkedKeyword[];
  /** Which part of the question's words it says, in its language or the other: 0 to 1. */
  readonly said: number;
}

const length = 140;
const lead = 20;

/** A piece of the document's text around what answers the question, its beginning where there is none; title and keywords whole. */
export function marksOf(document: MatchDocument, question: string, index: SearchIndex): Marked {
  const terms = question.trim() === '' ? [] : index.openExplain(questionOf(question), document).terms;
  const spans = mergeSpans(terms.flatMap((term) => term.documentSpans));
  const inText = spans.filter((span) => span.field === 'text');
  return {
    ...cut(document.text, densest(inText), inText),
    titleHighlights: spans.filter((span) => span.field === 'title').map(rangeOf),
    keywords: document.keywords.map((text, i) => ({
      text,
      highlights: spans.filter((span) => span.field === 'keywords' && (span.item ?? 0) === i).map(rangeOf),
    })),
    said: saidPart(questionOf(question), terms),
  };
}

function rangeOf({ start, end }: Span): Highlight {
  return { start, end };
}

/** Where a window of the snippet's length holds the most marked characters. The spans are in order and do not overlap. */
function densest(spans: readonly Highlight[]): number {
  // Marked characters of the spans from this one until the next that the window cannot hold.
  let [best, most, marked, next] = [0, 0, 0, 0];
  for (const [at, { start, end }] of spans.entries()) {
    for (let span = spans[next]; span && span.end <= start + length - lead; span = spans[++next])
      marked += span.end - span.start;
    if (marked > most) [best, most] = [start, marked];
    // One that is longer than the window itself was never counted.
    if (next > at) marked -= end - start;
    else next = at + 1;
  }
  return best;
}

function cut(text: string, around: number, spans: readonly Highlight[]): Pick<Marked, 'snippet' | 'highlights'> {
  const from = Math.max(0, around - lead);
  const to = Math.min(text.length, from + length);
  const head = from > 0 ? '…' : '';
  const shift = from - head.length;
  const highlights = spans
    .filter(({ start, end }) => start >= from && end <= to)
    .map(({ start, end }) => ({ start: start - shift, end: end - shift }));
  return { snippet: head + text.slice(from, to) + (to < text.length ? '…' : ''), highlights };
}
