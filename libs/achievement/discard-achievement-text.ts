import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { IllegalMove } from '#kernel/domain-error';
import { Audit } from '#platform/audit/audit';
import type { Receipt } from '#platform/audit/receipt';
import { Receipts } from '#platform/audit/receipts';
import { Database } from '#platform/database/database';
import type { Actor } from '#platform/http/actor';
import { AchievementFiles } from './achievement-files';
import { AchievementRevision } from './achievement-revision.entity';
import { isDiscardable, revisionLifecycle } from './achievement.lifecycle';
import { AchievementStore } from './achievement.store';

@Injectable()
export class DiscardAchievementText {
  constructor(
    private readonly database: Database,
    private readonly achievements: AchievementStore,
    private readonly files: AchievementFiles,
    private readonly audit: Audit,
    private readonly receipts: Receipts,
    private readonly clock: Clock,
  ) {}

  /** Drops a change that was not handed in, or was sent back; the public text is the newest again. */
  execute(command: { id: string; version: number }, actor: Actor): Promise<Receipt> {
    return this.database.transaction(async (tx) => {
      const { achievement, revision } = await this.achievements.ofOwner(tx, command.id, actor);
      achievement.claimVersion(command.version, this.clock.now());
      const former = achievement.publishedRevisionId;
      if (former === null || !isDiscardable(achievement.state, revision.state))
        throw new IllegalMove({ lifecycle: revisionLifecycle.name, from: revision.state, action: 'discard' });
      achievement.currentRevisionId = former;
      await tx.save(achievement);
      await tx.delete(AchievementRevision, { id: revision.id });
      await this.files.follow(tx, { subjectId: achievement.id, fileIds: [], actor });
      await this.audit.record(tx, actor, {
        action: 'discard',
        entity: 'achievement',
        entityId: achievement.id,
        from: revision.state,
        facts: { revision: revision.number },
      });
      return this.receipts.keep(tx, actor, achievement);
    });
  }
}
