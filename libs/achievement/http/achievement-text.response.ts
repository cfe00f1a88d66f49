import { ApiProperty } from '@nestjs/swagger';
import { pick } from '#kernel/pick';
import { MoneyResponse } from '#platform/http/money.response';
import { TranslationResponse, translationsFor } from '#platform/http/translation.response';
import { type IpRight, type Owner, type TeamMember, translatedFields } from '../text/achievement-content.entity';
import type { RevisionRow } from '../achievement.rows';

export class AchievementIpRightResponse implements IpRight {
  /** A code of `ipKinds`. */
  kind: string;
  number?: string | null;
  /** A code of `ipStatuses`. */
  status: string;
  expiresOn?: string | null;
}

export class AchievementTeamMemberResponse implements TeamMember {
  name: string;
  role: string;
  organisation?: string | null;
  contribution?: number | null;
}

export class AchievementOwnerResponse implements Owner {
  name: string;
  uscc?: string | null;
  share: number;
}

export class AchievementTranslationsResponse {
  title?: TranslationResponse;
  summary?: TranslationResponse;
  benefit?: TranslationResponse;
  economics?: TranslationResponse;
  trlEvidence?: TranslationResponse;
  neededConditions?: TranslationResponse;
  applicationCases?: TranslationResponse;
}

/** What of an achievement's text anybody may read. */
export class AchievementTextResponse {
  @ApiProperty({ enum: ['zh', 'en'] })
  language: 'zh' | 'en';

  translations: AchievementTranslationsResponse;
  title: string;
  summary: string | null;
  benefit: string | null;
  economics: string | null;
  keywords: string[];
  highTechField: string | null;
  contractField: string | null;
  trl: number | null;
  trlEvidence: string | null;
  maturityStage: string | null;
  category: string | null;
  form: string | null;
  attribute: string | null;
  level: string | null;
  evaluationReport: string | null;
  registrationNumber: string | null;
  sourceProject: string | null;
  neededConditions: string | null;
  applicationCases: string | null;
  entitlement: string | null;
  owners: AchievementOwnerResponse[];
  ipRights: AchievementIpRightResponse[];
  ipAvailable: boolean;
  cooperationModes: string[];
  price: MoneyResponse | null;
  priceNegotiable: boolean;
  team: AchievementTeamMemberResponse[];
  completedOn: string | null;
  districtCode: string | null;

  static from(row: RevisionRow): AchievementTextResponse {
    const price = MoneyResponse.ofFen(row.priceFen);
    return {
      ...pick(
        row,
        'language',
        'title',
        'summary',
        'benefit',
        'economics',
        'keywords',
        'highTechField',
        'contractField',
        'trl',
        'trlEvidence',
        'maturityStage',
        'category',
        'form',
        'attribute',
        'level',
        'evaluationReport',
        'registrationNumber',
        'sourceProject',
        'neededConditions',
        'applicationCases',
        'entitlement',
        'owners',
        'ipRights',
        'ipAvailable',
        'cooperationModes',
        'priceNegotiable',
        'team',
        'completedOn',
        'districtCode',
      ),
      price,
      translations: translationsFor(row, row.translations, translatedFields),
    };
  }
}
