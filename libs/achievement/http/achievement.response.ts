import { pick } from '#kernel/pick';
import { ApiProperty } from '@nestjs/swagger';
import type { Actor } from '#platform/http/actor';
import { ContactResponse } from '#platform/http/contact.response';
import { MoneyResponse } from '#platform/http/money.response';
import { OwnerResponse } from '#platform/http/owner.response';
import { StationResponse } from '#platform/http/station.response';
import { allowedActions } from '../achievement-allowed-actions';
import {
  achievementLifecycle,
  type AchievementState,
  revisionLifecycle,
  type RevisionState,
} from '../achievement.lifecycle';
import type { AchievementDetail } from '../achievement.queries';
import type { AchievementRow, RevisionRow } from '../achievement.rows';
import { AchievementTextResponse } from './achievement-text.response';
import { spanOf } from '../achievement-span';

/** An achievement's text as its owner and the reviewing staff see it. */
export class AchievementRevisionResponse extends AchievementTextResponse {
  number: number;

  @ApiProperty({ enum: revisionLifecycle.states, enumName: 'AchievementRevisionState' })
  state: RevisionState;

  detail: string | null;
  declaredUnclassified: boolean;
  attachmentIds: string[];
  contact: ContactResponse | null;
  submittedAt: Date | null;
  decidedAt: Date | null;
  reasonCodes: string[];
  reasonText: string | null;

  static override from(row: RevisionRow): AchievementRevisionResponse {
    return {
      ...pick(
        row,
        'number',
        'state',
        'detail',
        'declaredUnclassified',
        'attachmentIds',
        'contact',
        'submittedAt',
        'decidedAt',
        'reasonCodes',
        'reasonText',
      ),
      ...AchievementTextResponse.from(row),
    };
  }
}

export class AchievementResponse {
  id: string;
  organisation: OwnerResponse;

  @ApiProperty({ enum: achievementLifecycle.states, enumName: 'AchievementState' })
  state: AchievementState;

  version: number;
  current: AchievementRevisionResponse;
  published: AchievementRevisionResponse | null;
  allowedActions: string[];
  missing: string[];
  /** Until when it is listed without another word of the institute. */
  validUntil: string | null;
  publishedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
  span: StationResponse[];

  static from(row: AchievementDetail, actor: Actor): AchievementResponse {
    const { id, state, version, validUntil, publishedAt, createdAt, updatedAt } = row;
    const isOwner = row.organisationId === actor.organisationId;
    return {
      id,
      state,
      version,
      validUntil,
      publishedAt,
      createdAt,
      updatedAt,
      organisation: { id: row.organisationId, name: row.organisationName, nameEn: row.organisationNameEn },
      current: AchievementRevisionResponse.from(row.current),
      published: row.published && AchievementRevisionResponse.from(row.published),
      allowedActions: allowedActions(
        { state, revisionState: row.current.state, isOwner, isPartial: row.isPartial },
        actor,
      ),
      missing: row.current.missing,
      span: spanOf(state, publishedAt),
    };
  }
}

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

export class PublicAchievementResponse extends AchievementTextResponse {
  id: string;

  @ApiProperty({ enum: achievementLifecycle.states, enumName: 'AchievementState' })
  state: AchievementState;

  organisationName: string;
  organisationNameEn: string | null;
  validUntil: string | null;
  publishedAt: Date | null;
  missing: string[];
  span: StationResponse[];
}

export class ReviewItemResponse {
  achievementId: string;
  revision: number;
  title: string;
  organisationName: string;
  highTechField: string | null;

  @ApiProperty({ enum: revisionLifecycle.states, enumName: 'AchievementRevisionState' })
  state: string;

  submittedAt: Date;
  waitingHours: number;
  version: number;
}

export class ReviewQueueResponse {
  items: ReviewItemResponse[];
}
