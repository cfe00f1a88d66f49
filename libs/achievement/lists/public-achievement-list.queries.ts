import { Injectable } from '@nestjs/common';
import { Clock, dayInShanghai } from '#kernel/clock';
import { Conditions } from '#platform/list/conditions';
import { declareList, type ListPlan } from '#platform/list/list-plan';
import { type FacetCount, type ListPage, Lists, type OpenAddress, type PageAsked } from '#platform/list/lists';
import { PublicCounts } from '#platform/list/public-counts';
import type { AchievementState } from '../achievement.lifecycle';

export interface PublicAchievementsFilter {
  readonly highTechField?: readonly string[];
  readonly form?: readonly string[];
  readonly stage?: readonly string[];
  readonly district?: readonly string[];
  readonly cooperationMode?: readonly string[];
  readonly trlFrom?: number;
  readonly trlTo?: number;
  /** Fen. Achievements without an amount are left out and counted apart. */
  readonly priceFrom?: string;
  readonly priceTo?: string;
  readonly publishedSince?: string;
}

export interface PublicAchievementRow {
  readonly id: string;
  readonly state: AchievementState;
  readonly publishedAt: Date;
  readonly language: 'zh' | 'en';
  readonly title: string;
  readonly titleTranslation: string | null;
  readonly highTechField: string | null;
  readonly keywords: string[];
  readonly form: string | null;
  readonly stage: string | null;
  readonly trl: number | null;
  readonly snippet: string | null;
  readonly districtCode: string | null;
  readonly cooperationModes: string[];
  readonly priceFen: string | null;
  readonly priceNegotiable: boolean;
  readonly organisationName: string;
  readonly organisationNameEn: string | null;
  readonly validUntil: string | null;
  readonly missing: string[];
}

export interface PublicAchievementCounts {
  readonly total: number;
  /** Of those that fit all but the amount: how many leave it to be talked about. */
  readonly negotiable: number;
  readonly highTechField: FacetCount[];
  readonly form: FacetCount[];
  readonly stage: FacetCount[];
  readonly district: FacetCount[];
  readonly cooperationMode: FacetCount[];
}

export const publicAchievements = declareList({
  code: 'public-achievements',
  filters: [
    'highTechField',
    'form',
    'stage',
    'district',
    'cooperationMode',
    'trlFrom',
    'trlTo',
    'priceFrom',
    'priceTo',
    'publishedSince',
  ],
  from: 'achievement.open_achievements l',
  id: 'l.id',
  sorts: {
    newest: { by: 'l.published_at', type: 'timestamptz', isDescending: true },
    trl: { by: 'l.trl', type: 'int', isDescending: true, isNullable: true },
    price: { by: 'l.price', type: 'bigint', isDescending: true, isNullable: true },
    lowestPrice: { by: 'l.price', type: 'bigint', isNullable: true },
  },
  usual: 'newest',
  shows: `l.id, a.state, l.published_at AS "publishedAt", r.language, r.title, r.translations -> 'title' ->> 'text' AS "titleTranslation",
          l.high_tech_field AS "highTechField", r.keywords, l.form, l.maturity_stage AS stage, l.trl,
          left(r.summary, 160) AS snippet, l.district_code AS "districtCode", l.cooperation_modes AS "cooperationModes",
          l.price::text AS "priceFen", l.price_negotiable AS "priceNegotiable", o.name AS "organisationName",
          o.name_en AS "organisationNameEn", l.valid_until::text AS "validUntil", r.missing`,
  joins: `JOIN achievement.open_achievements l ON l.id = page.page_id JOIN achievement.achievements a ON a.id = l.id
          JOIN achievement.achievement_revisions r ON r.id = l.revision_id JOIN identity.organisations o ON o.id = l.organisation_id`,
} as const satisfies ListPlan);

const facets = {
  highTechField: { column: 'l.high_tech_field' },
  form: { column: 'l.form' },
  stage: { column: 'l.maturity_stage' },
  district: { column: 'l.district_code' },
  cooperationMode: { column: 'l.cooperation_modes', isSet: true },
} as const;

/** The achievements that anybody may see, out of a table that holds no more than that. */
@Injectable()
export class PublicAchievementLists {
  private readonly counting = new PublicCounts<PublicAchievementsFilter, keyof typeof facets>({
    plan: publicAchievements,
    facets,
    where: (filter) => this.openOnes(filter),
    negotiable: { condition: 'l.price IS NULL AND l.price_negotiable', without: ['priceFrom', 'priceTo'] },
  });

  constructor(
    private readonly lists: Lists,
    private readonly clock: Clock,
  ) {}

  page(filter: PublicAchievementsFilter, page: PageAsked): Promise<ListPage<PublicAchievementRow>> {
    return this.lists.page<PublicAchievementRow>(publicAchievements, page, this.openOnes(filter));
  }

  counts(filter: PublicAchievementsFilter): Promise<PublicAchievementCounts> {
    return this.counting.of(this.lists, filter);
  }

  countOpen(): Promise<number> {
    return this.lists.countAll(publicAchievements, this.openOnes({}));
  }

  /** For whoever maps all of them; see `Lists.addresses`. */
  addresses(some: { readonly from: number; readonly most: number }): Promise<OpenAddress[]> {
    return this.lists.addresses(publicAchievements, some, this.openOnes({}));
  }

  /** What the clock has not closed yet although its last day is over is gone for the public all the same. */
  private openOnes(filter: PublicAchievementsFilter): Conditions {
    return new Conditions()
      .when(dayInShanghai(this.clock.now()), (p) => `(l.valid_until IS NULL OR l.valid_until >= ${p}::date)`)
      .oneOf('l.high_tech_field', filter.highTechField)
      .oneOf('l.form', filter.form)
      .oneOf('l.maturity_stage', filter.stage)
      .oneOf('l.district_code', filter.district)
      .sharing('l.cooperation_modes', filter.cooperationMode)
      .between('l.trl', filter.trlFrom, filter.trlTo, 'int')
      .between('l.price', filter.priceFrom, filter.priceTo, 'bigint')
      .days('l.published_at', filter.publishedSince, undefined);
  }
}
