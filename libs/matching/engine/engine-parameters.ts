import type { Channel } from './engine-types';

/** Stored with every score: change it whenever the same texts may score differently. */
export const ENGINE_VERSION = 'bm25-channels-2';

export type Language = 'en' | 'zh';
export type NeedSize = 'short' | 'middle' | 'long';

/** The constants of the formula below. */
export interface Tuning {
  /** For a short need among documents of 50 words. */
  readonly k1: number;
  /** For a short need; a long one takes 1. */
  readonly b: number;
  readonly idfPower: number;
  readonly hanPairWeight: number;
  /** What pairs of stems would weigh among endless documents. */
  readonly stemPairWeight: number;
  readonly shortTitleCount: number;
  readonly longTitleCount: number;
}

export interface ScoringParameters {
  readonly k1: number;
  readonly b: number;
  /** Extra power of idf on the need's side. */
  readonly idfPower: number;
  readonly channelWeight: Readonly<Record<Channel, number>>;
  /** How many times a word in the need's title counts. */
  readonly needTitleCount: Readonly<Record<Channel, number>>;
}

// Source: our own measurement on the visible halves of SBIR, CSL, Vaswani and Cranfield, 2026-11-23; how they
// were chosen, and what else was tried, is in docs/matching.md.
const shared = {
  idfPower: 0.25,
  hanPairWeight: 0.75,
  stemPairWeight: 0.4,
  shortTitleCount: 3,
  longTitleCount: 8,
};

export const TUNING: Readonly<Record<Language, Tuning>> = {
  en: { k1: 1.2, b: 0.6, ...shared },
  zh: { k1: 0.6, b: 0.75, ...shared },
};

const USUAL_LENGTH = 50;
// Lengths and sizes beyond those measured are taken as the nearest measured ones.
const MEASURED_LENGTHS = [25, 170] as const;
const SHORT_NEED = 10;
const LONG_NEED = 40;
const LONGEST_NEED = 400;
/** A title's pairs of stems are few and sure; beyond this they would drown its words. */
const MOST_PAIR_TITLE_COUNT = 5;

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

/**
 * Repetition is news in a long document and for a need of many words: k1 grows with the square root of both.
 * A need without steps in between, so that one more word never turns the ranking over.
 */
export function scoringParameters(distinctWords: number, averageWords: number, tuning: Tuning): ScoringParameters {
  const length = clamped(averageWords, ...MEASURED_LENGTHS);
  const beyondLong = clamped(distinctWords / LONG_NEED, 1, LONGEST_NEED / LONG_NEED);
  const share = shareOfLong(distinctWords);
  const titleCount = titleCountOf(distinctWords, tuning);
  return {
    k1: tuning.k1 * Math.sqrt((length / USUAL_LENGTH) * beyondLong),
    b: tuning.b + (1 - tuning.b) * share,
    idfPower: tuning.idfPower,
    channelWeight: { w: 1, h: tuning.hanPairWeight, p: (tuning.stemPairWeight * length) / (length + USUAL_LENGTH) },
    needTitleCount: { w: titleCount, h: titleCount, p: Math.min(titleCount, MOST_PAIR_TITLE_COUNT) },
  };
}

/** How many times a word in the need's title counts. */
export function titleCountOf(distinctWords: number, { shortTitleCount, longTitleCount }: Tuning): number {
  return shortTitleCount + (longTitleCount - shortTitleCount) * shareOfLong(distinctWords);
}

/** 0 for a short need, 1 for a long one, evenly in the logarithm in between. */
function shareOfLong(distinctWords: number): number {
  return clamped(Math.log(distinctWords / SHORT_NEED) / Math.log(LONG_NEED / SHORT_NEED), 0, 1);
}

function clamped(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
