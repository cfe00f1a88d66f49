import { Column, Entity, PrimaryColumn } from 'typeorm';
import { addDays, dayInShanghai } from '#kernel/clock';
import { IllegalMove, StaleVersion } from '#kernel/domain-error';
import type { Mover } from '#kernel/role';
import type { AchievementRevision } from './achievement-revision.entity';
import {
  type AchievementAction,
  achievementLifecycle,
  type AchievementState,
  closedStates,
} from './achievement.lifecycle';

/** Domain 4.2: twelve months without its owner's word hide an achievement, so that no listing outlives its team. */
const confirmationDays = 365;

/** A technology achievement of an institute (科技成果): its life; its texts are revisions. */
@Entity({ schema: 'achievement', name: 'achievements' })
export class Achievement {
  @PrimaryColumn('uuid')
  readonly id: string;

  @Column('uuid')
  readonly organisationId: string;

  @Column('text')
  state: AchievementState;

  @Column('int')
  version: number;

  @Column('uuid')
  currentRevisionId: string;

  @Column('uuid', { nullable: true })
  publishedRevisionId: string | null;

  /** The last day on which it is listed without another word of its owner, YYYY-MM-DD. */
  @Column('date', { nullable: true })
  validUntil: string | null;

  @Column('timestamptz', { nullable: true })
  publishedAt: Date | null;

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

  @Column('timestamptz')
  updatedAt: Date;

  static list(
    given: Pick<Achievement, 'id' | 'organisationId' | 'createdBy' | 'updatedAt'> &
      Partial<Pick<Achievement, 'source' | 'sourceId' | 'sourceHash' | 'sourceRecord'>>,
    first: AchievementRevision,
  ): Achievement {
    return Object.assign(new Achievement(), {
      source: null,
      sourceId: null,
      sourceHash: null,
      sourceRecord: null,
      ...given,
      state: achievementLifecycle.initial,
      version: 1,
      currentRevisionId: first.id,
      publishedRevisionId: null,
      validUntil: null,
      publishedAt: null,
    });
  }

  /** The reader's copy must be the present one; every change makes the next. */
  claimVersion(read: number, now: Date): void {
    if (read !== this.version) throw new StaleVersion({ read, present: this.version });
    this.version += 1;
    this.updatedAt = now;
  }

  /** Before first publication the achievement goes where its text goes; later its life is its own, and when that is over no text moves. */
  follow(action: AchievementAction, movers: readonly Mover[]): void {
    if (this.publishedRevisionId === null) this.move(action, movers);
    else if (closedStates.includes(this.state))
      throw new IllegalMove({ lifecycle: achievementLifecycle.name, from: this.state, action });
  }

  move(action: AchievementAction, movers: readonly Mover[]): void {
    this.state = achievementLifecycle.next(this.state, action, movers);
  }

  publish(revision: AchievementRevision, now: Date): void {
    this.publishedRevisionId = revision.id;
    this.publishedAt ??= now;
    this.confirmAvailable(now);
  }

  /** Its owner says, by whatever word, that it can still be had. */
  confirmAvailable(now: Date): void {
    this.validUntil = addDays(dayInShanghai(now), confirmationDays);
  }
}
