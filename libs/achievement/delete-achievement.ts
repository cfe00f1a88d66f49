import { Injectable } from '@nestjs/common';
import type { Receipt } from '#platform/audit/receipt';
import type { Actor } from '#platform/http/actor';
import { type AtVersion, Drafts } from '#platform/revision/drafts';
import { AchievementDraftRoom } from './achievement-draft-room';

@Injectable()
export class DeleteAchievement {
  constructor(
    private readonly drafts: Drafts,
    private readonly room: AchievementDraftRoom,
  ) {}

  /** Removes a draft that was never handed in, with its files. */
  execute(command: AtVersion, actor: Actor): Promise<Receipt> {
    return this.drafts.delete(this.room, command, actor);
  }
}
