import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsString,
  Max,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { type TokenScope, tokenScopes } from '#kernel/token-scope';
import { Trimmed } from '#platform/http/trimmed.decorator';

export class MakeAccessTokenRequest {
  /** What it is for, e.g. the program that uses it. */
  @Trimmed()
  @IsString()
  @MinLength(1)
  @MaxLength(60)
  name: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(tokenScopes.length)
  @ArrayUnique()
  @IsIn(tokenScopes, { each: true })
  @ApiProperty({ enum: tokenScopes, isArray: true, enumName: 'TokenScope' })
  scopes: TokenScope[];

  /** After which it ends by itself. */
  @IsInt()
  @Min(1)
  @Max(365)
  days: number;
}
