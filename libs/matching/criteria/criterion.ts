import type { FieldName } from '../engine/engine-types';

export const criteria = ['text', 'field', 'maturity', 'price', 'region'] as const;
export type Criterion = (typeof criteria)[number];

/** A place in one side's text that caused a part of the score; other facts than texts carry their value only. */
export interface Evidence {
  readonly field: FieldName | 'highTechField' | 'trl' | 'deadline' | 'amount' | 'districtCode';
  readonly start: number;
  readonly end: number;
  /** The words themselves, or the fact. */
  readonly text: string;
  /** Which keyword, where the field is `keywords`. */
  readonly item?: number;
}

export interface TermPart {
  readonly term: string;
  /** Part of the text criterion's contribution; the parts of all terms add up to it. */
  readonly contribution: number;
}

/** How one criterion sees a pair before it is weighed. */
export interface Judgement {
  /** 0 to 1, or null where one side does not say: unknown is left out, never counted as zero. */
  readonly value: number | null;
  readonly need: readonly Evidence[];
  readonly achievement: readonly Evidence[];
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
