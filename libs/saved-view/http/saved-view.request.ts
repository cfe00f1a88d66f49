import { IsBoolean, IsInt, IsNotEmpty, IsOptional, IsString, MaxLength, Min } from 'class-validator';
import { Trimmed } from '#platform/http/trimmed.decorator';

export class SavedViewsRequest {
  /** The code of a list; all lists without it. */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  list?: string;
}

class ViewRequest {
  @Trimmed()
  @IsNotEmpty()
  @IsString()
  @MaxLength(60)
  name: string;

  /** The filter and sort of the list as its address has them: `state=draft&sort=deadline`. */
  @IsString()
  @MaxLength(2000)
  search: string;

  /** Opens first. */
  @IsBoolean()
  isDefault: boolean;
}

export class SaveViewRequest extends ViewRequest {
  @IsNotEmpty()
  @IsString()
  @MaxLength(60)
  list: string;
}

export class ChangeViewRequest extends ViewRequest {
  /** The version that was read. */
  @IsInt()
  @Min(1)
  version: number;
}
