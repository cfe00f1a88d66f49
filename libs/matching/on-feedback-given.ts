import { feedbackGiven } from '#feedback';
import type { PayloadOf } from '#kernel/event';
import type { Delivery } from '#platform/outbox/delivery';
import { OnMessage } from '#platform/outbox/on-message.decorator';
import { RunMatch } from './run/run-match';

@OnMessage(feedbackGiven, { consumer: 'matching.refine-list' })
export class RefineJudgedList {
  constructor(private readonly matching: RunMatch) {}

  /** The owner's words order the owner's list; what experts and the other side say orders nobody's. */
  async react({ demandId, side }: PayloadOf<typeof feedbackGiven>, delivery: Delivery): Promise<void> {
    const run = side === 'demand' ? await this.matching.prepare(demandId) : null;
    await delivery.once(async (tx) => {
      if (run) await this.matching.keep(tx, run, delivery.requestId, 'owner');
    });
  }
}
