import { Injectable } from '@nestjs/common';
import { addDays, Clock, dayInShanghai } from '#kernel/clock';
import { Conditions } from '#platform/list/conditions';
import { declareList, type ListPlan } from '#platform/list/list-plan';
import { type CappedCount, type ListPage, Lists, type PageAsked } from '#platform/list/lists';
import { unnamedDemand } from '#platform/list/unnamed-demand';
import { closedStates, openStates, type DemandState } from '../demand.lifecycle';
import { demandColumns, type DemandRow } from '../demand.rows';

export interface OwnDemandsFilter {
  readonly state?: readonly DemandState[];
  readonly q?: string;
  readonly highTechField?: readonly string[];
  readonly demandType?: readonly string[];
  /** Calendar days in Shanghai, both included. */
  readonly updatedFrom?: string;
  readonly updatedTo?: string;
  readonly incomplete?: boolean;
  /** Open ones whose last day comes within so many days. */
  readonly expiringWithin?: number;
}

export interface ScreeningFilter {
  readonly state?: readonly string[];
  readonly q?: string;
  readonly highTechField?: readonly string[];
  readonly taken?: 'me' | 'nobody';
  readonly waitingOver?: number;
}

export interface ScreeningRow {
  readonly demandId: string;
  readonly revision: number;
  readonly language: 'zh' | 'en';
  readonly title: string;
  readonly titleTranslation: string | null;
  readonly organisationName: string;
  readonly organisationNameEn: string | null;
  readonly isUnnamed: boolean;
  readonly highTechField: string | null;
  readonly state: string;
  readonly submittedAt: Date;
  readonly takenBy: string | null;
  readonly takenByEn: string | null;
  readonly version: number;
}

export const ownDemands = declareList({
  code: 'own-demands',
  filters: ['state', 'q', 'highTechField', 'demandType', 'updatedFrom', 'updatedTo', 'incomplete', 'expiringWithin'],
  from: 'demand.demand_lines l',
  id: 'l.id',
  sorts: {
    updated: { by: 'l.updated_at', type: 'timestamptz', isDescending: true },
    deadline: { by: 'l.deadline', type: 'date', isNullable: true },
    validUntil: { by: 'l.valid_until', type: 'date', isNullable: true },
    budget: { by: 'l.budget', type: 'bigint', isDescending: true, isNullable: true },
    title: { by: 'l.title_key', type: 'text' },
  },
  usual: 'updated',
  shows: demandColumns,
  joins: `JOIN demand.demands d ON d.id = page.page_id JOIN demand.demand_revisions r ON r.id = d.current_revision_id`,
} as const satisfies ListPlan);

// As the partial index says it, word for word: else PostgreSQL does not use it.
const inScreening = `l.revision_state IN ('submitted', 'screening', 'validated')`;

export const screeningQueue = declareList({
  code: 'screening-queue',
  filters: ['state', 'q', 'highTechField', 'taken', 'waitingOver'],
  from: 'demand.demand_lines l',
  id: 'l.id',
  sorts: {
    waiting: { by: 'l.submitted_at', type: 'timestamptz' },
    title: { by: 'l.title_key', type: 'text' },
  },
  usual: 'waiting',
  shows: `d.id AS "demandId", r.number AS revision, r.language, r.title, r.translations -> 'title' ->> 'text' AS "titleTranslation",
          o.name AS "organisationName", o.name_en AS "organisationNameEn", ${unnamedDemand} AS "isUnnamed", r.high_tech_field AS "highTechField", r.state, r.submitted_at AS "submittedAt",
          p.name AS "takenBy", p.name_en AS "takenByEn", d.version`,
  joins: `JOIN demand.demands d ON d.id = page.page_id JOIN demand.demand_revisions r ON r.id = d.current_revision_id
          JOIN identity.organisations o ON o.id = d.organisation_id LEFT JOIN identity.people p ON p.id = r.taken_by`,
} as const satisfies ListPlan);

/** The lists of those who wrote a demand and of those who screen it. */
@Injectable()
export class DemandLists {
  constructor(
    private readonly lists: Lists,
    private readonly clock: Clock,
  ) {}

  own(organisationId: string, filter: OwnDemandsFilter, page: PageAsked): Promise<ListPage<DemandRow>> {
    return this.lists.page<DemandRow>(ownDemands, page, this.ownOnes(organisationId, filter));
  }

  countOwn(organisationId: string, filter: OwnDemandsFilter): Promise<CappedCount> {
    return this.lists.count(ownDemands, this.ownOnes(organisationId, filter));
  }

  /** Texts waiting for or in screening; `personId` is who asks. */
  screening(filter: ScreeningFilter, page: PageAsked, personId: string | null): Promise<ListPage<ScreeningRow>> {
    const where = new Conditions()
      .and(inScreening)
      .oneOf('l.revision_state', filter.state)
      .oneOf('l.high_tech_field', filter.highTechField)
      .contains('l.title_folded', filter.q)
      .when(filter.waitingOver, (p) => `l.submitted_at < now() - make_interval(hours => ${p}::int)`)
      .when(filter.taken === 'me' ? personId : undefined, (p) => `l.taken_by = ${p}::uuid`);
    if (filter.taken === 'nobody') where.and('l.taken_by IS NULL');
    where.and(`l.state <> ALL(${where.add(closedStates)})`);
    return this.lists.page<ScreeningRow>(screeningQueue, page, where);
  }

  private ownOnes(organisationId: string, filter: OwnDemandsFilter): Conditions {
    const where = new Conditions();
    where
      .and(`l.organisation_id = ${where.add(organisationId)}::uuid`)
      .oneOf('l.state', filter.state)
      .oneOf('l.high_tech_field', filter.highTechField)
      .oneOf('l.demand_type', filter.demandType)
      .contains('l.title_folded', filter.q)
      .days('l.updated_at', filter.updatedFrom, filter.updatedTo)
      .when(filter.incomplete, (p) => `l.is_incomplete = ${p}`);
    if (filter.expiringWithin === undefined) return where;
    const today = dayInShanghai(this.clock.now());
    return where
      .oneOf('l.state', openStates)
      .between('l.valid_until', today, addDays(today, filter.expiringWithin), 'date');
  }
}
