import { Column, Entity, PrimaryColumn } from 'typeorm';
import { StaleVersion } from '#kernel/domain-error';
import type { Mover } from '#kernel/role';
import { type ErasureAction, erasureLifecycle, type ErasureState } from './erasure.lifecycle';

/** One person's request to be forgotten. */
@Entity({ schema: 'privacy', name: 'erasures' })
export class Erasure {
  @PrimaryColumn('uuid')
  readonly id: string;

  @Column('uuid')
  readonly personId: string;

  @Column('text')
  state: ErasureState;

  @Column('int')
  version: number;

  @Column('timestamptz')
  readonly requestedAt: Date;

  /** Until then the person may think again; afterwards the clock carries it out. */
  @Column('timestamptz')
  readonly coolingUntil: Date;

  /** The day by which it is answered. */
  @Column('date')
  readonly dueOn: string;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;

  @Column('uuid', { nullable: true })
  decidedBy: string | null;

  @Column('text', { array: true })
  reasonCodes: string[];

  @Column('text', { nullable: true })
  reasonText: string | null;

  static request(given: Pick<Erasure, 'id' | 'personId' | 'requestedAt' | 'coolingUntil' | 'dueOn'>): Erasure {
    return Object.assign(new Erasure(), {
      ...given,
      state: erasureLifecycle.initial,
      version: 1,
      endedAt: null,
      decidedBy: null,
      reasonCodes: [],
      reasonText: null,
    });
  }

  claimVersion(read: number): void {
    if (read !== this.version) throw new StaleVersion({ read, present: this.version });
    this.version += 1;
  }

  end(
    action: ErasureAction,
    movers: readonly Mover[],
    given: Pick<Erasure, 'endedAt' | 'decidedBy'> & Partial<Pick<Erasure, 'reasonCodes' | 'reasonText'>>,
  ): void {
    this.state = erasureLifecycle.next(this.state, action, movers);
    Object.assign(this, given);
  }
}
