import { Column, Entity, PrimaryColumn } from 'typeorm';
import { newId } from '#kernel/id';
import type { Mover } from '#kernel/role';
import { AchievementContent } from './achievement-content.entity';
import { type RevisionAction, revisionLifecycle, type RevisionState } from '../achievement.lifecycle';

/** A text and what follows from it being written. */
export type WrittenAchievement = Pick<
  AchievementRevision,
  'content' | 'missing' | 'completeness' | 'editedBy' | 'editedAt'
>;

/** One text of an achievement with its own way through review; the public reads a published one. */
@Entity({ schema: 'achievement', name: 'achievement_revisions' })
export class AchievementRevision {
  @PrimaryColumn('uuid')
  readonly id: string;

  @Column('uuid')
  readonly achievementId: string;

  @Column('int')
  readonly number: number;

  @Column('text')
  state: RevisionState;

  @Column(() => AchievementContent, { prefix: false })
  content: AchievementContent;

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

  @Column('timestamptz', { nullable: true })
  decidedAt: Date | null;

  @Column('text', { array: true })
  reasonCodes: string[];

  @Column('text', { nullable: true })
  reasonText: string | null;

  static draft(given: Pick<AchievementRevision, 'achievementId' | 'number'> & WrittenAchievement): AchievementRevision {
    return Object.assign(new AchievementRevision(), {
      ...given,
      id: newId(),
      state: revisionLifecycle.initial,
      submittedAt: null,
      decidedAt: null,
      reasonCodes: [],
      reasonText: null,
    });
  }

  get isEditable(): boolean {
    return this.state === 'draft' || this.state === 'returned';
  }

  /** The text anew; of a saved form or of a new revision. */
  write(written: WrittenAchievement): void {
    Object.assign(this, written);
  }

  move(action: RevisionAction, movers: readonly Mover[]): void {
    this.state = revisionLifecycle.next(this.state, action, movers);
  }
}
