import type { Contact } from '#kernel/contact';
import { Money } from '#kernel/money';
import type { PostedUnderMandate } from '#kernel/posted-under-mandate';
import type { Translations } from '#kernel/translations';
import { type RevisionFacts, revisionFacts, type RevisionRoom } from '#platform/revision/revision-room';
import {
  type AchievementContent,
  emptyAchievement,
  type IpRight,
  type Owner,
  type TeamMember,
} from './text/achievement-content.entity';
import type { AchievementState, RevisionState } from './achievement.lifecycle';

export interface AchievementStanding {
  readonly id: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly organisationNameEn: string | null;
  readonly state: AchievementState;
  readonly version: number;
  readonly currentRevisionId: string;
  readonly publishedRevisionId: string | null;
  readonly validUntil: string | null;
  readonly rightsUntil: string | null;
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
  readonly title: string;
  readonly summary: string | null;
  readonly detail: string | null;
  readonly benefit: string | null;
  readonly economics: string | null;
  readonly keywords: string[];
  readonly highTechField: string | null;
  readonly contractField: string | null;
  readonly trl: number | null;
  readonly trlEvidence: string | null;
  readonly maturityStage: string | null;
  readonly category: string | null;
  readonly form: string | null;
  readonly attribute: string | null;
  readonly level: string | null;
  readonly evaluationReport: string | null;
  readonly registrationNumber: string | null;
  readonly sourceProject: string | null;
  readonly neededConditions: string | null;
  readonly applicationCases: string | null;
  readonly entitlement: string | null;
  readonly owners: Owner[];
  readonly ipRights: IpRight[];
  readonly ipAvailable: boolean;
  readonly cooperationModes: string[];
  readonly priceFen: string | null;
  readonly priceNegotiable: boolean;
  readonly team: TeamMember[];
  readonly contact: Contact | null;
  readonly completedOn: string | null;
  readonly districtCode: string | null;
  readonly declaredUnclassified: boolean;
  readonly attachmentIds: string[];
  readonly missing: string[];
  readonly submittedAt: Date | null;
  readonly decidedAt: Date | null;
  readonly reasonCodes: string[];
  readonly reasonText: string | null;
}

export function contentOf(row: RevisionRow): AchievementContent {
  return { ...row, price: row.priceFen === null ? null : Money.fen(row.priceFen) };
}

export const revisionSelect = `
  SELECT ${revisionFacts}, r.language, r.translations, r.title, r.summary, r.benefit, r.economics,
         r.keywords, r.high_tech_field AS "highTechField", r.contract_field AS "contractField", r.trl, r.trl_evidence AS "trlEvidence",
         r.maturity_stage AS "maturityStage", r.category, r.form, r.attribute, r.level, r.evaluation_report AS "evaluationReport",
         r.registration_number AS "registrationNumber", r.source_project AS "sourceProject", r.needed_conditions AS "neededConditions",
         r.application_cases AS "applicationCases", r.entitlement, r.owners, r.detail, r.declared_unclassified AS "declaredUnclassified",
         r.attachment_ids AS "attachmentIds", r.ip_rights AS "ipRights", r.ip_available AS "ipAvailable",
         r.cooperation_modes AS "cooperationModes", r.price::text AS "priceFen", r.price_negotiable AS "priceNegotiable", r.team, r.contact,
         r.completed_on AS "completedOn", r.district_code AS "districtCode", r.missing, r.submitted_at AS "submittedAt",
         r.decided_at AS "decidedAt", r.reason_codes AS "reasonCodes", r.reason_text AS "reasonText"
    FROM achievement.achievement_revisions r`;

/** Of what such a row says, the fields that are the text. */
export const achievementRoom: RevisionRoom = {
  name: 'achievement',
  select: revisionSelect,
  fields: Object.keys(emptyAchievement).map((field) => (field === 'price' ? 'priceFen' : field)),
};

/** One line of the owner's list. */
export interface AchievementRow {
  readonly id: string;
  readonly state: AchievementState;
  readonly version: number;
  readonly validUntil: string | null;
  readonly publishedAt: Date | null;
  readonly updatedAt: Date;
  readonly revisionState: RevisionState;
  readonly language: 'zh' | 'en';
  readonly title: string;
  readonly titleTranslation: string | null;
  readonly highTechField: string | null;
  readonly trl: number | null;
  readonly priceFen: string | null;
  readonly priceNegotiable: boolean;
  readonly missing: string[];
  readonly completeness: number;
}

export const achievementColumns = `
  a.id, a.state, a.version, a.valid_until::text AS "validUntil", a.published_at AS "publishedAt", a.updated_at AS "updatedAt",
  r.state AS "revisionState", r.language, r.title, r.translations -> 'title' ->> 'text' AS "titleTranslation",
  r.high_tech_field AS "highTechField", r.trl, r.price::text AS "priceFen", r.price_negotiable AS "priceNegotiable", r.missing,
  r.completeness`;
