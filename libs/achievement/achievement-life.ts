import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { Audit } from '#platform/audit/audit';
import type { Tx } from '#platform/database/tx';
import { type Actor, moversOf } from '#platform/http/actor';
import { Outbox } from '#platform/outbox/outbox';
import { DatedRules } from '#taxonomy';
import { checkReasons } from './achievement-reasons';
import type { Achievement } from './achievement.entity';
import { achievementClosed, achievementPublished } from './achievement.events';
import { type AchievementAction, achievementLifecycle, openStates, type RevisionAction } from './achievement.lifecycle';
import { AchievementStore } from './achievement.store';

/** Moves of a published achievement's life that need nothing but a word of its owner, or of the clock. */
export type AchievementLifeMove = Exclude<AchievementAction, RevisionAction>;

export interface AchievementMove {
  readonly id: string;
  readonly version: number;
  readonly action: AchievementLifeMove;
  readonly reasonCode?: string | null;
  readonly reasonText?: string | null;
}

/** The step that a single move, a confirmation in bulk and the clock take, each in its own transaction. */
@Injectable()
export class AchievementLife {
  constructor(
    private readonly achievements: AchievementStore,
    private readonly rules: DatedRules,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Whatever it refuses, it refuses before it writes anything. */
  async take(tx: Tx, move: AchievementMove, actor: Actor): Promise<Achievement> {
    const { achievement, revision } = await this.achievements.ofOwnerOrSystem(tx, move.id, actor);
    achievement.claimVersion(move.version, this.clock.now());
    const from = achievement.state;
    const reasonCodes = move.reasonCode ? [move.reasonCode] : [];
    achievement.move(move.action, moversOf(actor));
    checkReasons(move.action, reasonCodes, achievementLifecycle.needsReason(from, move.action));
    if (move.action === 'renew' || move.action === 'confirm_available') {
      const rules = await this.rules.today(tx);
      achievement.confirmAvailable(rules.daysAhead('achievement.confirmation'), rules.day);
    }
    await tx.save(achievement);
    const { id, state } = achievement;
    await this.audit.record(tx, actor, {
      action: move.action,
      entity: 'achievement',
      entityId: id,
      from,
      to: state,
      reasonCodes,
      reasonText: move.reasonText,
    });
    const message = openStates.includes(state)
      ? achievementPublished.of(id, { achievementId: id, revisionId: achievement.publishedRevisionId ?? revision.id })
      : achievementClosed.of(id, { achievementId: id, state });
    await this.outbox.add(tx, message);
    return achievement;
  }
}
