import { Column } from 'typeorm';
import type { Contact } from '#kernel/contact';
import type { Money } from '#kernel/money';
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

/** What a demand says: the fields of the 技术需求表 (domain 3.4). */
export class DemandContent {
  @Column('text')
  readonly language: 'zh' | 'en';

  @Column('boolean')
  readonly anonymous: boolean;

  @Column('varchar', { length: 300 })
  readonly title: string;

  @Column('varchar', { length: 300, nullable: true })
  readonly titleEn: string | null;

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
  readonly backgroundEn: string | null;

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
}

export const emptyDemand: DemandContent = {
  language: 'zh',
  anonymous: false,
  title: '',
  titleEn: null,
  demandType: null,
  highTechField: null,
  contractField: null,
  industry: null,
  keywords: [],
  background: null,
  backgroundEn: null,
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
};
