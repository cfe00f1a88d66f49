import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { carriedOver } from '#kernel/translations';
import { Audit } from '#platform/audit/audit';
import type { Receipt } from '#platform/audit/receipt';
import { Receipts } from '#platform/audit/receipts';
import { Database } from '#platform/database/database';
import type { Actor } from '#platform/http/actor';
import { missingFrom } from './achievement-completeness';
import type { AchievementContent } from './achievement-content.entity';
import { AchievementRevision } from './achievement-revision.entity';
import { AchievementNotEditable } from './achievement.errors';
import { isEditable } from './achievement.lifecycle';
import { AchievementStore, type OpenAchievement } from './achievement.store';

interface AchievementRevising {
  readonly id: string;
  readonly version: number;
  readonly content: AchievementContent;
  /** Fields whose translation was looked at and still fits. */
  readonly checkedTranslations?: readonly string[];
}

@Injectable()
export class ReviseAchievement {
  constructor(
    private readonly database: Database,
    private readonly achievements: AchievementStore,
    private readonly audit: Audit,
    private readonly receipts: Receipts,
    private readonly clock: Clock,
  ) {}

  /** Changes the text: a draft or returned one in place, a published one by a new revision while the old stays visible. */
  execute(command: AchievementRevising, actor: Actor): Promise<Receipt> {
    return this.database.transaction(async (tx) => {
      const open = await this.achievements.ofOwner(tx, command.id, actor);
      const { achievement } = open;
      achievement.claimVersion(command.version, this.clock.now());
      const former = open.revision.content.translations;
      const translations = carriedOver(command.content.translations, former, command.checkedTranslations ?? []);
      const content = { ...command.content, translations };
      const revision = editable(open, content);
      revision.content = content;
      revision.missing = missingFrom(content);
      achievement.currentRevisionId = revision.id;
      await tx.save(revision);
      await tx.save(achievement);
      const facts = { revision: revision.number };
      await this.audit.record(tx, actor, {
        action: 'revise',
        entity: 'achievement',
        entityId: command.id,
        from: achievement.state,
        to: achievement.state,
        facts,
      });
      return this.receipts.keep(tx, actor, achievement);
    });
  }
}

function editable({ achievement, revision }: OpenAchievement, content: AchievementContent): AchievementRevision {
  if (!isEditable(achievement.state, revision.state))
    throw new AchievementNotEditable({ state: achievement.state, revision: revision.state });
  if (revision.isEditable) return revision;
  // A refused change of a published achievement may be tried again as yet another revision.
  return AchievementRevision.draft({
    achievementId: achievement.id,
    number: revision.number + 1,
    content,
    missing: [],
  });
}
