import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { Audit } from '#platform/audit/audit';
import type { Receipt } from '#platform/audit/receipt';
import { Receipts } from '#platform/audit/receipts';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import type { Actor } from '#platform/http/actor';
import { Outbox } from '#platform/outbox/outbox';
import { AchievementImpartiality } from './achievement-impartiality';
import { achievementPublished } from './achievement.events';
import { AchievementStore, type OpenAchievement } from './achievement.store';
import { takeStep } from './review-step';

export type ReviewVerdict = 'pass' | 'return' | 'reject';

export interface ReviewDecision {
  readonly id: string;
  readonly version: number;
  readonly verdict: ReviewVerdict;
  readonly reasonCodes: readonly string[];
  readonly reasonText: string | null;
}

const actionOf = { pass: 'publish', return: 'return', reject: 'reject' } as const;

@Injectable()
export class ReviewAchievement {
  constructor(
    private readonly database: Database,
    private readonly achievements: AchievementStore,
    private readonly impartiality: AchievementImpartiality,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly receipts: Receipts,
    private readonly clock: Clock,
  ) {}

  /** 通过 / 整改 / 拒绝 by the platform, never on what is one's own; passing publishes. */
  execute(decision: ReviewDecision, actor: Actor): Promise<Receipt> {
    return this.database.transaction(async (tx) => {
      const open = await this.achievements.ofStaff(tx, decision.id);
      const { achievement, revision } = open;
      await this.impartiality.check(tx, achievement, actor);
      const now = this.clock.now();
      achievement.claimVersion(decision.version, now);
      const { verdict, reasonCodes, reasonText } = decision;
      const event = takeStep(open, { action: actionOf[verdict], reasonCodes, reasonText }, actor.roles);
      Object.assign(revision, { decidedAt: now, reasonCodes: [...reasonCodes], reasonText });
      if (verdict === 'pass') await this.publish(tx, open, now);
      await tx.save(revision);
      await tx.save(achievement);
      await this.audit.record(tx, actor, event);
      return this.receipts.keep(tx, actor, achievement);
    });
  }

  /** The text becomes the public one, the former is superseded. */
  private async publish(tx: Tx, { achievement, revision }: OpenAchievement, now: Date): Promise<void> {
    const former = await this.achievements.published(tx, achievement);
    if (former) {
      former.move('supersede', ['system']);
      await tx.save(former);
    }
    achievement.publish(revision, now);
    await this.outbox.add(
      tx,
      achievementPublished.of(achievement.id, { achievementId: achievement.id, revisionId: revision.id }),
    );
  }
}
