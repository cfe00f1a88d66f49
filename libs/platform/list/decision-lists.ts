import { Injectable } from '@nestjs/common';
import { Conditions } from '#platform/list/conditions';
import { declareList, type ListPlan } from '#platform/list/list-plan';
import { type ListPage, Lists, type PageAsked } from '#platform/list/lists';
import { unnamedDemand } from '#platform/list/unnamed-demand';

export type DecidedVerdict = 'pass' | 'return' | 'reject';

export interface DecidedFilter {
  readonly verdict?: readonly DecidedVerdict[];
  readonly q?: string;
  /** Not longer ago than so many days. */
  readonly withinDays?: number;
  readonly by?: 'me';
}

/** One decision as it was made, whatever became of the text since. */
export interface DecidedRow {
  readonly id: string;
  readonly subjectId: string;
  readonly at: Date;
  readonly verdict: DecidedVerdict;
  readonly reasonCodes: string[];
  readonly decidedBy: string | null;
  readonly decidedByEn: string | null;
  readonly revision: number;
  readonly language: 'zh' | 'en';
  readonly title: string;
  readonly titleTranslation: string | null;
  readonly organisationName: string;
  readonly organisationNameEn: string | null;
  /** The owner asked not to be named. */
  readonly isUnnamed: boolean;
  readonly highTechField: string | null;
}

interface DecidedSubject {
  readonly kind: 'demand' | 'achievement';
  /** Of `d`, in SQL. */
  readonly isUnnamed: string;
  /** The state of a text that is decided upon, as the partial index of the audit names it. */
  readonly from: 'screening' | 'platform_review';
  readonly passes: string;
}

const subjects = {
  demand: { kind: 'demand', isUnnamed: unnamedDemand, from: 'screening', passes: 'validate' },
  achievement: { kind: 'achievement', isUnnamed: 'false', from: 'platform_review', passes: 'publish' },
} as const satisfies Record<DecidedSubject['kind'], DecidedSubject>;
const plans = { demand: planOf(subjects.demand), achievement: planOf(subjects.achievement) };
const usualDays = 30;

/** What reviewers decided, newest first, read from the audit: a text that is handed in again forgets it. */
@Injectable()
export class DecisionLists {
  constructor(private readonly lists: Lists) {}

  page(
    kind: DecidedSubject['kind'],
    filter: DecidedFilter,
    page: PageAsked,
    personId: string | null,
  ): Promise<ListPage<DecidedRow>> {
    const subject = subjects[kind];
    const actions = (filter.verdict ?? ['pass', 'return', 'reject']).map((verdict) =>
      verdict === 'pass' ? subject.passes : verdict,
    );
    const where = new Conditions()
      .when(kind, (p) => `e.entity = ${p}`)
      .and(`e.from_state = '${subject.from}'`)
      .oneOf('e.action', actions)
      .when(filter.withinDays ?? usualDays, (p) => `e.at > now() - make_interval(days => ${p}::int)`)
      .when(filter.by === 'me' ? (personId ?? undefined) : undefined, (p) => `e.person_id = ${p}::uuid`)
      .contains('lower(r.title)', filter.q);
    return this.lists.page<DecidedRow>(plans[kind], page, where);
  }
}

function planOf({ kind, passes, isUnnamed }: DecidedSubject): ListPlan<'newest'> {
  const revision = `JOIN ${kind}.${kind}_revisions r ON r.${kind}_id = e.entity_id AND r.number = (e.facts ->> 'revision')::int`;
  return declareList({
    code: `decided-${kind}s`,
    filters: ['verdict', 'q', 'withinDays', 'by'],
    from: `platform.audit_events e ${revision}`,
    id: 'e.id',
    sorts: { newest: { by: 'e.at', type: 'timestamptz', isDescending: true } },
    usual: 'newest',
    shows: `e.id, e.entity_id AS "subjectId", e.at, CASE e.action WHEN '${passes}' THEN 'pass' ELSE e.action END AS verdict,
            e.reason_codes AS "reasonCodes", p.name AS "decidedBy", p.name_en AS "decidedByEn", r.number AS revision, r.language, r.title,
            r.translations -> 'title' ->> 'text' AS "titleTranslation", o.name AS "organisationName", o.name_en AS "organisationNameEn",
            ${isUnnamed} AS "isUnnamed", r.high_tech_field AS "highTechField"`,
    joins: `JOIN platform.audit_events e ON e.id = page.page_id ${revision} JOIN ${kind}.${kind}s d ON d.id = e.entity_id
            JOIN identity.organisations o ON o.id = d.organisation_id LEFT JOIN identity.people p ON p.id = e.person_id`,
  });
}
