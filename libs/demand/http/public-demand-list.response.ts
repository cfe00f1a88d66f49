import { ApiProperty } from '@nestjs/swagger';
import { pick } from '#kernel/pick';
import { FacetResponse } from '#platform/http/list.response';
import { MoneyResponse } from '#platform/http/money.response';
import { demandLifecycle, type DemandState } from '../demand.lifecycle';
import type { PublicDemandCounts, PublicDemandRow } from '../lists/public-demand-list.queries';

export class PublicDemandItemResponse {
  id: string;

  @ApiProperty({ enum: demandLifecycle.states, enumName: 'DemandState' })
  state: DemandState;

  publishedAt: Date;

  @ApiProperty({ enum: ['zh', 'en'] })
  language: 'zh' | 'en';

  title: string;
  titleTranslation: string | null;
  highTechField: string | null;
  keywords: string[];
  deadline: string | null;
  /** What follows is then empty: only those who are invited read it. */
  isTitleOnly: boolean;
  demandType: string | null;
  /** The beginning of the background. */
  snippet: string | null;
  districtCode: string | null;
  cooperationModes: string[];
  budget: MoneyResponse | null;
  budgetNegotiable: boolean;
  /** Null where the enterprise asked to stay unnamed. */
  organisationName: string | null;
  organisationNameEn: string | null;
  validUntil: string | null;
  incomplete: boolean;

  static from(row: PublicDemandRow): PublicDemandItemResponse {
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
        'deadline',
        'isTitleOnly',
        'demandType',
        'snippet',
        'districtCode',
        'cooperationModes',
        'budgetNegotiable',
        'organisationName',
        'organisationNameEn',
        'validUntil',
      ),
      budget: MoneyResponse.ofFen(row.budgetFen),
      incomplete: row.missing.length > 0,
    };
  }
}

export class PublicDemandListResponse {
  items: PublicDemandItemResponse[];
  nextCursor: string | null;
}

export class PublicDemandCountsResponse implements PublicDemandCounts {
  total: number;
  /** How many more would fit but name no amount. */
  negotiable: number;
  highTechField: FacetResponse[];
  demandType: FacetResponse[];
  district: FacetResponse[];
  cooperationMode: FacetResponse[];
}
