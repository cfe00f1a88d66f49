import { ApiProperty } from '@nestjs/swagger';
import {
  IsIn,
  IsInt,
  IsISO8601,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { Translated, TranslationRequest } from '#platform/http/translation.request';
import { ipKinds, ipStatuses } from '#taxonomy';
import { CreditCode } from '#platform/http/credit-code.decorator';
import type { IpRight, Owner, TeamMember } from '../text/achievement-content.entity';

const day = /^\d{4}-\d{2}-\d{2}$/;

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

  /** The last day on which the right lasts. */
  @IsOptional()
  @Matches(day)
  @IsISO8601({ strict: true })
  expiresOn?: string | null;
}

export class AchievementTeamMemberRequest implements TeamMember {
  @IsNotEmpty()
  @IsString()
  @MaxLength(60)
  name: string;

  @IsString()
  @MaxLength(60)
  role: string;

  @IsOptional()
  @IsString()
  @MaxLength(120)
  organisation?: string | null;

  /** Whole percent of the work. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100)
  contribution?: number | null;
}

export class AchievementOwnerRequest implements Owner {
  @IsNotEmpty()
  @IsString()
  @MaxLength(120)
  name: string;

  @IsOptional()
  @CreditCode()
  uscc?: string | null;

  /** Whole percent. */
  @IsInt()
  @Min(1)
  @Max(100)
  share: number;
}

export class AchievementTranslationsRequest {
  @Translated()
  title?: TranslationRequest;

  @Translated()
  summary?: TranslationRequest;

  @Translated()
  benefit?: TranslationRequest;

  @Translated()
  economics?: TranslationRequest;

  @Translated()
  trlEvidence?: TranslationRequest;

  @Translated()
  neededConditions?: TranslationRequest;

  @Translated()
  applicationCases?: TranslationRequest;
}
