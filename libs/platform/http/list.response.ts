import { ApiProperty } from '@nestjs/swagger';
import type { DecidedRow, DecidedVerdict } from '#platform/list/decision-lists';

/** Instead of the names of an organisation that is not told. */
export const nobody = { organisationName: null, organisationNameEn: null } as const;

export const verdicts = ['pass', 'return', 'reject'] as const satisfies readonly DecidedVerdict[];

export class DecisionResponse implements Omit<DecidedRow, 'isUnnamed' | 'organisationName'> {
  id: string;
  /** What was decided upon. */
  subjectId: string;
  at: Date;

  @ApiProperty({ enum: verdicts })
  verdict: DecidedVerdict;

  reasonCodes: string[];
  /** Name of whoever decided. */
  decidedBy: string | null;
  decidedByEn: string | null;
  revision: number;

  @ApiProperty({ enum: ['zh', 'en'] })
  language: 'zh' | 'en';

  title: string;
  titleTranslation: string | null;
  /** Null for whoever only oversees, where the owner asked not to be named. */
  organisationName: string | null;
  organisationNameEn: string | null;
  highTechField: string | null;

  static from({ isUnnamed, ...row }: DecidedRow, isOverseer: boolean): DecisionResponse {
    return { ...row, ...(isUnnamed && isOverseer ? nobody : {}) };
  }
}

export class CountResponse {
  /** Counted up to a thousand. */
  count: number;
  /** There are more. */
  isMore: boolean;
}

export class FacetResponse {
  code: string;
  count: number;
}
