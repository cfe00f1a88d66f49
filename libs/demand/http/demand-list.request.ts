import { IntersectionType } from '@nestjs/swagger';
import {
  AnyOf,
  DayText,
  FenText,
  ListRequest,
  OneOf,
  TitlePart,
  WholeNumber,
  YesOrNo,
} from '#platform/http/list.request';
import { cooperationModes, demandTypes, districts, highTechFields } from '#taxonomy';
import { ownDemands, screeningQueue } from '../lists/demand-list.queries';
import { demandLifecycle, type DemandState } from '../demand.lifecycle';
import { publicDemands } from '../lists/public-demand-list.queries';

export class OwnDemandsFilterRequest {
  @AnyOf(demandLifecycle.states)
  state?: DemandState[];

  /** A part of the title. */
  @TitlePart()
  q?: string;

  @AnyOf(highTechFields.codes)
  highTechField?: string[];

  @AnyOf(demandTypes.codes)
  demandType?: string[];

  /** First day of the last change, in Shanghai. */
  @DayText()
  updatedFrom?: string;

  @DayText()
  updatedTo?: string;

  /** Whether something is still missing before it may be handed in. */
  @YesOrNo()
  incomplete?: boolean;

  /** Open, and its last day comes within so many days. */
  @WholeNumber(0, 366)
  expiringWithin?: number;
}

export class OwnDemandsRequest extends IntersectionType(OwnDemandsFilterRequest, ListRequest) {
  @OneOf(Object.keys(ownDemands.sorts))
  sort?: string;
}

export class ScreeningQueueRequest extends ListRequest {
  @AnyOf(['submitted', 'screening', 'validated'])
  state?: string[];

  /** A part of the title. */
  @TitlePart()
  q?: string;

  @AnyOf(highTechFields.codes)
  highTechField?: string[];

  @OneOf(['me', 'nobody'])
  taken?: 'me' | 'nobody';

  /** Waiting for more than so many hours. */
  @WholeNumber(1, 10_000)
  waitingOver?: number;

  @OneOf(Object.keys(screeningQueue.sorts))
  sort?: string;
}

export class PublicDemandsFilterRequest {
  @AnyOf(highTechFields.codes)
  highTechField?: string[];

  @AnyOf(demandTypes.codes)
  demandType?: string[];

  @AnyOf(districts.codes)
  district?: string[];

  @AnyOf(cooperationModes.codes)
  cooperationMode?: string[];

  /** Least budget in fen; leaves out those without an amount. */
  @FenText()
  budgetFrom?: string;

  @FenText()
  budgetTo?: string;

  @DayText()
  deadlineFrom?: string;

  @DayText()
  publishedSince?: string;
}

export class PublicDemandsRequest extends IntersectionType(PublicDemandsFilterRequest, ListRequest) {
  @OneOf(Object.keys(publicDemands.sorts))
  sort?: string;
}
