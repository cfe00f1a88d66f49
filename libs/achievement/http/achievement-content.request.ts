import { Type } from 'class-transformer';
import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Money } from '#kernel/money';
import { ContactRequest } from '#platform/http/contact.request';
import { formText } from '#platform/http/form-text';
import { MoneyRequest } from '#platform/http/money.request';
import { Trimmed } from '#platform/http/trimmed.decorator';
import {
  achievementCategories,
  achievementForms,
  contractFields,
  cooperationModes,
  districts,
  highTechFields,
  ipKinds,
  ipStatuses,
  maturityStages,
} from '#taxonomy';
import type { AchievementContent, IpRight, TeamMember } from '../achievement-content.entity';

export class AchievementIpRightRequest implements IpRight {
  @ApiProperty({ enum: ipKinds.codes })
  @IsIn(ipKinds.codes)
  kind: string;

  @IsOptional()
  @IsString()
  @MaxLength(60)
  number?: string | null;

  @ApiProperty({ enum: ipStatuses.codes })
  @IsIn(ipStatuses.codes)
  status: string;
}

export class AchievementTeamMemberRequest implements TeamMember {
  @IsNotEmpty()
  @IsString()
  @MaxLength(60)
  name: string;

  @IsString()
  @MaxLength(60)
  role: string;
}

export class AchievementContentRequest {
  @ApiProperty({ enum: ['zh', 'en'] })
  @IsIn(['zh', 'en'])
  language: 'zh' | 'en';

  @Trimmed()
  @IsNotEmpty()
  @IsString()
  @MaxLength(300)
  title: string;

  @IsOptional()
  @IsString()
  @MaxLength(300)
  titleEn?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(40_000)
  summary?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(40_000)
  summaryEn?: string | null;

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
    titleEn: formText(form.titleEn),
    summary: formText(form.summary),
    summaryEn: formText(form.summaryEn),
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
    ipRights: form.ipRights.map(({ kind, number, status }) => ({ kind, number: formText(number), status })),
    ipAvailable: form.ipAvailable,
    cooperationModes: [...new Set(form.cooperationModes)],
    price: form.price ? Money.fen(form.price.fen) : null,
    priceNegotiable: form.priceNegotiable,
    team: form.team.map((member) => ({ ...member })),
    contact: form.contact ? { ...form.contact } : null,
    completedOn: form.completedOn ?? null,
    districtCode: form.districtCode ?? null,
  };
}
