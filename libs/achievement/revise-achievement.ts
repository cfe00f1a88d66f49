import { Injectable } from '@nestjs/common';
import type { Receipt } from '#platform/audit/receipt';
import type { Actor } from '#platform/http/actor';
import { Drafts, type Revising } from '#platform/revision/drafts';
import type { AchievementContent } from './text/achievement-content.entity';
import { AchievementDraftRoom } from './achievement-draft-room';

@Injectable()
export class ReviseAchievement {
  constructor(
    private readonly drafts: Drafts,
    private readonly room: AchievementDraftRoom,
  ) {}

  /** Changes the text: a draft or returned one in place, a published one by a new revision while the old stays visible. */
  execute(command: Revising<AchievementContent>, actor: Actor): Promise<Receipt> {
    return this.drafts.revise(this.room, command, actor);
  }
}
