import { Type } from 'class-transformer';
import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Money } from '#kernel/money';
import { ContactRequest } from '#platform/http/contact.request';
import { CreditCode } from '#platform/http/credit-code.decorator';
import { formText } from '#platform/http/form-text';
import { Translated, TranslationRequest, translationsFrom } from '#platform/http/translation.request';
import { MoneyRequest } from '#platform/http/money.request';
import { Trimmed } from '#platform/http/trimmed.decorator';
import {
  contractFields,
  cooperationModes,
  demandTypes,
  districts,
  highTechFields,
  indicatorOperators,
  industries,
  ipArrangements,
  visibilities,
} from '#taxonomy';
import type { DemandContent, DemandIndicator, Visibility } from '../text/demand-content.entity';

const day = /^\d{4}-\d{2}-\d{2}$/;

export class DemandIndicatorRequest {
  @IsNotEmpty()
  @IsString()
  @MaxLength(100)
  name: string;

  @ApiProperty({ enum: indicatorOperators.codes })
  @IsIn(indicatorOperators.codes)
  operator: DemandIndicator['operator'];

  @IsNotEmpty()
  @IsString()
  @MaxLength(100)
  value: string;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  valueTo?: string | null;

  @IsString()
  @MaxLength(40)
  unit: string;

  @IsOptional()
  @IsString()
  @MaxLength(300)
  testMethod?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  currentLevel?: string | null;

  @IsBoolean()
  mustHave: boolean;
}

export class DemandTranslationsRequest {
  @Translated()
  title?: TranslationRequest;

  @Translated()
  background?: TranslationRequest;

  @Translated()
  existingBasis?: TranslationRequest;

  @Translated()
  solverConditions?: TranslationRequest;
}

export class DemandContentRequest {
  @ApiProperty({ enum: ['zh', 'en'] })
  @IsIn(['zh', 'en'])
  language: 'zh' | 'en';

  /** The other language of some of the texts. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => DemandTranslationsRequest)
  translations?: DemandTranslationsRequest | null;

  /** Hides the organisation's name wherever the demand is shown. */
  @IsBoolean()
  anonymous: boolean;

  /** Who may read it once it is published; a code of `visibilities`. */
  @ApiProperty({ enum: visibilities.codes, required: false })
  @IsOptional()
  @IsIn(visibilities.codes)
  visibility?: Visibility = 'public';

  /** Credit codes of organisations that may read all of it. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @CreditCode({ each: true })
  invitedUsccs?: string[] = [];

  @Trimmed()
  @IsNotEmpty()
  @IsString()
  @MaxLength(300)
  title: string;

  @IsOptional()
  @IsIn(demandTypes.codes)
  demandType?: string | null;

  @IsOptional()
  @IsIn(highTechFields.codes)
  highTechField?: string | null;

  @IsOptional()
  @IsIn(contractFields.codes)
  contractField?: string | null;

  /** GB/T 4754-2017 division. */
  @IsOptional()
  @IsIn(industries.codes)
  industry?: string | null;

  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(60, { each: true })
  keywords: string[];

  @IsOptional()
  @IsString()
  @MaxLength(40_000)
  background?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(10_000)
  existingBasis?: string | null;

  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => DemandIndicatorRequest)
  indicators: DemandIndicatorRequest[];

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => MoneyRequest)
  budget?: MoneyRequest | null;

  @IsBoolean()
  budgetNegotiable: boolean;

  @IsArray()
  @ArrayMaxSize(8)
  @IsIn(cooperationModes.codes, { each: true })
  cooperationModes: string[];

  @IsOptional()
  @Matches(day)
  @IsISO8601({ strict: true })
  deadline?: string | null;

  @IsOptional()
  @Matches(day)
  @IsISO8601({ strict: true })
  validUntil?: string | null;

  @IsOptional()
  @IsIn(ipArrangements.codes)
  ipArrangement?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(5000)
  solverConditions?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  decisionOwner?: string | null;

  @IsOptional()
  @IsIn(districts.codes)
  districtCode?: string | null;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ContactRequest)
  contact?: ContactRequest | null;

  /** Nothing in it is classified; needed at submission. */
  @IsOptional()
  @IsBoolean()
  declaredUnclassified?: boolean = false;

  /** Uploaded files, in the order in which they are shown. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  attachmentIds?: string[] = [];
}

export class ReviseDemandRequest extends DemandContentRequest {
  /** The version that was read. */
  @IsInt()
  @Min(1)
  version: number;
}

/** The verb's content from the form's. */
export function contentOf(form: DemandContentRequest): DemandContent {
  return {
    language: form.language,
    translations: translationsFrom(form, form.translations),
    anonymous: form.anonymous,
    visibility: form.visibility ?? 'public',
    invitedUsccs: [...new Set((form.invitedUsccs ?? []).filter(Boolean))],
    title: form.title,
    demandType: form.demandType ?? null,
    highTechField: form.highTechField ?? null,
    contractField: form.contractField ?? null,
    industry: form.industry ?? null,
    keywords: form.keywords.map((keyword) => keyword.trim()).filter(Boolean),
    background: formText(form.background),
    existingBasis: formText(form.existingBasis),
    indicators: form.indicators.map((indicator) => ({ ...indicator })),
    budget: form.budget ? Money.fen(form.budget.fen) : null,
    budgetNegotiable: form.budgetNegotiable,
    cooperationModes: [...new Set(form.cooperationModes)],
    deadline: form.deadline ?? null,
    validUntil: form.validUntil ?? null,
    ipArrangement: form.ipArrangement ?? null,
    solverConditions: formText(form.solverConditions),
    decisionOwner: formText(form.decisionOwner),
    districtCode: form.districtCode ?? null,
    contact: form.contact ? { ...form.contact } : null,
    declaredUnclassified: form.declaredUnclassified ?? false,
    attachmentIds: [...(form.attachmentIds ?? [])],
  };
}
