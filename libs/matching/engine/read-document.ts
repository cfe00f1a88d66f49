import { DOCUMENT_FIELD_COUNT, MOST_COUNTED } from './engine-parameters';
import type { Channel, TextDocument, Span } from './engine-types';
import { type Token, tokeniseDocument } from './tokenise';

/** No document counts as longer: some thirty pages. Lengths fit into sixteen bits, and one huge text costs no table. */
const MOST_LENGTH = 16_383;

/** How often each term counts in a document, and the document's length in each channel. */
export interface ReadDocument {
  readonly counts: ReadonlyMap<number, number>;
  readonly lengths: Readonly<Record<Channel, number>>;
}

type Visit = (token: Token, span: Pick<Span, 'field' | 'item'>) => void;

export function visitDocument(document: Omit<TextDocument, 'id'>, visit: Visit): void {
  for (const token of tokeniseDocument(document.title)) visit(token, { field: 'title' });
  for (const token of tokeniseDocument(document.text)) visit(token, { field: 'text' });
  document.keywords?.forEach((keyword, item) => {
    for (const token of tokeniseDocument(keyword)) visit(token, { field: 'keywords', item });
  });
}

/** `termOf` may leave a token without a number: it then lengthens the document but is not counted. */
export function readDocument(
  document: Omit<TextDocument, 'id'>,
  termOf: (token: Token) => number | undefined,
): ReadDocument {
  const counts = new Map<number, number>();
  const lengths = { w: 0, h: 0, p: 0 };
  visitDocument(document, (token, { field }) => {
    const count = DOCUMENT_FIELD_COUNT[field];
    lengths[token.channel] += count;
    const term = termOf(token);
    if (term !== undefined) counts.set(term, Math.min(MOST_COUNTED, (counts.get(term) ?? 0) + count));
  });
  return { counts, lengths: capped(lengths) };
}

export function capped({ w, h, p }: Readonly<Record<Channel, number>>): Record<Channel, number> {
  return { w: Math.min(w, MOST_LENGTH), h: Math.min(h, MOST_LENGTH), p: Math.min(p, MOST_LENGTH) };
}
