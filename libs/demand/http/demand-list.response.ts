import { ApiProperty } from '@nestjs/swagger';
import { hoursBetween } from '#kernel/clock';
import type { Actor } from '#platform/http/actor';
import { DecisionResponse, nobody } from '#platform/http/list.response';
import { MoneyResponse } from '#platform/http/money.response';
import { StationResponse } from '#platform/http/station.response';
import type { Counting } from '#taxonomy';
import { allowedActions } from '../demand-allowed-actions';
import type { ScreeningRow } from '../lists/demand-list.queries';
import { demandLifecycle, type DemandState, revisionLifecycle } from '../demand.lifecycle';
import type { DemandRow } from '../demand.rows';
import { spanOf } from '../demand-span';

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
  budgetNegotiable: boolean;
  deadline: string | null;
  validUntil: string | null;
  updatedAt: Date;
  missing: string[];
  /** Out of 100. */
  completeness: number;
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
      completeness,
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
      completeness,
      anonymous,
      version,
      hasOpenRevision: openRevisionState !== null,
      openRevisionState,
      budget: MoneyResponse.ofFen(row.budgetFen),
      budgetNegotiable: row.budgetNegotiable,
      allowedActions: allowedActions({ state, revisionState, isOwner: true, isPartial: true }, actor),
      span: spanOf(state, null),
    };
  }
}

export class DemandListResponse {
  items: DemandSummaryResponse[];
  nextCursor: string | null;
}

export class ScreeningItemResponse implements Omit<ScreeningRow, 'isUnnamed' | 'organisationName'> {
  demandId: string;
  revision: number;

  @ApiProperty({ enum: ['zh', 'en'] })
  language: 'zh' | 'en';

  title: string;
  titleTranslation: string | null;
  /** Null for whoever only oversees, where the owner asked not to be named. */
  organisationName: string | null;
  organisationNameEn: string | null;
  highTechField: string | null;

  @ApiProperty({ enum: revisionLifecycle.states, enumName: 'DemandRevisionState' })
  state: string;

  submittedAt: Date;
  waitingHours: number;
  /** By which day an answer is promised. */
  dueOn: string | null;
  /** Name of the expert who took it. */
  takenBy: string | null;
  takenByEn: string | null;
  version: number;

  static from(
    { isUnnamed, ...row }: ScreeningRow,
    reader: { readonly now: Date; readonly promised: Counting; readonly isOverseer: boolean },
  ): ScreeningItemResponse {
    const { submittedAt } = row;
    return {
      ...row,
      ...(isUnnamed && reader.isOverseer ? nobody : {}),
      waitingHours: hoursBetween(submittedAt, reader.now),
      dueOn: reader.promised('desk.screening', submittedAt),
    };
  }
}

export class ScreeningQueueResponse {
  items: ScreeningItemResponse[];
  nextCursor: string | null;
}

export class DecidedDemandsResponse {
  items: DecisionResponse[];
  nextCursor: string | null;
}
