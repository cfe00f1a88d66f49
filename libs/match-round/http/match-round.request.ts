import { IsOptional, IsString, MaxLength } from 'class-validator';
import { VersionRequest } from '#platform/http/version.request';

export class CancelMatchRoundRequest extends VersionRequest {
  /** A code of `matchRoundReasons` that begins with `cancel.`; needed. */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  reasonCode?: string | null;
}
