import { ApiProperty } from '@nestjs/swagger';
import {
  type BrokerAdvice,
  brokerAdvices,
  type Complexity,
  type ComplexityPart,
  complexityParts,
} from '../complexity/complexity';
import { SentenceResponse } from './criterion.response';

export class ComplexityPartResponse {
  @ApiProperty({ enum: complexityParts })
  part: ComplexityPart;

  points: number;
  most: number;
  /** The words of the demand, or the figure, that earned the points. */
  because: SentenceResponse[];
}

/** How hard a demand is to place, and whether somebody should help. */
export class ComplexityResponse {
  /** The sum of the points, 0 to 100. */
  score: number;

  @ApiProperty({ enum: brokerAdvices })
  advice: BrokerAdvice;

  optionalFrom: number;
  neededFrom: number;
  /** The day whose rules were used. */
  day: string;
  parts: ComplexityPartResponse[];

  static from({ parts, ...complexity }: Complexity): ComplexityResponse {
    return { ...complexity, parts: parts.map((part) => ({ ...part, because: [...part.because] })) };
  }
}
