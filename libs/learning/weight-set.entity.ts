import { Column, Entity, PrimaryColumn } from 'typeorm';
import { StaleVersion } from '#kernel/domain-error';
import type { Mover } from '#kernel/role';
import { OwnProposal } from './learning.errors';
import { type WeightSetAction, weightSetLifecycle, type WeightSetState } from './weight-set.lifecycle';

/** From which part of the ledger a set was learnt. */
export interface LearntFrom {
  readonly attemptId: string;
  readonly ledgerNumber: number;
}

/** One set of weights and what became of it; its numbers never change (the database refuses). */
@Entity({ schema: 'matching', name: 'weight_sets' })
export class WeightSetCase {
  @PrimaryColumn('uuid')
  readonly id: string;

  @Column('text')
  readonly name: string;

  @Column('int')
  readonly number: number;

  @Column('uuid', { nullable: true })
  readonly parentId: string | null;

  @Column('jsonb')
  readonly weights: Readonly<Record<string, number>>;

  @Column('double precision')
  readonly leastText: number;

  @Column('double precision')
  readonly leastOfBest: number;

  /** `given` where a person wrote the numbers, else the method that learnt them. */
  @Column('text')
  readonly method: string;

  @Column('jsonb', { nullable: true })
  readonly learntFrom: LearntFrom | null;

  @Column('jsonb', { nullable: true })
  readonly report: object | null;

  /** What whoever proposed it wrote about it. */
  @Column('text', { nullable: true })
  readonly note: string | null;

  @Column('text')
  state: WeightSetState;

  @Column('int')
  version: number;

  /** Null where the command line proposed it: nobody's own. */
  @Column('uuid', { nullable: true })
  readonly proposedBy: string | null;

  @Column('timestamptz')
  readonly proposedAt: Date;

  @Column('uuid', { nullable: true })
  activatedBy: string | null;

  @Column('timestamptz', { nullable: true })
  activatedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  retiredAt: Date | null;

  @Column('text', { nullable: true })
  reasonCode: string | null;

  static propose(
    given: Pick<
      WeightSetCase,
      | 'id'
      | 'number'
      | 'parentId'
      | 'weights'
      | 'leastText'
      | 'leastOfBest'
      | 'method'
      | 'learntFrom'
      | 'report'
      | 'note'
      | 'proposedBy'
      | 'proposedAt'
    >,
  ): WeightSetCase {
    return Object.assign(new WeightSetCase(), {
      ...given,
      name: `weights-${given.number}`,
      state: weightSetLifecycle.initial,
      version: 1,
      activatedBy: null,
      activatedAt: null,
      retiredAt: null,
      reasonCode: null,
    });
  }

  checkVersion(read: number): void {
    if (read !== this.version) throw new StaleVersion({ read, present: this.version });
  }

  /** Four eyes: whoever proposed a set does not activate it, now or later. */
  activate(
    action: 'activate' | 'reactivate',
    by: { readonly personId: string; readonly movers: readonly Mover[]; readonly reasonCode: string | null },
    now: Date,
  ): void {
    if (this.proposedBy === by.personId) throw new OwnProposal();
    this.move(action, by.movers);
    Object.assign(this, { activatedBy: by.personId, activatedAt: now, retiredAt: null, reasonCode: by.reasonCode });
  }

  retire(action: 'replace' | 'reject', movers: readonly Mover[], reasonCode: string | null, now: Date): void {
    this.move(action, movers);
    Object.assign(this, { retiredAt: now, reasonCode });
  }

  private move(action: WeightSetAction, movers: readonly Mover[]): void {
    this.state = weightSetLifecycle.next(this.state, action, movers);
    this.version += 1;
  }
}
