import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { Audit } from '#platform/audit/audit';
import type { Receipt } from '#platform/audit/receipt';
import { Receipts } from '#platform/audit/receipts';
import { Database } from '#platform/database/database';
import type { Actor } from '#platform/http/actor';
import { AchievementStore } from './achievement.store';
import { type ReviewStep, takeStep } from './review-step';

export type OfficeVerdict = 'pass' | 'return';

export interface OfficeDecision {
  readonly id: string;
  readonly version: number;
  readonly verdict: OfficeVerdict;
  readonly reasonCodes: readonly string[];
  readonly reasonText: string | null;
}

const actionOf = { pass: 'confirm', return: 'return' } as const;

@Injectable()
export class ConfirmAchievement {
  constructor(
    private readonly database: Database,
    private readonly achievements: AchievementStore,
    private readonly audit: Audit,
    private readonly receipts: Receipts,
    private readonly clock: Clock,
  ) {}

  /** The institute's office vouches for its researcher's text, or sends it back with a coded reason. */
  execute(decision: OfficeDecision, actor: Actor): Promise<Receipt> {
    return this.database.transaction(async (tx) => {
      const open = await this.achievements.ofOwner(tx, decision.id, actor);
      const { achievement, revision } = open;
      const now = this.clock.now();
      achievement.claimVersion(decision.version, now);
      const { verdict, reasonCodes, reasonText } = decision;
      const verdictStep: ReviewStep = { action: actionOf[verdict], reasonCodes, reasonText };
      const steps: ReviewStep[] =
        revision.state === 'submitted' ? [{ action: 'begin_org_review' }, verdictStep] : [verdictStep];
      const events = steps.map((step) => takeStep(open, step, actor.roles));
      if (verdict === 'return') Object.assign(revision, { decidedAt: now, reasonCodes: [...reasonCodes], reasonText });
      await tx.save(revision);
      await tx.save(achievement);
      await this.audit.recordAll(tx, actor, events);
      return this.receipts.keep(tx, actor, achievement);
    });
  }
}
