import { pick } from '#kernel/pick';
import { visibilities } from '#taxonomy';
import { ApiProperty } from '@nestjs/swagger';
import { Money } from '#kernel/money';
import type { Actor } from '#platform/http/actor';
import { ContactResponse } from '#platform/http/contact.response';
import { MoneyResponse } from '#platform/http/money.response';
import { OwnerResponse } from '#platform/http/owner.response';
import { StationResponse } from '#platform/http/station.response';
import { allowedActions } from '../demand-allowed-actions';
import { completenessOf, scoreOf } from '../demand-completeness';
import type { Visibility } from '../demand-content.entity';
import { demandLifecycle, type DemandState, revisionLifecycle, type RevisionState } from '../demand.lifecycle';
import type { DemandDetail } from '../demand.queries';
import type { DemandRow, RevisionRow } from '../demand.rows';
import { DemandTextResponse } from './demand-text.response';
import { spanOf } from '../demand-span';

/** A demand's text as its owner and the screening staff see it. */
export class DemandRevisionResponse extends DemandTextResponse {
  number: number;

  @ApiProperty({ enum: revisionLifecycle.states, enumName: 'DemandRevisionState' })
  state: RevisionState;

  anonymous: boolean;

  @ApiProperty({ enum: visibilities.codes })
  visibility: Visibility;

  invitedUsccs: string[];
  declaredUnclassified: boolean;
  attachmentIds: string[];
  validUntil: string | null;
  decisionOwner: string | null;
  contact: ContactResponse | null;
  submittedAt: Date | null;
  decidedAt: Date | null;
  reasonCodes: string[];
  reasonText: string | null;

  static override from(row: RevisionRow): DemandRevisionResponse {
    return {
      ...pick(
        row,
        'number',
        'state',
        'anonymous',
        'visibility',
        'invitedUsccs',
        'declaredUnclassified',
        'attachmentIds',
        'validUntil',
        'decisionOwner',
        'contact',
        'submittedAt',
        'decidedAt',
        'reasonCodes',
        'reasonText',
      ),
      ...DemandTextResponse.from(row),
    };
  }
}

export class CompletenessPartResponse {
  code: string;
  points: number;
  max: number;
}

export class CompletenessResponse {
  /** Out of 100. */
  score: number;
  parts: CompletenessPartResponse[];

  static from(row: RevisionRow): CompletenessResponse {
    const parts = completenessOf({ ...row, budget: row.budgetFen === null ? null : Money.fen(row.budgetFen) });
    return { score: scoreOf(parts), parts };
  }
}

export class DemandResponse {
  id: string;
  organisation: OwnerResponse;

  @ApiProperty({ enum: demandLifecycle.states, enumName: 'DemandState' })
  state: DemandState;

  version: number;
  current: DemandRevisionResponse;
  published: DemandRevisionResponse | null;
  allowedActions: string[];
  missing: string[];
  completeness: CompletenessResponse;
  validUntil: string | null;
  publishedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
  span: StationResponse[];

  static from(row: DemandDetail, actor: Actor): DemandResponse {
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
      current: DemandRevisionResponse.from(row.current),
      published: row.published && DemandRevisionResponse.from(row.published),
      allowedActions: allowedActions(
        { state, revisionState: row.current.state, isOwner, isPartial: row.isPartial },
        actor,
      ),
      missing: row.current.missing,
      completeness: CompletenessResponse.from(row.current),
      span: spanOf(state, publishedAt),
    };
  }
}

export class DemandSummaryResponse {
  id: string;

  @ApiProperty({ enum: demandLifecycle.states, enumName: 'DemandState' })
  state: DemandState;

  /** A newer text than the public one is being worked on. */
  hasOpenRevision: boolean;

  /** Where that newer text stands; null while the public text is the newest, or none is public yet. */
  openRevisionState: string | null;

  @ApiProperty({ enum: ['zh', 'en'] })
  language: 'zh' | 'en';

  title: string;
  titleTranslation: string | null;
  highTechField: string | null;
  budget: MoneyResponse | null;
  deadline: string | null;
  validUntil: string | null;
  updatedAt: Date;
  missing: string[];
  anonymous: boolean;
  version: number;
  allowedActions: string[];
  span: StationResponse[];

  static from(row: DemandRow, actor: Actor): DemandSummaryResponse {
    const {
      id,
      state,
      language,
      title,
      titleTranslation,
      highTechField,
      deadline,
      validUntil,
      updatedAt,
      missing,
      anonymous,
      version,
      revisionState,
    } = row;
    const openRevisionState = row.isPublished && revisionState !== 'published' ? revisionState : null;
    return {
      id,
      state,
      language,
      title,
      titleTranslation,
      highTechField,
      deadline,
      validUntil,
      updatedAt,
      missing,
      anonymous,
      version,
      hasOpenRevision: openRevisionState !== null,
      openRevisionState,
      budget: MoneyResponse.ofFen(row.budgetFen),
      allowedActions: allowedActions({ state, revisionState, isOwner: true, isPartial: true }, actor),
      span: spanOf(state, null),
    };
  }
}

export class DemandListResponse {
  items: DemandSummaryResponse[];
  nextCursor: string | null;
}

export class PublicDemandResponse extends DemandTextResponse {
  id: string;

  @ApiProperty({ enum: demandLifecycle.states, enumName: 'DemandState' })
  state: DemandState;

  /** Null where the enterprise asked to stay unnamed. */
  organisationName: string | null;
  organisationNameEn: string | null;
  validUntil: string | null;
  publishedAt: Date | null;
  missing: string[];
  span: StationResponse[];
}

export class ScreeningItemResponse {
  demandId: string;
  revision: number;
  title: string;
  organisationName: string;
  highTechField: string | null;

  @ApiProperty({ enum: revisionLifecycle.states, enumName: 'DemandRevisionState' })
  state: string;

  submittedAt: Date;
  waitingHours: number;
  /** Name of the expert who took it. */
  takenBy: string | null;
  version: number;
}

export class ScreeningQueueResponse {
  items: ScreeningItemResponse[];
}
