import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import type { Receipt } from '#platform/audit/receipt';
import { Receipts } from '#platform/audit/receipts';
import { Database } from '#platform/database/database';
import { type Actor, personOf } from '#platform/http/actor';
import { type ProposedNumbers, WeightSetStore } from './weight-set.store';

@Injectable()
export class ProposeWeights {
  constructor(
    private readonly database: Database,
    private readonly sets: WeightSetStore,
    private readonly receipts: Receipts,
    private readonly clock: Clock,
  ) {}

  /** A person's own numbers, for another person to activate. */
  execute(command: ProposedNumbers & { readonly note: string }, actor: Actor): Promise<Receipt> {
    const { note, ...numbers } = command;
    return this.database.transaction(async (tx) => {
      const origin = { method: 'given', learntFrom: null, report: null, note: note.trim() };
      const proposedAt = this.clock.now();
      const set = await this.sets.propose(tx, numbers, { ...origin, proposedBy: personOf(actor), proposedAt }, actor);
      return this.receipts.keep(tx, actor, set);
    });
  }
}
