import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { type Verdict, verdicts } from '#feedback';

export class MatchFeedbackRequest {
  /** `withdrawn` takes the last word back. */
  @ApiProperty({ enum: verdicts })
  @IsIn(verdicts)
  verdict: Verdict;

  /** Needed with `not_relevant`: a code of `matchReasons`, from the side of the achievement one of `interestReasons`. */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  reasonCode?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  reasonText?: string | null;
}
