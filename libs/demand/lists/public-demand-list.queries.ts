import { Injectable } from '@nestjs/common';
import { Clock, dayInShanghai } from '#kernel/clock';
import { Conditions } from '#platform/list/conditions';
import { declareList, type ListPlan } from '#platform/list/list-plan';
import { type FacetCount, type ListPage, Lists, type OpenAddress, type PageAsked } from '#platform/list/lists';
import { PublicCounts } from '#platform/list/public-counts';
import type { DemandState } from '../demand.lifecycle';

export interface PublicDemandsFilter {
  readonly highTechField?: readonly string[];
  readonly demandType?: readonly string[];
  readonly district?: readonly string[];
  readonly cooperationMode?: readonly string[];
  /** Fen. Demands without an amount are left out and counted apart. */
  readonly budgetFrom?: string;
  readonly budgetTo?: string;
  readonly deadlineFrom?: string;
  readonly publishedSince?: string;
}

/** What the public may know of an open demand; of one that shows its title only, nothing but the first half. */
export interface PublicDemandRow {
  readonly id: string;
  readonly state: DemandState;
  readonly publishedAt: Date;
  readonly language: 'zh' | 'en';
  readonly title: string;
  readonly titleTranslation: string | null;
  readonly highTechField: string | null;
  readonly keywords: string[];
  readonly deadline: string | null;
  readonly isTitleOnly: boolean;
  readonly demandType: string | null;
  readonly snippet: string | null;
  readonly districtCode: string | null;
  readonly cooperationModes: string[];
  readonly budgetFen: string | null;
  readonly budgetNegotiable: boolean;
  readonly organisationName: string | null;
  readonly organisationNameEn: string | null;
  readonly validUntil: string | null;
  readonly missing: string[];
}

export interface PublicDemandCounts {
  readonly total: number;
  /** Of those that fit all but the amount: how many leave it to be talked about. */
  readonly negotiable: number;
  readonly highTechField: FacetCount[];
  readonly demandType: FacetCount[];
  readonly district: FacetCount[];
  readonly cooperationMode: FacetCount[];
}

export const publicDemands = declareList({
  code: 'public-demands',
  filters: [
    'highTechField',
    'demandType',
    'district',
    'cooperationMode',
    'budgetFrom',
    'budgetTo',
    'deadlineFrom',
    'publishedSince',
  ],
  from: 'demand.open_demands l',
  id: 'l.id',
  sorts: {
    newest: { by: 'l.published_at', type: 'timestamptz', isDescending: true },
    deadline: { by: 'l.deadline', type: 'date', isNullable: true },
    budget: { by: 'l.budget', type: 'bigint', isDescending: true, isNullable: true },
    lowestBudget: { by: 'l.budget', type: 'bigint', isNullable: true },
  },
  usual: 'newest',
  shows: `l.id, d.state, l.published_at AS "publishedAt", r.language, r.title, r.translations -> 'title' ->> 'text' AS "titleTranslation",
          l.high_tech_field AS "highTechField", r.keywords, l.deadline::text, l.is_title_only AS "isTitleOnly",
          l.demand_type AS "demandType", CASE WHEN NOT l.is_title_only THEN left(r.background, 160) END AS snippet,
          l.district_code AS "districtCode", l.cooperation_modes AS "cooperationModes", l.budget::text AS "budgetFen",
          l.budget_negotiable AS "budgetNegotiable", o.name AS "organisationName", o.name_en AS "organisationNameEn",
          l.valid_until::text AS "validUntil",
          CASE WHEN l.is_title_only THEN '{}' ELSE r.missing END AS missing`,
  joins: `JOIN demand.open_demands l ON l.id = page.page_id JOIN demand.demands d ON d.id = l.id
          JOIN demand.demand_revisions r ON r.id = l.revision_id LEFT JOIN identity.organisations o ON o.id = l.organisation_id`,
} as const satisfies ListPlan);

const facets = {
  highTechField: { column: 'l.high_tech_field' },
  demandType: { column: 'l.demand_type' },
  district: { column: 'l.district_code' },
  cooperationMode: { column: 'l.cooperation_modes', isSet: true },
} as const;

/** The demands that anybody may see, out of a table that holds no more than that. */
@Injectable()
export class PublicDemandLists {
  private readonly counting = new PublicCounts<PublicDemandsFilter, keyof typeof facets>({
    plan: publicDemands,
    facets,
    where: (filter) => this.openOnes(filter),
    negotiable: { condition: 'l.budget IS NULL AND l.budget_negotiable', without: ['budgetFrom', 'budgetTo'] },
  });

  constructor(
    private readonly lists: Lists,
    private readonly clock: Clock,
  ) {}

  page(filter: PublicDemandsFilter, page: PageAsked): Promise<ListPage<PublicDemandRow>> {
    return this.lists.page<PublicDemandRow>(publicDemands, page, this.openOnes(filter));
  }

  counts(filter: PublicDemandsFilter): Promise<PublicDemandCounts> {
    return this.counting.of(this.lists, filter);
  }

  countOpen(): Promise<number> {
    return this.lists.countAll(publicDemands, this.openOnes({}));
  }

  /** For whoever maps all of them; see `Lists.addresses`. */
  addresses(some: { readonly from: number; readonly most: number }): Promise<OpenAddress[]> {
    return this.lists.addresses(publicDemands, some, this.openOnes({}));
  }

  /** What the clock has not closed yet although its last day is over is gone for the public all the same. */
  private openOnes(filter: PublicDemandsFilter): Conditions {
    return new Conditions()
      .when(dayInShanghai(this.clock.now()), (p) => `(l.valid_until IS NULL OR l.valid_until >= ${p}::date)`)
      .oneOf('l.high_tech_field', filter.highTechField)
      .oneOf('l.demand_type', filter.demandType)
      .oneOf('l.district_code', filter.district)
      .sharing('l.cooperation_modes', filter.cooperationMode)
      .between('l.budget', filter.budgetFrom, filter.budgetTo, 'bigint')
      .between('l.deadline', filter.deadlineFrom, undefined, 'date')
      .days('l.published_at', filter.publishedSince, undefined);
  }
}
