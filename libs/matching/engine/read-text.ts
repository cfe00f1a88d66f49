import { DOCUMENT_FIELD_COUNT, MOST_COUNTED } from './engine-parameters';
import type { Channel, Span, TermKey, TextDocument } from './engine-types';
import { capped, type ReadDocument, visitDocument } from './read-document';

/** A document's text as explanations need it: each token's term, and where it stands. */
export interface ReadText {
  readonly terms: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** 0 the title, 1 the text, from 2 the keywords. */
  readonly fields: Uint32Array;
  readonly lengths: Readonly<Record<Channel, number>>;
  /** Whether every token had a number when this was read. */
  readonly isKnown: boolean;
  readonly termCount: number;
}

interface Terms {
  readonly size: number;
  find(term: TermKey): number | undefined;
}

export const UNKNOWN = 0xffffffff;
const FIRST_KEYWORD = 2;

export function readText(document: Omit<TextDocument, 'id'>, known: Terms): ReadText {
  const [terms, starts, ends, fields]: [number[], number[], number[], number[]] = [[], [], [], []];
  const lengths = { w: 0, h: 0, p: 0 };
  visitDocument(document, (token, { field, item }) => {
    terms.push(known.find(token) ?? UNKNOWN);
    starts.push(token.start);
    ends.push(token.end);
    fields.push(field === 'keywords' ? FIRST_KEYWORD + (item ?? 0) : Number(field === 'text'));
    lengths[token.channel] += DOCUMENT_FIELD_COUNT[field];
  });
  return {
    terms: Uint32Array.from(terms),
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(ends),
    fields: Uint32Array.from(fields),
    lengths: capped(lengths),
    isKnown: !terms.includes(UNKNOWN),
    termCount: known.size,
  };
}

/** What the index counts of a text whose tokens all have numbers. */
export function countedOf(text: ReadText): ReadDocument {
  const counts = new Map<number, number>();
  text.terms.forEach((term, at) =>
    counts.set(term, Math.min(MOST_COUNTED, (counts.get(term) ?? 0) + countOf(text, at))),
  );
  return { counts, lengths: text.lengths };
}

/** How much the token counts. */
export function countOf({ fields }: ReadText, at: number): number {
  const field = fields[at] ?? 0;
  if (field >= FIRST_KEYWORD) return DOCUMENT_FIELD_COUNT.keywords;
  return field === 0 ? DOCUMENT_FIELD_COUNT.title : DOCUMENT_FIELD_COUNT.text;
}

export function spanAt({ starts, ends, fields }: ReadText, at: number): Span {
  const field = fields[at] ?? 0;
  const place = { start: starts[at] ?? 0, end: ends[at] ?? 0 };
  if (field >= FIRST_KEYWORD) return { field: 'keywords', item: field - FIRST_KEYWORD, ...place };
  return { field: field === 0 ? 'title' : 'text', ...place };
}
