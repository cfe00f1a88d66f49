import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { Audit } from '#platform/audit/audit';
import type { Tx } from '#platform/database/tx';
import type { Actor } from '#platform/http/actor';
import { Outbox } from '#platform/outbox/outbox';
import { DatedRules, type RulesOfDay } from '#taxonomy';
import type { AchievementContent } from './text/achievement-content.entity';
import type { Achievement, ListingEnds } from './achievement.entity';
import { achievementPublished } from './achievement.events';
import { openStates } from './achievement.lifecycle';
import { AchievementStore, type OpenAchievement } from './achievement.store';
import { rightsUntil } from './text/ip-rights';

/** The step by which a text that passed becomes the public one, in the transaction of the decision. */
@Injectable()
export class AchievementPublishing {
  constructor(
    private readonly achievements: AchievementStore,
    private readonly rules: DatedRules,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** The former text is superseded; an achievement that had expired meanwhile is listed again. */
  async publish(tx: Tx, { achievement, revision }: OpenAchievement): Promise<void> {
    await this.supersede(tx, achievement);
    achievement.publish(revision, endsOf(revision.content, await this.rules.today(tx)), this.clock.now());
    await this.announce(tx, { achievement, revision });
  }

  /** A handed-in text that reads like the public one takes its place; how long it is listed is as before. */
  async exchange(tx: Tx, { achievement, revision }: OpenAchievement, actor: Actor): Promise<void> {
    const [action, from] = ['publish_immaterial' as const, revision.state];
    revision.move(action, ['system']);
    await this.supersede(tx, achievement);
    achievement.publishedRevisionId = revision.id;
    await tx.save(revision);
    await tx.save(achievement);
    await this.audit.record(tx, actor, {
      action,
      entity: 'achievement',
      entityId: achievement.id,
      from,
      to: revision.state,
      facts: { revision: revision.number },
    });
    await this.announce(tx, { achievement, revision });
  }

  private async supersede(tx: Tx, achievement: Achievement): Promise<void> {
    const former = await this.achievements.published(tx, achievement);
    if (!former) return;
    former.move('supersede', ['system']);
    await tx.save(former);
  }

  private async announce(tx: Tx, { achievement: { id, state }, revision }: OpenAchievement): Promise<void> {
    if (openStates.includes(state))
      await this.outbox.add(tx, achievementPublished.of(id, { achievementId: id, revisionId: revision.id }));
  }
}

/** Twelve months without its owner's word hide an achievement (domain 4.2), and so does the end of the last of its rights. */
export function endsOf({ ipRights }: AchievementContent, rules: RulesOfDay): ListingEnds {
  return {
    validUntil: rules.daysAhead('achievement.confirmation'),
    rightsUntil: rightsUntil(ipRights, rules.day),
  };
}
