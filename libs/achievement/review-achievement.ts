import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { Audit } from '#platform/audit/audit';
import type { Receipt } from '#platform/audit/receipt';
import { Receipts } from '#platform/audit/receipts';
import { Database } from '#platform/database/database';
import type { Actor } from '#platform/http/actor';
import { AchievementImpartiality } from './achievement-impartiality';
import { AchievementPublishing } from './achievement-publishing';
import { AchievementStore } from './achievement.store';
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
    private readonly publishing: AchievementPublishing,
    private readonly audit: Audit,
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
      if (verdict === 'pass') await this.publishing.publish(tx, open);
      await tx.save(revision);
      await tx.save(achievement);
      await this.audit.record(tx, actor, event);
      return this.receipts.keep(tx, actor, achievement);
    });
  }
}
