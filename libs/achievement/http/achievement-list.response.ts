import { ApiProperty } from '@nestjs/swagger';
import type { Actor } from '#platform/http/actor';
import { DecisionResponse } from '#platform/http/list.response';
import { MoneyResponse } from '#platform/http/money.response';
import { StationResponse } from '#platform/http/station.response';
import { allowedActions } from '../achievement-allowed-actions';
import type { ReviewRow } from '../lists/achievement-list.queries';
import { achievementLifecycle, type AchievementState, revisionLifecycle } from '../achievement.lifecycle';
import type { AchievementRow } from '../achievement.rows';
import { spanOf } from '../achievement-span';

export class AchievementSummaryResponse {
  id: string;

  @ApiProperty({ enum: achievementLifecycle.states, enumName: 'AchievementState' })
  state: AchievementState;

  /** A newer text than the public one is being worked on. */
  hasOpenRevision: boolean;

  /** Where that newer text stands; null while the public text is the newest, or none is public yet. */
  openRevisionState: string | null;

  @ApiProperty({ enum: ['zh', 'en'] })
  language: 'zh' | 'en';

  title: string;
  titleTranslation: string | null;
  highTechField: string | null;
  trl: number | null;
  price: MoneyResponse | null;
  priceNegotiable: boolean;
  validUntil: string | null;
  updatedAt: Date;
  missing: string[];
  /** Out of 100. */
  completeness: number;
  version: number;
  allowedActions: string[];
  span: StationResponse[];

  static from(row: AchievementRow, actor: Actor): AchievementSummaryResponse {
    const {
      id,
      state,
      language,
      title,
      titleTranslation,
      highTechField,
      trl,
      priceNegotiable,
      validUntil,
      updatedAt,
      missing,
      completeness,
      version,
      revisionState,
      publishedAt,
    } = row;
    const openRevisionState = publishedAt !== null && revisionState !== 'published' ? revisionState : null;
    return {
      id,
      state,
      language,
      title,
      titleTranslation,
      highTechField,
      trl,
      priceNegotiable,
      validUntil,
      updatedAt,
      missing,
      completeness,
      version,
      hasOpenRevision: openRevisionState !== null,
      openRevisionState,
      price: MoneyResponse.ofFen(row.priceFen),
      allowedActions: allowedActions({ state, revisionState, isOwner: true, isPartial: true }, actor),
      span: spanOf(state, publishedAt),
    };
  }
}

export class AchievementListResponse {
  items: AchievementSummaryResponse[];
  nextCursor: string | null;
}

export class ReviewItemResponse implements ReviewRow {
  achievementId: string;
  revision: number;

  @ApiProperty({ enum: ['zh', 'en'] })
  language: 'zh' | 'en';

  title: string;
  titleTranslation: string | null;
  organisationName: string;
  organisationNameEn: string | null;
  highTechField: string | null;

  @ApiProperty({ enum: revisionLifecycle.states, enumName: 'AchievementRevisionState' })
  state: string;

  submittedAt: Date;
  waitingHours: number;
  /** By which day an answer is promised. */
  dueOn: string | null;
  version: number;
}

export class ReviewQueueResponse {
  items: ReviewItemResponse[];
  nextCursor: string | null;
}

export class DecidedAchievementsResponse {
  items: DecisionResponse[];
  nextCursor: string | null;
}
