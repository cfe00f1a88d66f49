import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, IsNotEmpty, IsOptional, IsString, MaxLength, Min } from 'class-validator';
import { Trimmed } from '#platform/http/trimmed.decorator';
import { alertFrequencies, type Alerts } from '../alerts';

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

  /** Only for `public-search`: how one is told of what comes to answer it. */
  @ApiProperty({ enum: alertFrequencies, required: false })
  @IsOptional()
  @IsIn(alertFrequencies)
  alerts?: Alerts;
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
