/** Words, pairs of neighbouring Han characters, pairs of neighbouring stems. Lengths are counted per channel. */
export type Channel = 'w' | 'h' | 'p';

export const CHANNELS = ['w', 'h', 'p'] as const satisfies readonly Channel[];

export type FieldName = 'title' | 'text' | 'keywords';

/** What a term is: a word has only `first`, a pair has both. */
export interface TermKey {
  readonly channel: Channel;
  readonly first: string;
  readonly second: string;
}

/** Why a term counts that the need's text does not contain, or counts for more than it says. */
export type TermOrigin =
  | { readonly kind: 'glossary'; readonly needSpans: readonly Span[]; readonly of: string }
  | { readonly kind: 'liked'; readonly documentIds: readonly string[] };

export interface ExtraTerm {
  readonly term: TermKey;
  /** In units of the need's own words: 1 counts as one occurrence in its text. Only positive ones count. */
  readonly weight: number;
  readonly origin: TermOrigin;
}

export interface Need {
  readonly title: string;
  readonly text: string;
  /** Added to what the text says; its language and size are those of the text alone. */
  readonly extra?: readonly ExtraTerm[];
}

export interface TextDocument {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly keywords?: readonly string[];
}

/** Half-open UTF-16 range in the original field; `item` says which keyword. */
export interface Span {
  readonly field: FieldName;
  readonly start: number;
  readonly end: number;
  readonly item?: number;
}

export interface Score {
  readonly raw: number;
  /** What a document would earn that says all of the need without end. */
  readonly upper: number;
  /** `raw` on a scale of 0 to 1, for people; the order is that of `raw`. */
  readonly value: number;
}

export interface Hit extends Score {
  readonly id: string;
}

export interface TermShare {
  readonly term: string;
  readonly channel: Channel;
  readonly share: number;
  readonly needSpans: readonly Span[];
  readonly documentSpans: readonly Span[];
  /** Absent: the need's own words. */
  readonly origin?: TermOrigin;
}

export interface Explanation extends Score {
  readonly terms: readonly TermShare[];
}
