import { Column, Entity, PrimaryColumn } from 'typeorm';
import { StaleVersion } from '#kernel/domain-error';
import type { Mover, Role } from '#kernel/role';
import { type MandateAction, mandateLifecycle, type MandateState } from './mandate.lifecycle';

/** Lets a person of others act for an organisation in some of its roles, from one day to another. */
@Entity({ schema: 'identity', name: 'mandates' })
export class Mandate {
  @PrimaryColumn('uuid')
  readonly id: string;

  /** The organisation that is acted for. */
  @Column('uuid')
  readonly principalId: string;

  /** The person who acts. */
  @Column('uuid')
  readonly agentId: string;

  /** Where the agent is a technology manager. */
  @Column('uuid', { nullable: true })
  readonly agentOrganisationId: string | null;

  @Column('text', { array: true })
  readonly roles: Role[];

  @Column('date')
  readonly startsOn: string;

  @Column('date')
  readonly endsOn: string;

  @Column('text')
  readonly purpose: string;

  @Column('text')
  state: MandateState;

  @Column('int')
  version: number;

  @Column('text', { array: true })
  reasonCodes: string[];

  @Column('text', { nullable: true })
  reasonText: string | null;

  @Column('uuid')
  readonly offeredBy: string;

  @Column('timestamptz')
  updatedAt: Date;

  static offer(
    given: Pick<
      Mandate,
      | 'id'
      | 'principalId'
      | 'agentId'
      | 'agentOrganisationId'
      | 'roles'
      | 'startsOn'
      | 'endsOn'
      | 'purpose'
      | 'offeredBy'
      | 'updatedAt'
    >,
  ): Mandate {
    const initial = { state: mandateLifecycle.initial, version: 1, reasonCodes: [], reasonText: null };
    return Object.assign(new Mandate(), { ...given, ...initial });
  }

  /** The reader's copy must be the present one; every change makes the next. */
  claimVersion(read: number, now: Date): void {
    if (read !== this.version) throw new StaleVersion({ read, present: this.version });
    this.version += 1;
    this.updatedAt = now;
  }

  move(
    action: MandateAction,
    movers: readonly Mover[],
    why: { readonly reasonCodes: readonly string[]; readonly reasonText: string | null },
  ): void {
    this.state = mandateLifecycle.next(this.state, action, movers);
    this.reasonCodes = [...why.reasonCodes];
    this.reasonText = why.reasonText;
  }
}
