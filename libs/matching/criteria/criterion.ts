import type { FieldName } from '../engine/engine-types';

export const criteria = ['text', 'semantic', 'field', 'maturity', 'price', 'region', 'record', 'freshness'] as const;
export type Criterion = (typeof criteria)[number];

/** Facts that are compared; `asOf` is the day on which the pair is judged. */
export const factNames = [
  'highTechField',
  'contractField',
  'trl',
  'deadline',
  'amount',
  'districtCode',
  'dealsDone',
  'listingsLapsed',
  'confirmedOn',
  'asOf',
] as const;
export type FactName = (typeof factNames)[number];

/** A place in one side's text that caused a part of the score; other facts than texts carry their value only. */
export interface Evidence {
  readonly field: FieldName | FactName;
  readonly start: number;
  readonly end: number;
  /** The words themselves, or the fact. */
  readonly text: string;
  /** Which keyword, where the field is `keywords`. */
  readonly item?: number;
}

/** Stands for all words that are not named; of origin `liked` for those that what was marked as right brought. */
export const otherWords = '…';

export interface TermPart {
  /** A word of the found text, or `otherWords`. */
  readonly term: string;
  /** Part of the text criterion's contribution; the parts of all terms add up to it. */
  readonly contribution: number;
  /** Absent: a word of both texts; else why a word counts that the need does not contain. */
  readonly origin?: 'glossary' | 'liked';
  /** The need's own word that it stands for, where it comes from the glossary. */
  readonly of?: string;
}

/** How one criterion sees a pair before it is weighed. */
export interface Judgement {
  /** 0 to 1, or null where one side does not say: unknown is left out, never counted as zero. */
  readonly value: number | null;
  readonly need: readonly Evidence[];
  readonly achievement: readonly Evidence[];
  /** What was worked out from the facts on the way, for the sentence about it. */
  readonly figures?: Readonly<Record<string, number>>;
}

export interface WeighedCriterion extends Judgement {
  readonly criterion: Criterion;
  /** Share of the whole after the unknown criteria are left out. */
  readonly weight: number;
  /** weight × value; the contributions of all criteria add up to the score. */
  readonly contribution: number;
  readonly terms: readonly TermPart[];
}

export type Weights = Readonly<Record<Criterion, number>>;
