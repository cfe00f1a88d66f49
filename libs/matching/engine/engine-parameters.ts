import type { Channel } from './engine-types';

/** Stored with every score: change it whenever the same texts may score differently. */
export const ENGINE_VERSION = 'bm25-channels-1';

export type Language = 'en' | 'zh';
export type NeedSize = 'short' | 'middle' | 'long';

export interface ScoringParameters {
  readonly k1: number;
  readonly b: number;
  /** Extra power of idf on the need's side. */
  readonly idfPower: number;
  readonly channelWeight: Readonly<Record<Channel, number>>;
  /** How many times a word in the need's title counts. */
  readonly needTitleCount: Readonly<Record<Channel, number>>;
}

// Source: our own measurement on the visible halves of SBIR, CSL, Vaswani and Cranfield, 2026-11-22
// (`npm run match:eval`). Chinese needs with a title, and long Chinese needs, were not in that material:
// their rows repeat the measured one. One strong k1 for all is no choice: 5 ruins short needs.
const chinese: ScoringParameters = {
  k1: 0.8,
  b: 0.75,
  idfPower: 0.25,
  channelWeight: { w: 1, h: 1, p: 0.3 },
  needTitleCount: { w: 3, h: 3, p: 3 },
};

const table: Readonly<Record<Language, Readonly<Record<NeedSize, ScoringParameters>>>> = {
  en: {
    short: {
      k1: 1.2,
      b: 0.75,
      idfPower: 0,
      // .1 is better where documents are one sentence (Vaswani), .3 where they are abstracts (Cranfield).
      channelWeight: { w: 1, h: 1, p: 0.2 },
      needTitleCount: { w: 3, h: 3, p: 3 },
    },
    middle: {
      k1: 2,
      b: 1,
      idfPower: 0.5,
      channelWeight: { w: 1, h: 1, p: 0.3 },
      needTitleCount: { w: 8, h: 8, p: 3 },
    },
    long: {
      k1: 5,
      b: 1,
      idfPower: 0.5,
      channelWeight: { w: 1, h: 1, p: 0.3 },
      needTitleCount: { w: 8, h: 8, p: 5 },
    },
  },
  zh: { short: chinese, middle: chinese, long: chinese },
};

const LONGEST_SHORT_NEED = 20;
const SHORTEST_LONG_NEED = 80;

/** How many times a word in a document's field counts; whole numbers, so that lengths stay exact. */
export const DOCUMENT_FIELD_COUNT = { title: 2, text: 1, keywords: 1 } as const;

/** Repeating a word beyond this lengthens a document without helping it: a text cannot be stuffed to the top. */
export const MOST_COUNTED = 20;

/** The part of `upper` at which `value` reaches one half. */
export const HALF_SATURATION = 0.15;

export function needSize(distinctWords: number): NeedSize {
  if (distinctWords <= LONGEST_SHORT_NEED) return 'short';
  return distinctWords < SHORTEST_LONG_NEED ? 'middle' : 'long';
}

export function scoringParameters(language: Language, size: NeedSize): ScoringParameters {
  return table[language][size];
}
