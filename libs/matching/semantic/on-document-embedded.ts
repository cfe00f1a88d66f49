import type { PayloadOf } from '#kernel/event';
import type { Delivery } from '#platform/outbox/delivery';
import { OnMessage } from '#platform/outbox/on-message.decorator';
import { documentEmbedded } from '../matching.events';
import { RunMatch } from '../run/run-match';

/** Its first run could not know the vectors yet. */
@OnMessage(documentEmbedded, { consumer: 'matching.match-embedded' })
export class MatchEmbeddedDocument {
  constructor(private readonly matching: RunMatch) {}

  async react({ objectId }: PayloadOf<typeof documentEmbedded>, delivery: Delivery): Promise<void> {
    const run = await this.matching.prepare(objectId);
    await delivery.once(async (tx) => {
      if (run) await this.matching.keep(tx, run, delivery.requestId);
    });
  }
}
