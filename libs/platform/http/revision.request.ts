import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

const most = 100_000;

/** Which text of a revision, and what it is compared with. */
export class RevisionTextRequest {
  /** As it was when it was handed in for that time; as it stands now when left out. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(most)
  submission?: number;

  /** Number of the revision to compare with. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(most)
  from?: number;

  /** The same of that revision: as it was handed in for that time. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(most)
  fromSubmission?: number;
}
