import { mergeSpans } from './engine/merge-spans';
import type { SearchIndex } from './engine/search-index';
import type { MatchDocument } from './match-document';

export interface Snippet {
  readonly snippet: string;
  /** UTF-16 ranges in the snippet that answer the question. */
  readonly highlights: readonly { readonly start: number; readonly end: number }[];
}

const length = 140;
const lead = 20;

/** A piece of the document's text around what answers the question; its beginning where there is no question. */
export function snippetOf(document: MatchDocument, question: string, index: SearchIndex): Snippet {
  if (question.trim() === '') return cut(document.text, 0, []);
  const { terms } = index.explain({ title: '', text: question }, document);
  const spans = mergeSpans(terms.flatMap((term) => term.documentSpans)).filter((span) => span.field === 'text');
  return cut(document.text, densest(spans), spans);
}

/** Where a window of the snippet's length holds the most marked characters. */
function densest(spans: readonly { start: number; end: number }[]): number {
  let [best, most] = [0, 0];
  for (const { start } of spans) {
    const within = spans.filter((span) => span.start >= start && span.end <= start + length - lead);
    const marked = within.reduce((sum, span) => sum + span.end - span.start, 0);
    if (marked > most) [best, most] = [start, marked];
  }
  return best;
}

function cut(text: string, around: number, spans: readonly { start: number; end: number }[]): Snippet {
  const from = Math.max(0, around - lead);
  const to = Math.min(text.length, from + length);
  const head = from > 0 ? '…' : '';
  const shift = from - head.length;
  const highlights = spans
    .filter(({ start, end }) => start >= from && end <= to)
    .map(({ start, end }) => ({ start: start - shift, end: end - shift }));
  return { snippet: head + text.slice(from, to) + (to < text.length ? '…' : ''), highlights };
}
