import type { PayloadOf } from '#kernel/event';
import { matchWanted } from '#matching';
import { Database } from '#platform/database/database';
import type { Delivery } from '#platform/outbox/delivery';
import { OnMessage } from '#platform/outbox/on-message.decorator';
import { Outbox } from '#platform/outbox/outbox';
import { weightsActivated } from './learning.events';

@OnMessage(weightsActivated, { consumer: 'learning.match-all-again' })
export class MatchAllAgain {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /** Every open list is made anew with the new weights, behind all that somebody waits for. */
  async react(_: PayloadOf<typeof weightsActivated>, delivery: Delivery): Promise<void> {
    await delivery.once(async (tx) => {
      const demands = await this.database.query<{ id: string }>(
        `SELECT object_id AS id FROM matching.documents WHERE kind = 'demand' AND until_seq IS NULL ORDER BY object_id`,
        [],
        tx,
      );
      await this.outbox.addAll(
        tx,
        demands.map(({ id }) => matchWanted.of(id, { demandId: id })),
        { bulk: true },
      );
    });
  }
}
