import { contentHash } from '#semantics';
import type { MatchDocument } from '../corpus/match-document';

export interface Sentence {
  readonly field: 'title' | 'text';
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

type Texts = Pick<MatchDocument, 'title' | 'text'>;

// A document is shown by a few sentences; a book that somebody pasted is not sent as hundreds of them.
const mostSentences = 24;
const shortest = 6;
const longest = 300;
/** Up to a mark that ends a sentence in Chinese, or in English where a blank or the end follows. */
const sentence = /[^。！？；\n]+?(?:[。！？；\n]|[.!?;](?=\s|$)|$)/gu;

/** The text by which a document is placed as a whole. */
export function wholeOf({ title, text }: Texts): string {
  return `${title}\n${text}`;
}

const hashes = new WeakMap<object, string>();

/** Names that text; a version of a document never changes, so it is worked out once. */
export function wholeHash(document: Texts): string {
  const known = hashes.get(document) ?? contentHash(wholeOf(document));
  hashes.set(document, known);
  return known;
}

/** The title and the sentences of the text, with where they stand. */
export function sentencesOf(document: Texts): Sentence[] {
  return [...cut(document.title, 'title'), ...cut(document.text, 'text')].slice(0, mostSentences);
}

/** Everything of a document that is sent, the whole last: what is there of it then is all there. */
export function textsToEmbed(document: Texts): string[] {
  return [...sentencesOf(document).map(({ text }) => text), wholeOf(document)];
}

function cut(whole: string, field: Sentence['field']): Sentence[] {
  const found: Sentence[] = [];
  for (const { 0: piece, index } of whole.matchAll(sentence)) {
    const text = piece.trim();
    const start = index + piece.indexOf(text);
    if (text.length < shortest) continue;
    const end = start + lengthOf(text);
    found.push({ field, start, end, text: whole.slice(start, end) });
  }
  return found;
}

/** Not in the middle of a character: a service may fail at half of one, and with it at all that was sent beside it. */
function lengthOf(text: string): number {
  return text.length > longest && /[\ud800-\udbff]$/.test(text.slice(0, longest))
    ? longest - 1
    : Math.min(text.length, longest);
}
