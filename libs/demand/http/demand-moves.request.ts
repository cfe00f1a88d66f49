import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { VersionRequest } from '#platform/http/version.request';
import type { LifeMove } from '../move-demand';
import type { Verdict } from '../screen-demand';

export const ownerMoves = [
  'record_contact',
  'confirm_solved',
  'close',
  'withdraw',
  'renew',
] as const satisfies readonly LifeMove[];
const verdicts = ['pass', 'return', 'reject'] as const satisfies readonly Verdict[];

export class MoveDemandRequest extends VersionRequest {
  @ApiProperty({ enum: ownerMoves })
  @IsIn(ownerMoves)
  action: (typeof ownerMoves)[number];

  /** A code of `demandReasons` that begins with the action. */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  reasonCode?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  reasonText?: string | null;
}

export class ScreenDemandRequest extends VersionRequest {
  @ApiProperty({ enum: verdicts })
  @IsIn(verdicts)
  verdict: Verdict;

  /** Codes of `demandReasons` that begin with `return.` or `reject.`. */
  @IsArray()
  @ArrayMaxSize(10)
  @IsString({ each: true })
  reasonCodes: string[];

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  reasonText?: string | null;

  /** Publish at once when it passes. */
  @IsOptional()
  @IsBoolean()
  publish?: boolean = true;
}
