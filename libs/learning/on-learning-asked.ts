import type { PayloadOf } from '#kernel/event';
import { systemActor } from '#platform/http/actor';
import type { Delivery } from '#platform/outbox/delivery';
import { OnMessage } from '#platform/outbox/on-message.decorator';
import { LearnWeights } from './learn-weights';
import { learningAsked } from './learning.events';

@OnMessage(learningAsked, { consumer: 'learning.learn' })
export class LearnAskedWeights {
  constructor(private readonly learning: LearnWeights) {}

  /** In the worker: what takes seconds has no place in a process that answers screens. */
  async react({ attemptId, personId }: PayloadOf<typeof learningAsked>, delivery: Delivery): Promise<void> {
    const learnt = await this.learning.prepare();
    const actor = { ...systemActor('learning', delivery.requestId), personId };
    await delivery.once(async (tx) => {
      await this.learning.keep(tx, { ...learnt, attemptId }, actor);
    });
  }
}
