import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { Audit } from '#platform/audit/audit';
import type { Receipt } from '#platform/audit/receipt';
import { Receipts } from '#platform/audit/receipts';
import { Database } from '#platform/database/database';
import { type Actor, moversOf } from '#platform/http/actor';
import { Outbox } from '#platform/outbox/outbox';
import { checkReasons } from './achievement-reasons';
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

@Injectable()
export class MoveAchievement {
  constructor(
    private readonly database: Database,
    private readonly achievements: AchievementStore,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly receipts: Receipts,
    private readonly clock: Clock,
  ) {}

  execute(move: AchievementMove, actor: Actor): Promise<Receipt> {
    return this.database.transaction(async (tx) => {
      const { achievement, revision } = await this.achievements.ofOwnerOrSystem(tx, move.id, actor);
      const now = this.clock.now();
      achievement.claimVersion(move.version, now);
      const from = achievement.state;
      const reasonCodes = move.reasonCode ? [move.reasonCode] : [];
      checkReasons(move.action, reasonCodes, achievementLifecycle.needsReason(from, move.action));
      achievement.move(move.action, moversOf(actor));
      if (move.action === 'renew' || move.action === 'confirm_available') achievement.confirmAvailable(now);
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
      return this.receipts.keep(tx, actor, achievement);
    });
  }
}
