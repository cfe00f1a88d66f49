import type { PayloadOf } from '#kernel/event';
import type { Delivery } from '#platform/outbox/delivery';
import { OnMessage } from '#platform/outbox/on-message.decorator';
import { matchWanted } from './matching.events';
import { RunMatch } from './run/run-match';

@OnMessage(matchWanted, { consumer: 'matching.match-again' })
export class MatchWantedDemand {
  constructor(private readonly matching: RunMatch) {}

  async react({ demandId }: PayloadOf<typeof matchWanted>, delivery: Delivery): Promise<void> {
    const run = await this.matching.prepare(demandId);
    await delivery.once(async (tx) => {
      if (run) await this.matching.keep(tx, run, delivery.requestId, 'owner');
    });
  }
}
