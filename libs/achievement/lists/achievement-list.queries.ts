import { Injectable } from '@nestjs/common';
import { addDays, Clock, dayInShanghai } from '#kernel/clock';
import { Conditions } from '#platform/list/conditions';
import { declareList, type ListPlan } from '#platform/list/list-plan';
import { type CappedCount, type ListPage, Lists, type PageAsked } from '#platform/list/lists';
import { type AchievementState, closedStates, openStates } from '../achievement.lifecycle';
import { achievementColumns, type AchievementRow } from '../achievement.rows';

export interface OwnAchievementsFilter {
  readonly state?: readonly AchievementState[];
  readonly q?: string;
  readonly highTechField?: readonly string[];
  readonly trlFrom?: number;
  readonly trlTo?: number;
  readonly stage?: readonly string[];
  readonly incomplete?: boolean;
  /** Open ones that have to be confirmed within so many days. */
  readonly unconfirmedWithin?: number;
}

export interface ReviewFilter {
  readonly state?: readonly string[];
  readonly q?: string;
  readonly highTechField?: readonly string[];
  readonly waitingOver?: number;
}

export interface ReviewRow {
  readonly achievementId: string;
  readonly revision: number;
  readonly language: 'zh' | 'en';
  readonly title: string;
  readonly titleTranslation: string | null;
  readonly organisationName: string;
  readonly organisationNameEn: string | null;
  readonly highTechField: string | null;
  readonly state: string;
  readonly submittedAt: Date;
  readonly version: number;
}

export const ownAchievements = declareList({
  code: 'own-achievements',
  filters: ['state', 'q', 'highTechField', 'trlFrom', 'trlTo', 'stage', 'incomplete', 'unconfirmedWithin'],
  from: 'achievement.achievement_lines l',
  id: 'l.id',
  sorts: {
    updated: { by: 'l.updated_at', type: 'timestamptz', isDescending: true },
    validUntil: { by: 'l.valid_until', type: 'date', isNullable: true },
    trl: { by: 'l.trl', type: 'int', isDescending: true, isNullable: true },
    price: { by: 'l.price', type: 'bigint', isDescending: true, isNullable: true },
    title: { by: 'l.title_key', type: 'text' },
  },
  usual: 'updated',
  shows: achievementColumns,
  joins: `JOIN achievement.achievements a ON a.id = page.page_id
          JOIN achievement.achievement_revisions r ON r.id = a.current_revision_id`,
} as const satisfies ListPlan);

const queue = {
  from: 'achievement.achievement_lines l',
  id: 'l.id',
  sorts: {
    waiting: { by: 'l.submitted_at', type: 'timestamptz' },
    title: { by: 'l.title_key', type: 'text' },
  },
  usual: 'waiting',
  shows: `a.id AS "achievementId", r.number AS revision, r.language, r.title, r.translations -> 'title' ->> 'text' AS "titleTranslation",
          o.name AS "organisationName", o.name_en AS "organisationNameEn", r.high_tech_field AS "highTechField", r.state, r.submitted_at AS "submittedAt", a.version`,
  joins: `JOIN achievement.achievements a ON a.id = page.page_id
          JOIN achievement.achievement_revisions r ON r.id = a.current_revision_id
          JOIN identity.organisations o ON o.id = a.organisation_id`,
} as const;

export const reviewQueue = declareList({
  ...queue,
  code: 'achievement-review-queue',
  filters: ['q', 'highTechField', 'waitingOver'],
} as const satisfies ListPlan);
export const officeQueue = declareList({
  ...queue,
  code: 'office-review-queue',
  filters: ['state', 'q', 'highTechField', 'waitingOver'],
} as const satisfies ListPlan);

/** The lists of those who wrote an achievement and of both who review it. */
@Injectable()
export class AchievementLists {
  constructor(
    private readonly lists: Lists,
    private readonly clock: Clock,
  ) {}

  own(organisationId: string, filter: OwnAchievementsFilter, page: PageAsked): Promise<ListPage<AchievementRow>> {
    return this.lists.page<AchievementRow>(ownAchievements, page, this.ownOnes(organisationId, filter));
  }

  countOwn(organisationId: string, filter: OwnAchievementsFilter): Promise<CappedCount> {
    return this.lists.count(ownAchievements, this.ownOnes(organisationId, filter));
  }

  /** Texts waiting for the platform. */
  review(filter: ReviewFilter, page: PageAsked): Promise<ListPage<ReviewRow>> {
    // As the partial index says it, word for word: else PostgreSQL does not use it.
    const where = new Conditions().and(`l.revision_state = 'platform_review'`);
    return this.lists.page<ReviewRow>(reviewQueue, page, waiting(where, filter));
  }

  /** Texts of an institute's researchers waiting for its own office. */
  office(organisationId: string, filter: ReviewFilter, page: PageAsked): Promise<ListPage<ReviewRow>> {
    const where = new Conditions().and(`l.revision_state IN ('submitted', 'org_review')`);
    where.and(`l.organisation_id = ${where.add(organisationId)}::uuid`).oneOf('l.revision_state', filter.state);
    return this.lists.page<ReviewRow>(officeQueue, page, waiting(where, filter));
  }

  private ownOnes(organisationId: string, filter: OwnAchievementsFilter): Conditions {
    const where = new Conditions();
    where
      .and(`l.organisation_id = ${where.add(organisationId)}::uuid`)
      .oneOf('l.state', filter.state)
      .oneOf('l.high_tech_field', filter.highTechField)
      .oneOf('l.maturity_stage', filter.stage)
      .between('l.trl', filter.trlFrom, filter.trlTo, 'int')
      .contains('l.title_folded', filter.q)
      .when(filter.incomplete, (p) => `l.is_incomplete = ${p}`);
    if (filter.unconfirmedWithin === undefined) return where;
    const today = dayInShanghai(this.clock.now());
    const last = addDays(today, filter.unconfirmedWithin);
    return where.oneOf('l.state', openStates).between('l.valid_until', today, last, 'date');
  }
}

function waiting(where: Conditions, filter: ReviewFilter): Conditions {
  return where
    .oneOf('l.high_tech_field', filter.highTechField)
    .contains('l.title_folded', filter.q)
    .when(filter.waitingOver, (p) => `l.submitted_at < now() - make_interval(hours => ${p}::int)`)
    .when(closedStates, (p) => `l.state <> ALL(${p}::text[])`);
}
