import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsNumber, IsObject, IsOptional, IsString, MaxLength } from 'class-validator';
import { VersionRequest } from '#platform/http/version.request';

const moves = ['activate', 'reactivate', 'reject'] as const;

export class ProposeWeightsRequest {
  /** A share for each criterion, together 1; a criterion that is not named counts nothing. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'number' } })
  @IsObject()
  weights: Record<string, number>;

  /** A pair whose text value lies below is not shown. */
  @IsNumber()
  leastText: number;

  /** Nor is one whose score lies below this part of the best of its list. */
  @IsNumber()
  leastOfBest: number;

  /** Why these numbers, for whoever decides on them. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  note: string;
}

export class MoveWeightSetRequest extends VersionRequest {
  @ApiProperty({ enum: moves })
  @IsIn(moves)
  action: (typeof moves)[number];

  /** Of `weightRejectionReasons` to reject, of `weightRollbackReasons` to return to an earlier set. */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  reasonCode?: string | null;
}
