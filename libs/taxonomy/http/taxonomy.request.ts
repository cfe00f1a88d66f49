import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min, ValidateIf } from 'class-validator';
import { sizeGroups } from '../enterprise-size-rules';
import { industries, industrySections } from '../tables/industries';

const fen = /^\d{1,15}$/;
const day = /^\d{4}-\d{2}-\d{2}$/;

/** Digits become a number; `1e3` and `0x10` stay texts and are refused. */
function digitsOnly({ value }: { readonly value: unknown }): unknown {
  return typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;
}

export class TaxonomyRequest {
  /** Names of tables, separated by commas; all tables without it. */
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  tables?: string;
}

export class EnterpriseSizeRequest {
  /** A division (`65`) or section (`C`) of GB/T 4754-2017; may be left out where a group is given. */
  @ValidateIf(({ group, industry }: EnterpriseSizeRequest) => group === undefined || industry !== undefined)
  @IsIn([...industrySections.codes, ...industries.codes])
  industry?: string;

  /** A row of the rule, where the industry alone does not tell. */
  @IsOptional()
  @IsIn(sizeGroups.codes)
  group?: string;

  @IsOptional()
  @Transform(digitsOnly)
  @IsInt()
  @Min(0)
  staff?: number;

  /** Revenue of the last year in whole fen. */
  @IsOptional()
  @Matches(fen)
  revenueFen?: string;

  /** Total assets in whole fen. */
  @IsOptional()
  @Matches(fen)
  assetsFen?: string;

  /** By the rule in force on this day; today's without it. */
  @IsOptional()
  @Matches(day)
  on?: string;
}

export class CalendarYearRequest {
  @Transform(digitsOnly)
  @IsInt()
  @Min(2000)
  @Max(2100)
  year: number;
}
