import { IsIn, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { PageRequest } from '#platform/http/page.request';
import { Trimmed } from '#platform/http/trimmed.decorator';
import { VersionRequest } from '#platform/http/version.request';

export class ListErasuresRequest extends PageRequest {
  /** `open`: what waits, the oldest first; `ended`: the newest first. */
  @IsOptional()
  @IsIn(['open', 'ended'])
  which?: 'open' | 'ended' = 'open';
}

export class RefuseErasureRequest extends VersionRequest {
  /** Of the code table `erasureReasons`. */
  @IsString()
  @MinLength(1)
  @MaxLength(60)
  reasonCode: string;

  /** The person reads it. */
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(2000)
  reasonText?: string;
}
