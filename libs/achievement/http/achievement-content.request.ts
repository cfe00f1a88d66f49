import { Type } from 'class-transformer';
import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Money } from '#kernel/money';
import { ContactRequest } from '#platform/http/contact.request';
import { formText } from '#platform/http/form-text';
import { translationsFrom } from '#platform/http/translation.request';
import { MoneyRequest } from '#platform/http/money.request';
import { Trimmed } from '#platform/http/trimmed.decorator';
import {
  achievementAttributes,
  achievementCategories,
  achievementForms,
  achievementLevels,
  contractFields,
  cooperationModes,
  districts,
  entitlements,
  highTechFields,
  maturityStages,
} from '#taxonomy';
import type { AchievementContent } from '../text/achievement-content.entity';
import {
  AchievementIpRightRequest,
  AchievementOwnerRequest,
  AchievementTeamMemberRequest,
  AchievementTranslationsRequest,
} from './achievement-parts.request';

export class AchievementContentRequest {
  @ApiProperty({ enum: ['zh', 'en'] })
  @IsIn(['zh', 'en'])
  language: 'zh' | 'en';

  @Trimmed()
  @IsNotEmpty()
  @IsString()
  @MaxLength(300)
  title: string;

  /** The other language of some of the texts. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => AchievementTranslationsRequest)
  translations?: AchievementTranslationsRequest | null;

  @IsOptional()
  @IsString()
  @MaxLength(40_000)
  summary?: string | null;

  /** Not public: the owner's and the reviewers'. */
  @IsOptional()
  @IsString()
  @MaxLength(40_000)
  detail?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(10_000)
  benefit?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(10_000)
  economics?: string | null;

  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(60, { each: true })
  keywords: string[];

  @IsOptional()
  @IsIn(highTechFields.codes)
  highTechField?: string | null;

  @IsOptional()
  @IsIn(contractFields.codes)
  contractField?: string | null;

  /** GB/T 22900 level, as the owner declares it. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(9)
  trl?: number | null;

  @IsOptional()
  @IsString()
  @MaxLength(5000)
  trlEvidence?: string | null;

  @IsOptional()
  @IsIn(maturityStages.codes)
  maturityStage?: string | null;

  @IsOptional()
  @IsIn(achievementCategories.codes)
  category?: string | null;

  @IsOptional()
  @IsIn(achievementForms.codes)
  form?: string | null;

  @IsOptional()
  @IsIn(achievementAttributes.codes)
  attribute?: string | null;

  @IsOptional()
  @IsIn(achievementLevels.codes)
  level?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(300)
  evaluationReport?: string | null;

  /** 科技成果登记号. */
  @IsOptional()
  @IsString()
  @MaxLength(20)
  registrationNumber?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(300)
  sourceProject?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(5000)
  neededConditions?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(10_000)
  applicationCases?: string | null;

  @IsOptional()
  @IsIn(entitlements.codes)
  entitlement?: string | null;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => AchievementOwnerRequest)
  owners?: AchievementOwnerRequest[] = [];

  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => AchievementIpRightRequest)
  ipRights: AchievementIpRightRequest[];

  /** Whether the rights can be had at all. */
  @IsBoolean()
  ipAvailable: boolean;

  @IsArray()
  @ArrayMaxSize(8)
  @IsIn(cooperationModes.codes, { each: true })
  cooperationModes: string[];

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => MoneyRequest)
  price?: MoneyRequest | null;

  @IsBoolean()
  priceNegotiable: boolean;

  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => AchievementTeamMemberRequest)
  team: AchievementTeamMemberRequest[];

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ContactRequest)
  contact?: ContactRequest | null;

  /** YYYY-MM. */
  @IsOptional()
  @Matches(/^\d{4}-(0[1-9]|1[0-2])$/)
  completedOn?: string | null;

  @IsOptional()
  @IsIn(districts.codes)
  districtCode?: string | null;

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

export class ReviseAchievementRequest extends AchievementContentRequest {
  /** The version that was read. */
  @IsInt()
  @Min(1)
  version: number;
}

/** The verb's content from the form's. */
export function contentOf(form: AchievementContentRequest): AchievementContent {
  return {
    language: form.language,
    title: form.title,
    translations: translationsFrom(form, form.translations),
    summary: formText(form.summary),
    detail: formText(form.detail),
    benefit: formText(form.benefit),
    economics: formText(form.economics),
    keywords: form.keywords.map((keyword) => keyword.trim()).filter(Boolean),
    highTechField: form.highTechField ?? null,
    contractField: form.contractField ?? null,
    trl: form.trl ?? null,
    trlEvidence: formText(form.trlEvidence),
    maturityStage: form.maturityStage ?? null,
    category: form.category ?? null,
    form: form.form ?? null,
    attribute: form.attribute ?? null,
    level: form.level ?? null,
    evaluationReport: formText(form.evaluationReport),
    registrationNumber: formText(form.registrationNumber),
    sourceProject: formText(form.sourceProject),
    neededConditions: formText(form.neededConditions),
    applicationCases: formText(form.applicationCases),
    entitlement: form.entitlement ?? null,
    owners: (form.owners ?? []).map((owner) => ({ ...owner })),
    ipRights: form.ipRights.map((right) => ({ ...right, number: formText(right.number) })),
    ipAvailable: form.ipAvailable,
    cooperationModes: [...new Set(form.cooperationModes)],
    price: form.price ? Money.fen(form.price.fen) : null,
    priceNegotiable: form.priceNegotiable,
    team: form.team.map((member) => ({ ...member })),
    contact: form.contact ? { ...form.contact } : null,
    completedOn: form.completedOn ?? null,
    districtCode: form.districtCode ?? null,
    declaredUnclassified: form.declaredUnclassified ?? false,
    attachmentIds: [...(form.attachmentIds ?? [])],
  };
}
