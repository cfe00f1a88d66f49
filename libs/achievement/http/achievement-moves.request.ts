import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { VersionRequest } from '#platform/http/version.request';
import type { OfficeVerdict } from '../confirm-achievement';
import type { AchievementLifeMove } from '../achievement-life';
import type { ReviewVerdict } from '../review-achievement';

export const ownerMoves = [
  'confirm_available',
  'record_negotiation',
  'end_negotiation',
  'record_licence',
  'record_transfer',
  'withdraw',
  'renew',
] as const satisfies readonly AchievementLifeMove[];
const officeVerdicts = ['pass', 'return'] as const satisfies readonly OfficeVerdict[];
const reviewVerdicts = ['pass', 'return', 'reject'] as const satisfies readonly ReviewVerdict[];

export class MoveAchievementRequest extends VersionRequest {
  @ApiProperty({ enum: ownerMoves })
  @IsIn(ownerMoves)
  action: (typeof ownerMoves)[number];

  /** A code of `achievementReasons` that begins with the action. */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  reasonCode?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  reasonText?: string | null;
}

export class ConfirmAchievementRequest extends VersionRequest {
  @ApiProperty({ enum: officeVerdicts })
  @IsIn(officeVerdicts)
  verdict: OfficeVerdict;

  /** Codes of `achievementReasons` that begin with `return.`. */
  @IsArray()
  @ArrayMaxSize(10)
  @IsString({ each: true })
  reasonCodes: string[];

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  reasonText?: string | null;
}

export class ReviewAchievementRequest extends VersionRequest {
  @ApiProperty({ enum: reviewVerdicts })
  @IsIn(reviewVerdicts)
  verdict: ReviewVerdict;

  /** Codes of `achievementReasons` that begin with `return.` or `reject.`. */
  @IsArray()
  @ArrayMaxSize(10)
  @IsString({ each: true })
  reasonCodes: string[];

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  reasonText?: string | null;
}
