import type { Delivery } from '#platform/outbox/delivery';
import type { PayloadOf } from '#kernel/event';
import { OnMessage } from '#platform/outbox/on-message.decorator';
import { Outbox } from '#platform/outbox/outbox';
import { documentIndexed, documentMatched } from './matching.events';
import { RunMatch } from './run/run-match';

@OnMessage(documentIndexed, { consumer: 'matching.match-document' })
export class MatchIndexedDocument {
  constructor(
    private readonly matching: RunMatch,
    private readonly outbox: Outbox,
  ) {}

  async react(message: PayloadOf<typeof documentIndexed>, delivery: Delivery): Promise<void> {
    const run = await this.matching.prepare(message.objectId);
    await delivery.once(async (tx) => {
      if (!run) return;
      await this.matching.keep(tx, run, delivery.requestId);
      // Of thousands that came in one file nobody wants to be told one by one.
      if (!delivery.bulk && run.matches.length > 0)
        await this.outbox.add(tx, documentMatched.of(run.trigger.id, { runId: run.id }));
    });
  }
}
