import { ApiProperty } from '@nestjs/swagger';
import { pick } from '#kernel/pick';
import type { SimilarDemand, SimilarDemands } from '../copies/find-similar-demands';

export class SimilarDemandResponse {
  id: string;
  /** Null where it is open to the reader like to anybody else. */
  state: string | null;
  /** Of the organisation that the reader acts for. */
  isOwn: boolean;

  @ApiProperty({ enum: ['zh', 'en'] })
  language: 'zh' | 'en';

  title: string;
  titleTranslation: string | null;
  /** Null where its owner asked to stay unnamed or shows the title only. */
  organisationName: string | null;
  organisationNameEn: string | null;
  /** When it was published, or last changed where it is not public. */
  at: Date;
  /** How much of either text the other one says too, by the weight of the words, 0 to 1. */
  likeness: number;
  /** So much alike that it may be the same matter, written twice. */
  mayBeSame: boolean;
  /** Words that both use, the weightiest first. */
  terms: string[];

  static from(demand: SimilarDemand): SimilarDemandResponse {
    return {
      ...pick(demand, 'id', 'state', 'isOwn', 'language', 'title', 'titleTranslation'),
      ...pick(demand, 'organisationName', 'organisationNameEn', 'at', 'mayBeSame'),
      likeness: demand.value,
      terms: [...demand.terms],
    };
  }
}

/** At most ten, the most similar first: no pages. */
export class SimilarDemandsResponse {
  /** From which likeness on they are shown; a dated rule. */
  threshold: number;
  items: SimilarDemandResponse[];

  static from({ threshold, items }: SimilarDemands): SimilarDemandsResponse {
    return { threshold, items: items.map((item) => SimilarDemandResponse.from(item)) };
  }
}
