import { IsInt, Min } from 'class-validator';

export class VersionRequest {
  /** The version that was read. */
  @IsInt()
  @Min(1)
  version: number;
}
