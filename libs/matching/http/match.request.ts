import { Type } from 'class-transformer';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { PageRequest } from '#platform/http/page.request';
import { cooperationModes, districts, highTechFields } from '#taxonomy';
import type { DocumentKind } from '../match-document';

const verdicts = ['relevant', 'not_relevant'] as const;

export class MatchFeedbackRequest {
  @ApiProperty({ enum: verdicts })
  @IsIn(verdicts)
  verdict: (typeof verdicts)[number];

  /** A code of `matchReasons`; needed with `not_relevant`. */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  reasonCode?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  reasonText?: string | null;
}

export class SearchRequest extends PageRequest {
  /** What is looked for; without it the newest come first. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  q?: string;

  @ApiProperty({ enum: ['demand', 'achievement'], required: false })
  @IsOptional()
  @IsIn(['demand', 'achievement'])
  kind?: DocumentKind;

  @IsOptional()
  @Matches(/^\d$/)
  @IsIn(highTechFields.rows.map((row) => row.code))
  highTechField?: string;

  @IsOptional()
  @IsIn(districts.rows.map((row) => row.code))
  districtCode?: string;

  /** Least readiness level; leaves demands and achievements without a level out. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(9)
  trlMin?: number;

  @IsOptional()
  @IsIn(cooperationModes.rows.map((row) => row.code))
  cooperationMode?: string;
}
