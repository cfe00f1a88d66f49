import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { Audit } from '#platform/audit/audit';
import type { Receipt } from '#platform/audit/receipt';
import { Receipts } from '#platform/audit/receipts';
import { Database } from '#platform/database/database';
import { type Actor, isAny } from '#platform/http/actor';
import { AchievementAdmission } from './achievement-admission';
import { AchievementPublishing } from './achievement-publishing';
import { AchievementStore } from './achievement.store';
import { takeStep } from './review-step';

// The office confirms by handing in: three moves, so that the history reads the same whoever began it.
const ofOffice = ['begin_org_review', 'confirm'] as const;

@Injectable()
export class SubmitAchievement {
  constructor(
    private readonly database: Database,
    private readonly achievements: AchievementStore,
    private readonly admission: AchievementAdmission,
    private readonly publishing: AchievementPublishing,
    private readonly audit: Audit,
    private readonly receipts: Receipts,
    private readonly clock: Clock,
  ) {}

  /**
   * Hands the text to the institute's office, and past it when the office itself acts; throws AchievementIncomplete with
   * every fault. A change of what nobody else reads is public at once.
   */
  execute(command: { id: string; version: number }, actor: Actor): Promise<Receipt> {
    return this.database.transaction(async (tx) => {
      const open = await this.achievements.ofOwner(tx, command.id, actor);
      const { achievement, revision } = open;
      const now = this.clock.now();
      achievement.claimVersion(command.version, now);
      const submitted = takeStep(open, { action: 'submit' }, actor.roles);
      const { isMaterial } = await this.admission.admit(tx, open);
      const actions = isMaterial && isAny(actor, 'institute') ? ofOffice : [];
      const events = [submitted, ...actions.map((action) => takeStep(open, { action }, actor.roles))];
      Object.assign(revision, { missing: [], submittedAt: now, decidedAt: null, reasonCodes: [], reasonText: null });
      await tx.save(revision);
      await tx.save(achievement);
      await this.achievements.keepHandedIn(tx, revision, { by: actor, at: now });
      await this.audit.recordAll(tx, actor, events);
      if (!isMaterial) await this.publishing.exchange(tx, open, actor);
      return this.receipts.keep(tx, actor, achievement);
    });
  }
}
