import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { Audit } from '#platform/audit/audit';
import type { Receipt } from '#platform/audit/receipt';
import { Receipts } from '#platform/audit/receipts';
import { Database } from '#platform/database/database';
import type { Actor } from '#platform/http/actor';
import { AchievementStore } from './achievement.store';
import { takeStep } from './review-step';

@Injectable()
export class BeginOrgReview {
  constructor(
    private readonly database: Database,
    private readonly achievements: AchievementStore,
    private readonly audit: Audit,
    private readonly receipts: Receipts,
    private readonly clock: Clock,
  ) {}

  /** The institute's office takes a researcher's text without deciding yet. */
  execute(command: { id: string; version: number }, actor: Actor): Promise<Receipt> {
    return this.database.transaction(async (tx) => {
      const open = await this.achievements.ofOwner(tx, command.id, actor);
      open.achievement.claimVersion(command.version, this.clock.now());
      const event = takeStep(open, { action: 'begin_org_review' }, actor.roles);
      await tx.save(open.revision);
      await tx.save(open.achievement);
      await this.audit.record(tx, actor, event);
      return this.receipts.keep(tx, actor, open.achievement);
    });
  }
}
