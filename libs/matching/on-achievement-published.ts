import { achievementPublished } from '#achievement';
import type { Delivery } from '#platform/outbox/delivery';
import type { PayloadOf } from '#kernel/event';
import { OnMessage } from '#platform/outbox/on-message.decorator';
import { IndexPublished } from './corpus/index-published';

@OnMessage(achievementPublished, { consumer: 'matching.index-achievement' })
export class IndexPublishedAchievement {
  constructor(private readonly indexing: IndexPublished) {}

  react(message: PayloadOf<typeof achievementPublished>, delivery: Delivery): Promise<void> {
    return delivery.once((tx) =>
      this.indexing.one(tx, { kind: 'achievement', id: message.achievementId, bulk: delivery.bulk }),
    );
  }
}
