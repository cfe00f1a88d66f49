import type { PayloadOf } from '#kernel/event';
import type { Delivery } from '#platform/outbox/delivery';
import { OnMessage } from '#platform/outbox/on-message.decorator';
import { roundAsked } from './match-round.events';
import { PlanRound } from './plan-round';
import { RoundFlow } from './round-flow';

@OnMessage(roundAsked, { consumer: 'match-round.begin' })
export class BeginAskedRound {
  constructor(
    private readonly planning: PlanRound,
    private readonly flow: RoundFlow,
  ) {}

  async react({ roundId }: PayloadOf<typeof roundAsked>, delivery: Delivery): Promise<void> {
    await this.planning.execute(roundId, delivery.requestId);
    // Couriers that are lost on the way are sent again by whoever tends the rounds.
    await this.flow.send(roundId);
    await delivery.once(() => Promise.resolve());
  }
}
