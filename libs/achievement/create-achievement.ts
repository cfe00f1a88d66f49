import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/id';
import { Audit } from '#platform/audit/audit';
import type { Receipt } from '#platform/audit/receipt';
import { Receipts } from '#platform/audit/receipts';
import { Database } from '#platform/database/database';
import type { Actor } from '#platform/http/actor';
import { DatedRules } from '#taxonomy';
import type { AchievementContent } from './text/achievement-content.entity';
import { AchievementFiles } from './achievement-files';
import { AchievementRevision } from './text/achievement-revision.entity';
import { Achievement } from './achievement.entity';
import { writtenAchievement } from './text/written-achievement';

@Injectable()
export class CreateAchievement {
  constructor(
    private readonly database: Database,
    private readonly rules: DatedRules,
    private readonly files: AchievementFiles,
    private readonly audit: Audit,
    private readonly receipts: Receipts,
    private readonly clock: Clock,
  ) {}

  /** Begins an achievement as a draft of the actor's institute; only the title is needed. */
  async execute(content: AchievementContent, actor: Actor & { organisationId: string }): Promise<Receipt> {
    const id = newId();
    const now = this.clock.now();
    const written = writtenAchievement(content, { rules: await this.rules.today(), by: actor, now });
    const revision = AchievementRevision.draft({ achievementId: id, number: 1, ...written });
    const achievement = Achievement.list(
      {
        id,
        organisationId: actor.organisationId,
        createdBy: actor.personId,
        mandateId: actor.mandateId ?? null,
        updatedAt: now,
      },
      revision,
    );
    return this.database.transaction(async (tx) => {
      await tx.insert(Achievement, achievement);
      await tx.insert(AchievementRevision, revision);
      await this.files.follow(tx, { subjectId: id, fileIds: content.attachmentIds, actor });
      await this.audit.record(tx, actor, {
        action: 'create',
        entity: 'achievement',
        entityId: id,
        to: achievement.state,
      });
      return this.receipts.keep(tx, actor, achievement);
    });
  }
}
