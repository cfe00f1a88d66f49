import { demandClosed } from '#demand';
import type { Delivery } from '#platform/outbox/delivery';
import type { PayloadOf } from '#kernel/event';
import { OnMessage } from '#platform/outbox/on-message.decorator';
import { IndexPublished } from './corpus/index-published';

@OnMessage(demandClosed, { consumer: 'matching.unlist-demand' })
export class UnlistClosedDemand {
  constructor(private readonly indexing: IndexPublished) {}

  react(message: PayloadOf<typeof demandClosed>, delivery: Delivery): Promise<void> {
    return delivery.once((tx) => this.indexing.one(tx, { kind: 'demand', id: message.demandId, bulk: delivery.bulk }));
  }
}
