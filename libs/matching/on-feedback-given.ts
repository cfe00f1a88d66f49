import { feedbackGiven, FeedbackQueries } from '#feedback';
import type { PayloadOf } from '#kernel/event';
import type { Delivery } from '#platform/outbox/delivery';
import { OnMessage } from '#platform/outbox/on-message.decorator';
import { RunMatch } from './run/run-match';

@OnMessage(feedbackGiven, { consumer: 'matching.refine-list' })
export class RefineJudgedList {
  constructor(
    private readonly matching: RunMatch,
    private readonly feedback: FeedbackQueries,
  ) {}

  /** The owner's words order the owner's list; what experts and the other side say orders nobody's. */
  async react({ demandId, side, number }: PayloadOf<typeof feedbackGiven>, delivery: Delivery): Promise<void> {
    // Of a thousand clicks the last one makes the list: it has a message of its own.
    const isLast = side === 'demand' && (await this.feedback.lastOfOwner(demandId)) === number;
    const run = isLast ? await this.matching.prepare(demandId) : null;
    await delivery.once(async (tx) => {
      if (run) await this.matching.keep(tx, run, delivery.requestId, 'owner');
    });
  }
}
