import { Column, Entity, PrimaryColumn } from 'typeorm';
import { claimVersion } from '#kernel/claim-version';
import { dayInShanghai } from '#kernel/clock';
import { IllegalMove } from '#kernel/domain-error';
import type { Mover } from '#kernel/role';
import type { AchievementRevision } from './text/achievement-revision.entity';
import { AchievementRightsLapsed } from './achievement.errors';
import {
  type AchievementAction,
  achievementLifecycle,
  type AchievementState,
  closedStates,
} from './achievement.lifecycle';

/** Until when it is listed, as last days. */
export interface ListingEnds {
  readonly validUntil: string;
  readonly rightsUntil: string | null;
}

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

  /** The last day on which one of its rights lasts; null where one has no known end, YYYY-MM-DD. */
  @Column('date', { nullable: true })
  rightsUntil: string | null;

  @Column('timestamptz', { nullable: true })
  publishedAt: Date | null;

  /** The day of its owner's last word that it can be had, YYYY-MM-DD: a text that passed, or a confirmation. */
  @Column('date', { nullable: true })
  confirmedOn: string | null;

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

  static list(
    given: Pick<Achievement, 'id' | 'organisationId' | 'createdBy' | 'updatedAt'> &
      Partial<Pick<Achievement, 'source' | 'sourceId' | 'sourceHash' | 'sourceRecord' | 'mandateId'>>,
    first: AchievementRevision,
  ): Achievement {
    return Object.assign(new Achievement(), {
      source: null,
      sourceId: null,
      sourceHash: null,
      sourceRecord: null,
      mandateId: null,
      ...given,
      state: achievementLifecycle.initial,
      version: 1,
      currentRevisionId: first.id,
      publishedRevisionId: null,
      validUntil: null,
      rightsUntil: null,
      publishedAt: null,
      confirmedOn: null,
    });
  }

  /** The reader's copy must be the present one; every change makes the next. */
  claimVersion(read: number, now: Date): void {
    claimVersion(this, read, now);
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

  /** A text that passed lists again what had expired meanwhile. */
  publish(revision: AchievementRevision, { validUntil, rightsUntil }: ListingEnds, now: Date): void {
    if (this.state === 'expired') this.move('renew', ['system']);
    this.publishedRevisionId = revision.id;
    this.publishedAt ??= now;
    this.confirmedOn = dayInShanghai(now);
    this.validUntil = validUntil;
    this.rightsUntil = rightsUntil;
  }

  /** Its owner says, by whatever word, that it can still be had; what is no longer protected needs another text first. */
  confirmAvailable(validUntil: string, today: string): void {
    if (this.rightsUntil !== null && this.rightsUntil < today) throw new AchievementRightsLapsed();
    this.validUntil = validUntil;
    this.confirmedOn = today;
  }
}
