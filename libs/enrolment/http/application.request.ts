import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import { Trimmed } from '#platform/http/trimmed.decorator';
import { VersionRequest } from '#platform/http/version.request';
import { districts, industries } from '#taxonomy';
import { applyingKinds, type ApplyingKind } from '../application.entity';
import type { Verdict } from '../decide-application';

const verdicts = ['pass', 'return', 'reject'] as const satisfies readonly Verdict[];

export class ApplicationRequest {
  /** 统一社会信用代码, 18 characters; spaces, full width and lower case are mended. */
  @IsString()
  @MinLength(18)
  @MaxLength(40)
  uscc: string;

  @Trimmed()
  @IsString()
  @MinLength(2)
  @MaxLength(120)
  name: string;

  @Trimmed()
  @IsOptional()
  @IsString()
  @MaxLength(200)
  nameEn?: string | null;

  @ApiProperty({ enum: applyingKinds, enumName: 'ApplyingKind' })
  @IsIn(applyingKinds)
  kind: ApplyingKind;

  /** A code of `districts`; null outside Shanghai. */
  @IsOptional()
  @IsIn(districts.codes)
  districtCode?: string | null;

  /** A code of `industries`. */
  @IsOptional()
  @IsIn(industries.codes)
  industry?: string | null;

  /** The applicant's post in the organisation. */
  @Trimmed()
  @IsString()
  @MinLength(1)
  @MaxLength(60)
  post: string;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  statement?: string | null;

  /** Uploaded proof of the organisation, see `/api/files`. */
  @IsArray()
  @ArrayMaxSize(10)
  @IsUUID(undefined, { each: true })
  fileIds: string[];
}

export class AmendApplicationRequest extends ApplicationRequest {
  /** The version that was read. */
  @IsInt()
  @Min(1)
  version: number;
}

export class WithdrawApplicationRequest extends VersionRequest {
  /** A code of `applicationReasons` that begins with `withdraw.`. */
  @IsString()
  @MaxLength(60)
  reasonCode: string;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  reasonText?: string | null;
}

export class DecideApplicationRequest extends VersionRequest {
  @ApiProperty({ enum: verdicts })
  @IsIn(verdicts)
  verdict: Verdict;

  /** Codes of `applicationReasons` that begin with `return.` or `reject.`. */
  @IsArray()
  @ArrayMaxSize(10)
  @IsString({ each: true })
  reasonCodes: string[];

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  reasonText?: string | null;
}
