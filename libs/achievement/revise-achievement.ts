import { Injectable } from '@nestjs/common';
import { saysTheSame } from '#kernel/changed-fields';
import { requireVersion } from '#kernel/claim-version';
import { Clock } from '#kernel/clock';
import { isSameSitting } from '#kernel/sitting';
import { carriedOver } from '#kernel/translations';
import { Audit } from '#platform/audit/audit';
import type { Receipt } from '#platform/audit/receipt';
import { Receipts } from '#platform/audit/receipts';
import { Database } from '#platform/database/database';
import type { Actor } from '#platform/http/actor';
import { DatedRules } from '#taxonomy';
import type { AchievementContent } from './achievement-content.entity';
import { AchievementFiles } from './achievement-files';
import { AchievementRevision, type WrittenAchievement } from './achievement-revision.entity';
import { AchievementNotEditable } from './achievement.errors';
import { isEditable } from './achievement.lifecycle';
import { AchievementStore, type OpenAchievement } from './achievement.store';
import { writtenAchievement } from './written-achievement';

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
    private readonly rules: DatedRules,
    private readonly files: AchievementFiles,
    private readonly audit: Audit,
    private readonly receipts: Receipts,
    private readonly clock: Clock,
  ) {}

  /**
   * Changes the text: a draft or returned one in place, a published one by a new revision while the old stays visible.
   * Forms save themselves all the time: the same text again changes nothing, and a sitting is one line of the audit.
   */
  execute(command: AchievementRevising, actor: Actor): Promise<Receipt> {
    return this.database.transaction(async (tx) => {
      const open = await this.achievements.ofOwner(tx, command.id, actor);
      const { achievement } = open;
      requireVersion(achievement, command.version);
      const content = revised(open, command);
      if (saysTheSame(open.revision.content, content)) return this.receipts.keep(tx, actor, achievement);
      const [now, rules] = [this.clock.now(), await this.rules.today(tx)];
      const sitting = { personId: actor.personId, now, minutes: rules.number('draft.sitting') };
      const goesOn = open.revision.isEditable && isSameSitting(open.revision, sitting);
      achievement.claimVersion(command.version, now);
      const revision = rewritten(open, writtenAchievement(content, { rules, by: actor, now }));
      achievement.currentRevisionId = revision.id;
      await tx.save(revision);
      await tx.save(achievement);
      await this.files.follow(tx, { subjectId: command.id, fileIds: content.attachmentIds, actor });
      if (!goesOn)
        await this.audit.record(tx, actor, {
          action: 'revise',
          entity: 'achievement',
          entityId: command.id,
          from: achievement.state,
          to: achievement.state,
          facts: { revision: revision.number },
        });
      return this.receipts.keep(tx, actor, achievement);
    });
  }
}

/** What the form says, with the translations that nobody touched. */
function revised({ achievement, revision }: OpenAchievement, { content, checkedTranslations }: AchievementRevising): AchievementContent {
  if (!isEditable(achievement.state, revision.state))
    throw new AchievementNotEditable({ state: achievement.state, revision: revision.state });
  const former = revision.content.translations;
  return { ...content, translations: carriedOver(content.translations, former, checkedTranslations ?? []) };
}

function rewritten({ achievement, revision }: OpenAchievement, written: WrittenAchievement): AchievementRevision {
  // A refused change of a published achievement may be tried again as yet another revision.
  if (!revision.isEditable) return AchievementRevision.draft({ achievementId: achievement.id, number: revision.number + 1, ...written });
  revision.write(written);
  return revision;
}
