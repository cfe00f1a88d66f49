import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/id';
import { BulkMatching } from '#matching';
import type { Receipt } from '#platform/audit/receipt';
import { Receipts } from '#platform/audit/receipts';
import { Database, sqlStateOf } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import type { Actor } from '#platform/http/actor';
import { Outbox } from '#platform/outbox/outbox';
import { MatchRound, type RoundCause } from './match-round.entity';
import { RoundUnderWay } from './match-round.errors';
import { roundAsked } from './match-round.events';
import { RoundQueries } from './round.queries';
import { RoundStore } from './round.store';

const uniqueViolation = '23505';

@Injectable()
export class StartRound {
  constructor(
    private readonly database: Database,
    private readonly matching: BulkMatching,
    private readonly rounds: RoundStore,
    private readonly queries: RoundQueries,
    private readonly outbox: Outbox,
    private readonly receipts: Receipts,
    private readonly clock: Clock,
  ) {}

  /** Freezes what the round looks at; the worker cuts it into chunks and begins. */
  async execute(actor: Actor, cause: RoundCause | null = null): Promise<Receipt> {
    if (await this.queries.isUnderWay()) throw new RoundUnderWay();
    return this.database
      .transaction((tx) => this.ask(tx, actor, cause))
      .catch((error: unknown) => {
        // Two clicks at the same moment: the second meets the index. The same request once more meets its own receipt.
        if (sqlStateOf(error) === uniqueViolation && String(error).includes('rounds_one_at_a_time'))
          throw new RoundUnderWay();
        throw error;
      });
  }

  private async ask(tx: Tx, actor: Actor, causeCode: RoundCause | null): Promise<Receipt> {
    const round = MatchRound.ask({
      id: newId(),
      organisationId: actor.organisationId,
      personId: actor.personId,
      causeCode,
      inputs: await this.matching.freeze(tx),
      askedAt: this.clock.now(),
    });
    await this.rounds.add(tx, round, actor);
    await this.outbox.add(tx, roundAsked.of(round.id, { roundId: round.id }));
    const receipt = await this.receipts.keep(tx, actor, round);
    await this.rounds.tell(tx, round);
    return receipt;
  }
}
