import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsBoolean, IsObject, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { type Translations, translationsOf } from '#kernel/translations';

export class TranslationRequest {
  @IsString()
  @MaxLength(40_000)
  text: string;

  /** True where somebody looked at a translation whose original changed, and it still fits. */
  @IsOptional()
  @IsBoolean()
  isChecked?: boolean;
}

/** A field that may have its other language. */
export function Translated(): PropertyDecorator {
  return applyDecorators(
    IsOptional(),
    IsObject(),
    ValidateNested(),
    Type(() => TranslationRequest),
  );
}

type Given = object | null | undefined;
const entriesOf = (given: Given) =>
  Object.entries(given ?? {}).filter((entry): entry is [string, TranslationRequest] => entry[1] instanceof Object);

export function translationsFrom(originals: object, given: Given): Translations {
  return translationsOf(
    { ...originals },
    Object.fromEntries(entriesOf(given).map(([field, { text }]) => [field, text])),
  );
}

/** Fields whose translation was looked at. */
export function checkedIn(given: Given): string[] {
  return entriesOf(given)
    .filter(([, { isChecked }]) => isChecked === true)
    .map(([field]) => field);
}
