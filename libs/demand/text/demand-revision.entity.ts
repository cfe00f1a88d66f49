import { Column, Entity, PrimaryColumn } from 'typeorm';
import { newId } from '#kernel/id';
import type { Mover } from '#kernel/role';
import { DemandContent } from './demand-content.entity';
import { type RevisionAction, revisionLifecycle, type RevisionState } from '../demand.lifecycle';

/** A text and what follows from it being written. */
export type WrittenDemand = Pick<DemandRevision, 'content' | 'missing' | 'completeness' | 'editedBy' | 'editedAt'>;

/** One text of a demand with its own way through screening; the public reads a published one. */
@Entity({ schema: 'demand', name: 'demand_revisions' })
export class DemandRevision {
  @PrimaryColumn('uuid')
  readonly id: string;

  @Column('uuid')
  readonly demandId: string;

  @Column('int')
  readonly number: number;

  @Column('text')
  state: RevisionState;

  @Column(() => DemandContent, { prefix: false })
  content: DemandContent;

  /** What the form requires and this text lacks; empty after a regular submission. */
  @Column('text', { array: true })
  missing: string[];

  /** Out of 100, as it was when the text was written. */
  @Column('int')
  completeness: number;

  @Column('uuid', { nullable: true })
  editedBy: string | null;

  @Column('timestamptz', { nullable: true })
  editedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  submittedAt: Date | null;

  @Column('uuid', { nullable: true })
  takenBy: string | null;

  @Column('timestamptz', { nullable: true })
  decidedAt: Date | null;

  @Column('text', { array: true })
  reasonCodes: string[];

  @Column('text', { nullable: true })
  reasonText: string | null;

  static draft(given: Pick<DemandRevision, 'demandId' | 'number'> & WrittenDemand): DemandRevision {
    return Object.assign(new DemandRevision(), {
      ...given,
      id: newId(),
      state: revisionLifecycle.initial,
      submittedAt: null,
      takenBy: null,
      decidedAt: null,
      reasonCodes: [],
      reasonText: null,
    });
  }

  get isEditable(): boolean {
    return this.state === 'draft' || this.state === 'returned';
  }

  /** The text anew; of a saved form or of a new revision. */
  write(written: WrittenDemand): void {
    Object.assign(this, written);
  }

  move(action: RevisionAction, movers: readonly Mover[]): void {
    this.state = revisionLifecycle.next(this.state, action, movers);
  }
}
