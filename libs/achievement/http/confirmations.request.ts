import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsInt, IsUUID, Min } from 'class-validator';

const mostAtOnce = 200;

export class ConfirmAvailabilityRequest {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(mostAtOnce)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  ids: string[];

  /** The version that was read of each, in the same order. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(mostAtOnce)
  @IsInt({ each: true })
  @Min(1, { each: true })
  versions: number[];
}
