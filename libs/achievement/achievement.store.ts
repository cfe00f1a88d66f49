import { Injectable } from '@nestjs/common';
import { NotFound } from '#kernel/domain-error';
import type { Tx } from '#platform/database/tx';
import { type Actor, isAny } from '#platform/http/actor';
import { type HandedIn, SubmittedTexts } from '#platform/revision/submitted-texts';
import { AchievementRevision } from './text/achievement-revision.entity';
import { Achievement } from './achievement.entity';
import { achievementRoom } from './achievement.rows';

export interface OpenAchievement {
  readonly achievement: Achievement;
  /** The revision being worked on; the published one when nothing newer exists. */
  readonly revision: AchievementRevision;
}

/** Loads an achievement locked against a second writer, for those who may touch it. */
@Injectable()
export class AchievementStore {
  constructor(private readonly submitted: SubmittedTexts) {}

  async ofOwner(tx: Tx, id: string, actor: Actor): Promise<OpenAchievement> {
    const open = await this.load(tx, id);
    if (open.achievement.organisationId !== actor.organisationId) throw new NotFound();
    return open;
  }

  /** For reviewers: a draft is nobody's business but the owner's. */
  async ofStaff(tx: Tx, id: string): Promise<OpenAchievement> {
    const open = await this.load(tx, id);
    if (open.revision.state === 'draft') throw new NotFound();
    return open;
  }

  /** For moves that both the owner and the system make. */
  ofOwnerOrSystem(tx: Tx, id: string, actor: Actor): Promise<OpenAchievement> {
    return actor.personId === null && !isAny(actor, 'institute') ? this.load(tx, id) : this.ofOwner(tx, id, actor);
  }

  async published(tx: Tx, achievement: Achievement): Promise<AchievementRevision | null> {
    const id = achievement.publishedRevisionId;
    return id === null ? null : tx.findOneByOrFail(AchievementRevision, { id });
  }

  /** After the text was saved. */
  keepHandedIn(tx: Tx, { id }: AchievementRevision, handedIn: HandedIn): Promise<void> {
    return this.submitted.keep(tx, achievementRoom, id, handedIn);
  }

  private async load(tx: Tx, id: string): Promise<OpenAchievement> {
    const achievement = await tx.findOne(Achievement, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!achievement) throw new NotFound();
    return {
      achievement,
      revision: await tx.findOneByOrFail(AchievementRevision, { id: achievement.currentRevisionId }),
    };
  }
}
