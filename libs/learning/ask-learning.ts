import { Injectable } from '@nestjs/common';
import { newId } from '#kernel/id';
import { Audit } from '#platform/audit/audit';
import type { Receipt } from '#platform/audit/receipt';
import { Receipts } from '#platform/audit/receipts';
import { Database } from '#platform/database/database';
import { type Actor, personOf } from '#platform/http/actor';
import { Outbox } from '#platform/outbox/outbox';
import { learningAsked } from './learning.events';

@Injectable()
export class AskLearning {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly receipts: Receipts,
  ) {}

  /** Has the worker learn from the ledger as it stands then; the attempt will have the id of the receipt. */
  execute(actor: Actor): Promise<Receipt> {
    const attemptId = newId();
    return this.database.transaction(async (tx) => {
      await this.audit.record(tx, actor, { action: 'ask_learning', entity: 'learning-attempt', entityId: attemptId });
      await this.outbox.add(tx, learningAsked.of(attemptId, { attemptId, personId: personOf(actor) }));
      return this.receipts.keep(tx, actor, { id: attemptId, state: 'asked', version: 1 });
    });
  }
}
