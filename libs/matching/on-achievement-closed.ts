import { achievementClosed } from '#achievement';
import type { Delivery } from '#platform/outbox/delivery';
import type { PayloadOf } from '#kernel/event';
import { OnMessage } from '#platform/outbox/on-message.decorator';
import { IndexPublished } from './corpus/index-published';

@OnMessage(achievementClosed, { consumer: 'matching.unlist-achievement' })
export class UnlistClosedAchievement {
  constructor(private readonly indexing: IndexPublished) {}

  react(message: PayloadOf<typeof achievementClosed>, delivery: Delivery): Promise<void> {
    return delivery.once((tx) =>
      this.indexing.one(tx, { kind: 'achievement', id: message.achievementId, bulk: delivery.bulk }),
    );
  }
}
