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
import { achievementForms, cooperationModes, districts, highTechFields, maturityStages } from '#taxonomy';
import { ownAchievements, reviewQueue } from '../lists/achievement-list.queries';
import { achievementLifecycle, type AchievementState } from '../achievement.lifecycle';
import { publicAchievements } from '../lists/public-achievement-list.queries';

export class OwnAchievementsFilterRequest {
  @AnyOf(achievementLifecycle.states)
  state?: AchievementState[];

  /** A part of the title. */
  @TitlePart()
  q?: string;

  @AnyOf(highTechFields.codes)
  highTechField?: string[];

  @WholeNumber(1, 9)
  trlFrom?: number;

  @WholeNumber(1, 9)
  trlTo?: number;

  @AnyOf(maturityStages.codes)
  stage?: string[];

  /** Whether something is still missing before it may be handed in. */
  @YesOrNo()
  incomplete?: boolean;

  /** Open, and to be confirmed within so many days. */
  @WholeNumber(0, 366)
  unconfirmedWithin?: number;
}

export class OwnAchievementsRequest extends IntersectionType(OwnAchievementsFilterRequest, ListRequest) {
  @OneOf(Object.keys(ownAchievements.sorts))
  sort?: string;
}

export class ReviewQueueRequest extends ListRequest {
  /** A part of the title. */
  @TitlePart()
  q?: string;

  @AnyOf(highTechFields.codes)
  highTechField?: string[];

  /** Waiting for more than so many hours. */
  @WholeNumber(1, 10_000)
  waitingOver?: number;

  @OneOf(Object.keys(reviewQueue.sorts))
  sort?: string;
}

export class OfficeQueueRequest extends ReviewQueueRequest {
  @AnyOf(['submitted', 'org_review'])
  state?: string[];
}

export class PublicAchievementsFilterRequest {
  @AnyOf(highTechFields.codes)
  highTechField?: string[];

  @AnyOf(achievementForms.codes)
  form?: string[];

  @AnyOf(maturityStages.codes)
  stage?: string[];

  @AnyOf(districts.codes)
  district?: string[];

  @AnyOf(cooperationModes.codes)
  cooperationMode?: string[];

  @WholeNumber(1, 9)
  trlFrom?: number;

  @WholeNumber(1, 9)
  trlTo?: number;

  /** Least price in fen; leaves out those without an amount. */
  @FenText()
  priceFrom?: string;

  @FenText()
  priceTo?: string;

  @DayText()
  publishedSince?: string;
}

export class PublicAchievementsRequest extends IntersectionType(PublicAchievementsFilterRequest, ListRequest) {
  @OneOf(Object.keys(publicAchievements.sorts))
  sort?: string;
}
