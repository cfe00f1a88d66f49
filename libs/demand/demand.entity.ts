import { Column, Entity, PrimaryColumn } from 'typeorm';
import { claimVersion } from '#kernel/claim-version';
import { IllegalMove } from '#kernel/domain-error';
import type { Mover } from '#kernel/role';
import type { DemandRevision } from './text/demand-revision.entity';
import { closedStates, type DemandAction, demandLifecycle, type DemandState } from './demand.lifecycle';

/** A technology need of an enterprise (技术需求): its life; its texts are revisions. */
@Entity({ schema: 'demand', name: 'demands' })
export class Demand {
  @PrimaryColumn('uuid')
  readonly id: string;

  @Column('uuid')
  readonly organisationId: string;

  @Column('text')
  state: DemandState;

  @Column('int')
  version: number;

  @Column('uuid')
  currentRevisionId: string;

  @Column('uuid', { nullable: true })
  publishedRevisionId: string | null;

  @Column('date', { nullable: true })
  validUntil: string | null;

  @Column('timestamptz', { nullable: true })
  publishedAt: Date | null;

  /** When it first passed screening: from then on it counts as 有效需求 for ever (domain 3.3). */
  @Column('timestamptz', { nullable: true })
  validatedAt: Date | null;

  /** Where an imported record came from; with `sourceId` it is imported once. */
  @Column('text', { nullable: true })
  readonly source: string | null;

  @Column('text', { nullable: true })
  readonly sourceId: string | null;

  @Column('text', { nullable: true })
  readonly sourceHash: string | null;

  /** The imported record as it came, so that nothing of it is lost. */
  @Column('jsonb', { nullable: true })
  readonly sourceRecord: object | null;

  @Column('uuid', { nullable: true })
  readonly createdBy: string | null;

  /** Under which somebody of another organisation began it for this one. */
  @Column('uuid', { nullable: true })
  readonly mandateId: string | null;

  @Column('timestamptz')
  updatedAt: Date;

  static post(
    given: Pick<Demand, 'id' | 'organisationId' | 'createdBy' | 'updatedAt'> &
      Partial<Pick<Demand, 'source' | 'sourceId' | 'sourceHash' | 'sourceRecord' | 'mandateId'>>,
    first: DemandRevision,
  ): Demand {
    return Object.assign(new Demand(), {
      source: null,
      sourceId: null,
      sourceHash: null,
      sourceRecord: null,
      mandateId: null,
      ...given,
      state: demandLifecycle.initial,
      version: 1,
      currentRevisionId: first.id,
      publishedRevisionId: null,
      validUntil: null,
      publishedAt: null,
      validatedAt: null,
    });
  }

  /** The reader's copy must be the present one; every change makes the next. */
  claimVersion(read: number, now: Date): void {
    claimVersion(this, read, now);
  }

  /** Before first publication the demand goes where its text goes; later its life is its own, and when that is over no text moves. */
  follow(action: DemandAction, movers: readonly Mover[], now: Date): void {
    if (action === 'validate') this.validatedAt ??= now;
    if (this.publishedRevisionId === null) this.move(action, movers);
    else if (closedStates.includes(this.state))
      throw new IllegalMove({ lifecycle: demandLifecycle.name, from: this.state, action });
  }

  move(action: DemandAction, movers: readonly Mover[]): void {
    this.state = demandLifecycle.next(this.state, action, movers);
  }

  /** A text that passed opens again what had expired meanwhile. */
  publish(revision: DemandRevision, validUntil: string, now: Date): void {
    if (this.state === 'expired') this.move('renew', ['system']);
    this.publishedRevisionId = revision.id;
    this.validUntil = validUntil;
    this.publishedAt ??= now;
  }

  /** Never shorter than it was. */
  renew(validUntil: string): void {
    if (this.validUntil === null || this.validUntil < validUntil) this.validUntil = validUntil;
  }
}
