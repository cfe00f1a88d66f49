import { Column, Entity, PrimaryColumn } from 'typeorm';
import { StaleVersion } from '#kernel/domain-error';
import type { Mover } from '#kernel/role';
import { type ApplicationAction, applicationLifecycle, type ApplicationState } from './application.lifecycle';

/** Kinds that may ask to join; an authority and the platform itself are entered by hand. */
export const applyingKinds = [
  'enterprise',
  'institute',
  'service_provider',
  'service_node',
  'registration_office',
] as const;
export type ApplyingKind = (typeof applyingKinds)[number];

/** What the applicant says about the organisation. */
export interface ApplicationContent {
  readonly uscc: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly kind: ApplyingKind;
  readonly districtCode: string | null;
  readonly industry: string | null;
  /** The applicant's post there, e.g. 科研处主任. */
  readonly post: string;
  readonly statement: string | null;
}

/** One person's request that an organisation joins, with them as its first administrator. */
@Entity({ schema: 'enrolment', name: 'applications' })
export class Application {
  @PrimaryColumn('uuid')
  readonly id: string;

  @Column('uuid')
  readonly applicantId: string;

  @Column('text')
  state: ApplicationState;

  @Column('int')
  version: number;

  @Column('varchar', { length: 18 })
  uscc: string;

  @Column('text')
  name: string;

  @Column('text', { nullable: true })
  nameEn: string | null;

  @Column('text')
  kind: ApplyingKind;

  @Column('varchar', { length: 6, nullable: true })
  districtCode: string | null;

  @Column('varchar', { length: 4, nullable: true })
  industry: string | null;

  @Column('text')
  post: string;

  @Column('text', { nullable: true })
  statement: string | null;

  /** The language of the letters about it. */
  @Column('text')
  readonly language: 'zh' | 'en';

  /** The last working day by which the platform promises an answer; set at each submission. */
  @Column('date')
  dueOn: string;

  @Column('timestamptz')
  submittedAt: Date;

  @Column('uuid', { nullable: true })
  takenBy: string | null;

  @Column('timestamptz', { nullable: true })
  decidedAt: Date | null;

  @Column('text', { array: true })
  reasonCodes: string[];

  @Column('text', { nullable: true })
  reasonText: string | null;

  /** Set when it is verified. */
  @Column('uuid', { nullable: true })
  organisationId: string | null;

  static submit(
    given: Pick<Application, 'id' | 'applicantId' | 'language' | 'dueOn' | 'submittedAt'>,
    content: ApplicationContent,
  ): Application {
    return Object.assign(new Application(), {
      ...given,
      ...content,
      state: applicationLifecycle.initial,
      version: 1,
      takenBy: null,
      decidedAt: null,
      reasonCodes: [],
      reasonText: null,
      organisationId: null,
    });
  }

  claimVersion(read: number): void {
    if (read !== this.version) throw new StaleVersion({ read, present: this.version });
    this.version += 1;
  }

  move(action: ApplicationAction, movers: readonly Mover[]): void {
    this.state = applicationLifecycle.next(this.state, action, movers);
  }

  resubmit(content: ApplicationContent, given: Pick<Application, 'dueOn' | 'submittedAt'>): void {
    this.move('resubmit', ['self']);
    Object.assign(this, content, given, { takenBy: null, decidedAt: null, reasonCodes: [], reasonText: null });
  }

  decide(
    action: ApplicationAction,
    movers: readonly Mover[],
    given: Pick<Application, 'decidedAt' | 'reasonCodes' | 'reasonText'>,
  ): void {
    this.move(action, movers);
    Object.assign(this, given);
  }
}
