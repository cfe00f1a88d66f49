import { Column, Entity, PrimaryColumn } from 'typeorm';
import { StaleVersion } from '#kernel/domain-error';
import type { Mover } from '#kernel/role';
import { usccExceptionLifecycle, type UsccExceptionState } from './uscc-exception.lifecycle';

@Entity({ schema: 'identity', name: 'uscc_exceptions' })
export class UsccException {
  @PrimaryColumn('uuid')
  readonly id: string;

  @Column('varchar', { length: 18 })
  readonly uscc: string;

  @Column('text')
  readonly reason: string;

  /** What shows that the code is genuine, such as the number of the certificate. */
  @Column('text')
  readonly proof: string;

  @Column('text')
  state: UsccExceptionState;

  @Column('int')
  version: number;

  @Column('uuid', { nullable: true })
  readonly decidedBy: string | null;

  @Column('timestamptz')
  readonly at: Date;

  @Column('timestamptz', { nullable: true })
  withdrawnAt: Date | null;

  @Column('text', { nullable: true })
  withdrawalReason: string | null;

  static decide(given: Pick<UsccException, 'id' | 'uscc' | 'reason' | 'proof' | 'decidedBy' | 'at'>): UsccException {
    return Object.assign(new UsccException(), {
      ...given,
      state: usccExceptionLifecycle.initial,
      version: 1,
      withdrawnAt: null,
      withdrawalReason: null,
    });
  }

  withdraw(
    given: { readonly version: number; readonly reason: string; readonly at: Date },
    movers: readonly Mover[],
  ): void {
    if (given.version !== this.version) throw new StaleVersion({ read: given.version, present: this.version });
    this.state = usccExceptionLifecycle.next(this.state, 'withdraw', movers);
    this.version += 1;
    this.withdrawnAt = given.at;
    this.withdrawalReason = given.reason;
  }
}
