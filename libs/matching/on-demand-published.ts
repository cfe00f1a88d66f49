import { demandPublished } from '#demand';
import type { Delivery } from '#platform/outbox/delivery';
import type { PayloadOf } from '#kernel/event';
import { OnMessage } from '#platform/outbox/on-message.decorator';
import { IndexPublished } from './corpus/index-published';

@OnMessage(demandPublished, { consumer: 'matching.index-demand' })
export class IndexPublishedDemand {
  constructor(private readonly indexing: IndexPublished) {}

  react(message: PayloadOf<typeof demandPublished>, delivery: Delivery): Promise<void> {
    return delivery.once((tx) => this.indexing.one(tx, { kind: 'demand', id: message.demandId, bulk: delivery.bulk }));
  }
}
