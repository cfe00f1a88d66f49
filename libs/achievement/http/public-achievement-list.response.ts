import { ApiProperty } from '@nestjs/swagger';
import { pick } from '#kernel/pick';
import { FacetResponse } from '#platform/http/list.response';
import { MoneyResponse } from '#platform/http/money.response';
import { achievementLifecycle, type AchievementState } from '../achievement.lifecycle';
import type { PublicAchievementCounts, PublicAchievementRow } from '../lists/public-achievement-list.queries';

export class PublicAchievementItemResponse {
  id: string;

  @ApiProperty({ enum: achievementLifecycle.states, enumName: 'AchievementState' })
  state: AchievementState;

  publishedAt: Date;

  @ApiProperty({ enum: ['zh', 'en'] })
  language: 'zh' | 'en';

  title: string;
  titleTranslation: string | null;
  highTechField: string | null;
  keywords: string[];
  form: string | null;
  stage: string | null;
  trl: number | null;
  /** The beginning of the summary. */
  snippet: string | null;
  districtCode: string | null;
  cooperationModes: string[];
  price: MoneyResponse | null;
  priceNegotiable: boolean;
  organisationName: string;
  organisationNameEn: string | null;
  validUntil: string | null;
  incomplete: boolean;

  static from(row: PublicAchievementRow): PublicAchievementItemResponse {
    return {
      ...pick(
        row,
        'id',
        'state',
        'publishedAt',
        'language',
        'title',
        'titleTranslation',
        'highTechField',
        'keywords',
        'form',
        'stage',
        'trl',
        'snippet',
        'districtCode',
        'cooperationModes',
        'priceNegotiable',
        'organisationName',
        'organisationNameEn',
        'validUntil',
      ),
      price: MoneyResponse.ofFen(row.priceFen),
      incomplete: row.missing.length > 0,
    };
  }
}

export class PublicAchievementListResponse {
  items: PublicAchievementItemResponse[];
  nextCursor: string | null;
}

export class PublicAchievementCountsResponse implements PublicAchievementCounts {
  total: number;
  /** How many more would fit but name no amount. */
  negotiable: number;
  highTechField: FacetResponse[];
  form: FacetResponse[];
  stage: FacetResponse[];
  district: FacetResponse[];
  cooperationMode: FacetResponse[];
}
