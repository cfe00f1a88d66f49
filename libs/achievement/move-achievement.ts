import { Injectable } from '@nestjs/common';
import type { Receipt } from '#platform/audit/receipt';
import { Receipts } from '#platform/audit/receipts';
import { Database } from '#platform/database/database';
import type { Actor } from '#platform/http/actor';
import { AchievementLife, type AchievementMove } from './achievement-life';

@Injectable()
export class MoveAchievement {
  constructor(
    private readonly database: Database,
    private readonly life: AchievementLife,
    private readonly receipts: Receipts,
  ) {}

  execute(move: AchievementMove, actor: Actor): Promise<Receipt> {
    return this.database.transaction(async (tx) =>
      this.receipts.keep(tx, actor, await this.life.take(tx, move, actor)),
    );
  }
}
