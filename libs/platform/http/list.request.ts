import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateBy,
} from 'class-validator';
import type { DecidedVerdict } from '#platform/list/decision-lists';
import { verdicts } from './list.response';

/** A page of a list that can be sorted. Its cursors are sealed and longer than others. */
export class ListRequest {
  /** Where the last page ended; take it from `nextCursor`, with the same sort. */
  @IsOptional()
  @IsString()
  @MaxLength(1200)
  cursor?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number = 20;
}

/** A part of a title. */
export function TitlePart(): PropertyDecorator {
  return applyDecorators(IsOptional(), IsString(), MaxLength(200));
}

/** Any of these codes: `field=1&field=2`, or one of them. */
export function AnyOf(codes: readonly string[]): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ enum: codes, isArray: true, required: false }),
    IsOptional(),
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? [value] : value)),
    IsArray(),
    ArrayMaxSize(codes.length),
    IsIn(codes, { each: true }),
  );
}

/** One of these codes. */
export function OneOf(codes: readonly string[]): PropertyDecorator {
  return applyDecorators(ApiProperty({ enum: codes, required: false }), IsOptional(), IsIn(codes));
}

/** A whole number of a query. */
export function WholeNumber(least: number, most: number): PropertyDecorator {
  return applyDecorators(
    IsOptional(),
    Type(() => Number),
    IsInt(),
    Min(least),
    Max(most),
  );
}

/** An amount in whole fen. */
export function FenText(): PropertyDecorator {
  return applyDecorators(IsOptional(), Matches(/^\d{1,15}$/));
}

/** A day that there is: PostgreSQL takes no 30th of February. */
function isDay(value: unknown): boolean {
  if (typeof value !== 'string' || !/^[12]\d{3}-\d\d-\d\d$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

/** A calendar day, YYYY-MM-DD. */
export function DayText(): PropertyDecorator {
  return applyDecorators(IsOptional(), ValidateBy({ name: 'isDay', validator: { validate: isDay } }));
}

/** `true` or `false`. */
export function YesOrNo(): PropertyDecorator {
  const words: Readonly<Record<string, boolean>> = { true: true, false: false };
  return applyDecorators(
    IsOptional(),
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? (words[value] ?? value) : value)),
    IsBoolean(),
  );
}

/** What was decided, and when. */
export class DecidedRequest extends ListRequest {
  @AnyOf(verdicts)
  verdict?: DecidedVerdict[];

  /** A part of the title. */
  @TitlePart()
  q?: string;

  /** Not longer ago than so many days; 30 unless given. */
  @WholeNumber(1, 366)
  withinDays?: number;

  @OneOf(['me'])
  by?: 'me';

  @OneOf(['newest'])
  sort?: string;
}
