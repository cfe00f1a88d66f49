import { ApiProperty } from '@nestjs/swagger';
import type { Bilingual } from '#kernel/bilingual';
import {
  criteria,
  type Criterion,
  type Evidence,
  factNames,
  type TermPart,
  type WeighedCriterion,
} from '../criteria/criterion';

export class SentenceResponse implements Bilingual {
  zh: string;
  en: string;
}

export class EvidenceResponse implements Evidence {
  @ApiProperty({ enum: ['title', 'text', 'keywords', ...factNames] })
  field: Evidence['field'];

  /** UTF-16 range in the title or text; zero for facts. */
  start: number;
  end: number;
  text: string;
  /** Which keyword, where the field is `keywords`. */
  item?: number;
}

export class TermPartResponse implements TermPart {
  term: string;
  contribution: number;

  /** Absent: a word of both texts; else why a word counts that the need does not contain. */
  @ApiProperty({ enum: ['glossary', 'liked'], required: false })
  origin?: 'glossary' | 'liked';

  /** The need's own word that it stands for. */
  of?: string;
}

export class CriterionResponse {
  @ApiProperty({ enum: criteria })
  criterion: Criterion;

  /** 0 to 1; null where one side does not say, then it is left out. */
  value: number | null;

  /** Share of the whole after the unknown criteria are left out. */
  weight: number;

  /** The contributions of all criteria add up to the score. */
  contribution: number;

  needSpans: EvidenceResponse[];
  achievementSpans: EvidenceResponse[];
  terms: TermPartResponse[];

  /** How near the sentences lie that the spans name, the n-th of one side to the n-th of the other; of `semantic` only. */
  cosines: number[];

  static from({
    criterion,
    value,
    weight,
    contribution,
    need,
    achievement,
    terms,
    figures = {},
  }: WeighedCriterion): CriterionResponse {
    return {
      criterion,
      value,
      weight,
      contribution,
      needSpans: [...need],
      achievementSpans: [...achievement],
      terms: [...terms],
      cosines: [figures['pair1'], figures['pair2']].filter((cosine) => cosine !== undefined),
    };
  }
}
