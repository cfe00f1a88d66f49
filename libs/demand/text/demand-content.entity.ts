import { Column } from 'typeorm';
import type { Contact } from '#kernel/contact';
import type { Money } from '#kernel/money';
import type { Translations } from '#kernel/translations';
import { MoneyColumn } from '#platform/database/money.column';

export interface DemandIndicator {
  readonly name: string;
  readonly operator: 'ge' | 'le' | 'eq' | 'range';
  readonly value: string;
  readonly valueTo?: string | null;
  readonly unit: string;
  readonly testMethod?: string | null;
  readonly currentLevel?: string | null;
  readonly mustHave: boolean;
}

export type Visibility = 'public' | 'title_only' | 'invited';

/** Texts that may have their other language. */
export const translatedFields = ['title', 'background', 'existingBasis', 'solverConditions'] as const;

/** What the public never sees and the matcher never uses: a change of nothing else needs no screening (domain 3.5). */
export const immaterialFields: readonly string[] = ['contact', 'decisionOwner', 'invitedUsccs'];

/** What a demand says: the fields of the 技术需求表 (domain 3.4). */
export class DemandContent {
  @Column('text')
  readonly language: 'zh' | 'en';

  /** The other language of some of these texts, by the name of the field. */
  @Column('jsonb')
  readonly translations: Translations;

  @Column('boolean')
  readonly anonymous: boolean;

  @Column('text')
  readonly visibility: Visibility;

  /** Credit codes of the organisations that may read all of it whatever its visibility. */
  @Column('text', { array: true })
  readonly invitedUsccs: string[];

  @Column('varchar', { length: 300 })
  readonly title: string;

  @Column('text', { nullable: true })
  readonly demandType: string | null;

  @Column('text', { nullable: true })
  readonly highTechField: string | null;

  @Column('text', { nullable: true })
  readonly contractField: string | null;

  @Column('text', { nullable: true })
  readonly industry: string | null;

  @Column('text', { array: true })
  readonly keywords: string[];

  @Column('text', { nullable: true })
  readonly background: string | null;

  @Column('text', { nullable: true })
  readonly existingBasis: string | null;

  @Column('jsonb')
  readonly indicators: DemandIndicator[];

  @MoneyColumn({ nullable: true })
  readonly budget: Money | null;

  @Column('boolean')
  readonly budgetNegotiable: boolean;

  @Column('text', { array: true })
  readonly cooperationModes: string[];

  /** Until when the enterprise hopes for a solution, YYYY-MM-DD. */
  @Column('date', { nullable: true })
  readonly deadline: string | null;

  /** Until when the demand stays open, YYYY-MM-DD; counted from publication when left out. */
  @Column('date', { nullable: true })
  readonly validUntil: string | null;

  @Column('text', { nullable: true })
  readonly ipArrangement: string | null;

  @Column('text', { nullable: true })
  readonly solverConditions: string | null;

  @Column('text', { nullable: true })
  readonly decisionOwner: string | null;

  @Column('text', { nullable: true })
  readonly districtCode: string | null;

  /** Never public; opened by both sides' consent only. */
  @Column('jsonb', { nullable: true })
  readonly contact: Contact | null;

  /** The enterprise's word that nothing in it is classified: such a text is not accepted here. */
  @Column('boolean')
  readonly declaredUnclassified: boolean;

  /** Files of the demand that belong to this text, in order. */
  @Column('uuid', { array: true })
  readonly attachmentIds: string[];
}

export const emptyDemand: DemandContent = {
  language: 'zh',
  translations: {},
  anonymous: false,
  visibility: 'public',
  invitedUsccs: [],
  title: '',
  demandType: null,
  highTechField: null,
  contractField: null,
  industry: null,
  keywords: [],
  background: null,
  existingBasis: null,
  indicators: [],
  budget: null,
  budgetNegotiable: false,
  cooperationModes: [],
  deadline: null,
  validUntil: null,
  ipArrangement: null,
  solverConditions: null,
  decisionOwner: null,
  districtCode: null,
  contact: null,
  declaredUnclassified: false,
  attachmentIds: [],
};
