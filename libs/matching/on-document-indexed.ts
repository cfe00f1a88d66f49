import type { Delivery } from '#platform/outbox/delivery';
import type { PayloadOf } from '#kernel/event';
import { OnMessage } from '#platform/outbox/on-message.decorator';
import { documentIndexed } from './matching.events';
import { RunMatch } from './run/run-match';

@OnMessage(documentIndexed, { consumer: 'matching.match-document' })
export class MatchIndexedDocument {
  constructor(private readonly matching: RunMatch) {}

  async react(message: PayloadOf<typeof documentIndexed>, delivery: Delivery): Promise<void> {
    const run = await this.matching.prepare(message.objectId);
    await delivery.once(async (tx) => {
      if (run) await this.matching.keep(tx, run, delivery.requestId);
    });
  }
}
