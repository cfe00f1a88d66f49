/** Words, pairs of neighbouring Han characters, pairs of neighbouring stems. Lengths are counted per channel. */
export type Channel = 'w' | 'h' | 'p';

export const CHANNELS = ['w', 'h', 'p'] as const satisfies readonly Channel[];

export type FieldName = 'title' | 'text' | 'keywords';

export interface Need {
  readonly title: string;
  readonly text: string;
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
  /** What no document of this index could exceed for this need. */
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
}

export interface Explanation extends Score {
  readonly terms: readonly TermShare[];
}
