import { Injectable } from '@nestjs/common';
import { requireVersion } from '#kernel/claim-version';
import { IllegalMove } from '#kernel/domain-error';
import { Audit } from '#platform/audit/audit';
import type { Receipt } from '#platform/audit/receipt';
import { Receipts } from '#platform/audit/receipts';
import { Database } from '#platform/database/database';
import type { Actor } from '#platform/http/actor';
import { AchievementFiles } from './achievement-files';
import { AchievementRevision } from './achievement-revision.entity';
import { Achievement } from './achievement.entity';
import { achievementLifecycle } from './achievement.lifecycle';
import { AchievementStore } from './achievement.store';

@Injectable()
export class DeleteAchievement {
  constructor(
    private readonly database: Database,
    private readonly achievements: AchievementStore,
    private readonly files: AchievementFiles,
    private readonly audit: Audit,
    private readonly receipts: Receipts,
  ) {}

  /** Removes a draft that nobody but its owner ever saw, with its files; what the audit tells of it stays. */
  execute(command: { id: string; version: number }, actor: Actor): Promise<Receipt> {
    return this.database.transaction(async (tx) => {
      const { achievement } = await this.achievements.ofOwner(tx, command.id, actor);
      const { id, version, state } = achievement;
      requireVersion(achievement, command.version);
      if (state !== achievementLifecycle.initial)
        throw new IllegalMove({ lifecycle: achievementLifecycle.name, from: state, action: 'delete' });
      await tx.delete(AchievementRevision, { achievementId: id });
      await tx.delete(Achievement, { id });
      await this.files.follow(tx, { subjectId: id, fileIds: [], actor });
      await this.audit.record(tx, actor, { action: 'delete', entity: 'achievement', entityId: id, from: state });
      return this.receipts.keep(tx, actor, { id, state: 'deleted', version: version + 1 });
    });
  }
}
