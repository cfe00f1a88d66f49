import { Column } from 'typeorm';
import type { Contact } from '#kernel/contact';
import type { Money } from '#kernel/money';
import { MoneyColumn } from '#platform/database/money.column';

export interface IpRight {
  readonly kind: string;
  readonly number?: string | null;
  readonly status: string;
}

export interface TeamMember {
  readonly name: string;
  readonly role: string;
}

/** What an achievement says (domain 4.2). */
export class AchievementContent {
  @Column('text')
  readonly language: 'zh' | 'en';

  @Column('varchar', { length: 300 })
  readonly title: string;

  @Column('varchar', { length: 300, nullable: true })
  readonly titleEn: string | null;

  @Column('text', { nullable: true })
  readonly summary: string | null;

  @Column('text', { nullable: true })
  readonly summaryEn: string | null;

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
}

export const emptyAchievement: AchievementContent = {
  language: 'zh',
  title: '',
  titleEn: null,
  summary: null,
  summaryEn: null,
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
  ipRights: [],
  ipAvailable: true,
  cooperationModes: [],
  price: null,
  priceNegotiable: false,
  team: [],
  contact: null,
  completedOn: null,
  districtCode: null,
};
