import { Column } from 'typeorm';
import type { Contact } from '#kernel/contact';
import type { Money } from '#kernel/money';
import type { Translations } from '#kernel/translations';
import { MoneyColumn } from '#platform/database/money.column';

export interface IpRight {
  readonly kind: string;
  readonly number?: string | null;
  readonly status: string;
  /** The last day on which the right lasts, YYYY-MM-DD. */
  readonly expiresOn?: string | null;
}

export interface TeamMember {
  readonly name: string;
  readonly role: string;
  readonly organisation?: string | null;
  /** Whole percent of the work. */
  readonly contribution?: number | null;
}

/** One of those to whom the achievement belongs. */
export interface Owner {
  readonly name: string;
  readonly uscc?: string | null;
  /** Whole percent; all of them together 100. */
  readonly share: number;
}

/** Texts that may have their other language. */
export const translatedFields = [
  'title',
  'summary',
  'benefit',
  'economics',
  'trlEvidence',
  'neededConditions',
  'applicationCases',
] as const;

/** What the public never sees and the matcher never uses: a change of nothing else needs no review. */
export const immaterialFields: readonly string[] = ['contact'];

/** What an achievement says (domain 4.2). */
export class AchievementContent {
  @Column('text')
  readonly language: 'zh' | 'en';

  /** The other language of some of these texts, by the name of the field. */
  @Column('jsonb')
  readonly translations: Translations;

  @Column('varchar', { length: 300 })
  readonly title: string;

  @Column('text', { nullable: true })
  readonly summary: string | null;

  /** The owner's and the reviewers' alone until both sides agree to open it. */
  @Column('text', { nullable: true })
  readonly detail: string | null;

  @Column('text', { nullable: true })
  readonly benefit: string | null;

  @Column('text', { nullable: true })
  readonly economics: string | null;

  @Column('text', { array: true })
  readonly keywords: string[];

  @Column('text', { nullable: true })
  readonly highTechField: string | null;

  @Column('text', { nullable: true })
  readonly contractField: string | null;

  /** As the owner declares it; an evaluated level will be another field (domain 5.4). */
  @Column('int', { nullable: true })
  readonly trl: number | null;

  @Column('text', { nullable: true })
  readonly trlEvidence: string | null;

  @Column('text', { nullable: true })
  readonly maturityStage: string | null;

  @Column('text', { nullable: true })
  readonly category: string | null;

  @Column('text', { nullable: true })
  readonly form: string | null;

  @Column('text', { nullable: true })
  readonly attribute: string | null;

  /** As the owner says; an evaluation has a report. */
  @Column('text', { nullable: true })
  readonly level: string | null;

  /** Number or address of the report that says so. */
  @Column('text', { nullable: true })
  readonly evaluationReport: string | null;

  /** 科技成果登记号, where it was registered nationally. */
  @Column('text', { nullable: true })
  readonly registrationNumber: string | null;

  @Column('text', { nullable: true })
  readonly sourceProject: string | null;

  @Column('text', { nullable: true })
  readonly neededConditions: string | null;

  @Column('text', { nullable: true })
  readonly applicationCases: string | null;

  @Column('text', { nullable: true })
  readonly entitlement: string | null;

  @Column('jsonb')
  readonly owners: Owner[];

  /** At least one entry at submission; kind `none` says that there is nothing to name. */
  @Column('jsonb')
  readonly ipRights: IpRight[];

  /** False while the rights cannot be had: the matcher then leaves the achievement out. */
  @Column('boolean')
  readonly ipAvailable: boolean;

  @Column('text', { array: true })
  readonly cooperationModes: string[];

  @MoneyColumn({ nullable: true })
  readonly price: Money | null;

  @Column('boolean')
  readonly priceNegotiable: boolean;

  @Column('jsonb')
  readonly team: TeamMember[];

  /** Never public; opened by both sides' consent only. */
  @Column('jsonb', { nullable: true })
  readonly contact: Contact | null;

  /** YYYY-MM. */
  @Column('text', { nullable: true })
  readonly completedOn: string | null;

  @Column('text', { nullable: true })
  readonly districtCode: string | null;

  /** The institute's word that nothing in it is classified: such a text is not accepted here. */
  @Column('boolean')
  readonly declaredUnclassified: boolean;

  /** Files of the achievement that belong to this text, in order. */
  @Column('uuid', { array: true })
  readonly attachmentIds: string[];
}

export const emptyAchievement: AchievementContent = {
  language: 'zh',
  translations: {},
  title: '',
  summary: null,
  detail: null,
  benefit: null,
  economics: null,
  keywords: [],
  highTechField: null,
  contractField: null,
  trl: null,
  trlEvidence: null,
  maturityStage: null,
  category: null,
  form: null,
  attribute: null,
  level: null,
  evaluationReport: null,
  registrationNumber: null,
  sourceProject: null,
  neededConditions: null,
  applicationCases: null,
  entitlement: null,
  owners: [],
  ipRights: [],
  ipAvailable: true,
  cooperationModes: [],
  price: null,
  priceNegotiable: false,
  team: [],
  contact: null,
  completedOn: null,
  districtCode: null,
  declaredUnclassified: false,
  attachmentIds: [],
};
