import type { Contact } from '#kernel/contact';
import { Money } from '#kernel/money';
import type { PostedUnderMandate } from '#kernel/posted-under-mandate';
import type { Translations } from '#kernel/translations';
import { type RevisionFacts, revisionFacts, type RevisionRoom } from '#platform/revision/revision-room';
import { type DemandContent, type DemandIndicator, emptyDemand, type Visibility } from './text/demand-content.entity';
import type { DemandState, RevisionState } from './demand.lifecycle';

export interface DemandStanding {
  readonly id: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly organisationNameEn: string | null;
  /** Its owner asked in one of the texts handed in not to be named. */
  readonly isUnnamed: boolean;
  readonly state: DemandState;
  readonly version: number;
  readonly currentRevisionId: string;
  readonly publishedRevisionId: string | null;
  readonly validUntil: string | null;
  /** Set where somebody of another organisation began it for this one. */
  readonly postedUnderMandate: PostedUnderMandate | null;
  readonly publishedAt: Date | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** A revision as PostgreSQL gives it; money is fen as text. */
export interface RevisionRow extends RevisionFacts {
  readonly state: RevisionState;
  readonly language: 'zh' | 'en';
  readonly translations: Translations;
  readonly anonymous: boolean;
  readonly visibility: Visibility;
  readonly invitedUsccs: string[];
  readonly title: string;
  readonly demandType: string | null;
  readonly highTechField: string | null;
  readonly contractField: string | null;
  readonly industry: string | null;
  readonly keywords: string[];
  readonly background: string | null;
  readonly existingBasis: string | null;
  readonly indicators: DemandIndicator[];
  readonly budgetFen: string | null;
  readonly budgetNegotiable: boolean;
  readonly cooperationModes: string[];
  readonly deadline: string | null;
  readonly validUntil: string | null;
  readonly ipArrangement: string | null;
  readonly solverConditions: string | null;
  readonly decisionOwner: string | null;
  readonly districtCode: string | null;
  readonly contact: Contact | null;
  readonly declaredUnclassified: boolean;
  readonly attachmentIds: string[];
  readonly missing: string[];
  readonly submittedAt: Date | null;
  readonly decidedAt: Date | null;
  readonly reasonCodes: string[];
  readonly reasonText: string | null;
}

export function contentOf(row: RevisionRow): DemandContent {
  return { ...row, budget: row.budgetFen === null ? null : Money.fen(row.budgetFen) };
}

export const revisionSelect = `
  SELECT ${revisionFacts}, r.language, r.translations, r.anonymous, r.visibility, r.invited_usccs AS "invitedUsccs", r.title,
         r.demand_type AS "demandType",
         r.high_tech_field AS "highTechField", r.contract_field AS "contractField", r.industry, r.keywords, r.background,
         r.existing_basis AS "existingBasis", r.indicators, r.budget::text AS "budgetFen",
         r.budget_negotiable AS "budgetNegotiable", r.cooperation_modes AS "cooperationModes", r.deadline::text,
         r.valid_until::text AS "validUntil", r.ip_arrangement AS "ipArrangement", r.solver_conditions AS "solverConditions",
         r.decision_owner AS "decisionOwner", r.district_code AS "districtCode", r.contact,
         r.declared_unclassified AS "declaredUnclassified", r.attachment_ids AS "attachmentIds", r.missing,
         r.submitted_at AS "submittedAt", r.decided_at AS "decidedAt", r.reason_codes AS "reasonCodes", r.reason_text AS "reasonText"
    FROM demand.demand_revisions r`;

/** Of what such a row says, the fields that are the text. */
export const demandRoom: RevisionRoom = {
  name: 'demand',
  select: revisionSelect,
  fields: Object.keys(emptyDemand).map((field) => (field === 'budget' ? 'budgetFen' : field)),
};

/** One line of the owner's list. */
export interface DemandRow {
  readonly id: string;
  readonly state: DemandState;
  readonly version: number;
  readonly validUntil: string | null;
  readonly updatedAt: Date;
  readonly revisionState: RevisionState;
  readonly isPublished: boolean;
  readonly language: 'zh' | 'en';
  readonly title: string;
  readonly titleTranslation: string | null;
  readonly highTechField: string | null;
  readonly budgetFen: string | null;
  readonly budgetNegotiable: boolean;
  readonly deadline: string | null;
  readonly anonymous: boolean;
  readonly missing: string[];
  readonly completeness: number;
}

export const demandColumns = `
  d.id, d.state, d.version, d.valid_until::text AS "validUntil", d.updated_at AS "updatedAt", r.state AS "revisionState",
  d.published_revision_id IS NOT NULL AS "isPublished", r.language, r.title,
  r.translations -> 'title' ->> 'text' AS "titleTranslation",
  r.high_tech_field AS "highTechField", r.budget::text AS "budgetFen", r.budget_negotiable AS "budgetNegotiable",
  r.deadline::text, r.anonymous, r.missing, r.completeness`;
