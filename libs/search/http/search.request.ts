import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { PageRequest } from '#platform/http/page.request';
import { cooperationModes, districts, highTechFields } from '#taxonomy';

export class SearchRequest extends PageRequest {
  /** What is looked for; without it the newest come first. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  q?: string;

  @ApiProperty({ enum: ['demand', 'achievement'], required: false })
  @IsOptional()
  @IsIn(['demand', 'achievement'])
  kind?: 'demand' | 'achievement';

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

  /** `true`: texts that are nearly the same take one place, with the others named beneath. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  grouped?: boolean;

  /** `true`: only what says a good part of the question too, as the installation has set it; for what is like an entry. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  alike?: boolean;
}

/** What a mail carries: it says whose alerts it stops. */
export class AlertsLinkRequest {
  @IsString()
  @MaxLength(400)
  token: string;
}

export class SearchAlertsRequest extends PageRequest {
  /** Of one saved search; of all without it. */
  @IsOptional()
  @IsUUID()
  search?: string;
}
