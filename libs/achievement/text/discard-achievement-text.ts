import { Injectable } from '@nestjs/common';
import type { Receipt } from '#platform/audit/receipt';
import type { Actor } from '#platform/http/actor';
import { type AtVersion, Drafts } from '#platform/revision/drafts';
import { AchievementDraftRoom } from '../achievement-draft-room';

@Injectable()
export class DiscardAchievementText {
  constructor(
    private readonly drafts: Drafts,
    private readonly room: AchievementDraftRoom,
  ) {}

  /** Drops a change that was not handed in, or was sent back; the public text is the newest again. */
  execute(command: AtVersion, actor: Actor): Promise<Receipt> {
    return this.drafts.discard(this.room, command, actor);
  }
}
