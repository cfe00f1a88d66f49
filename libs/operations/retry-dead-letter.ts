import { Injectable } from '@nestjs/common';
import { Audit } from '#platform/audit/audit';
import type { Receipt } from '#platform/audit/receipt';
import { Receipts } from '#platform/audit/receipts';
import { Database } from '#platform/database/database';
import type { Actor } from '#platform/http/actor';
import { DeadLetters } from '#platform/outbox/dead-letters';
import { DeadLetterQueries } from './dead-letter.queries';
import { deadLetterLifecycle } from './dead-letter.lifecycle';

@Injectable()
export class RetryDeadLetter {
  constructor(
    private readonly database: Database,
    private readonly letters: DeadLetterQueries,
    private readonly deadLetters: DeadLetters,
    private readonly audit: Audit,
    private readonly receipts: Receipts,
  ) {}

  /** Sends a dead message once more through all its deliveries. */
  execute(id: string, actor: Actor): Promise<Receipt> {
    return this.database.transaction(async (tx) => {
      const from = await this.letters.lockedState(tx, id);
      const to = deadLetterLifecycle.next(from, 'retry', actor.roles);
      await this.deadLetters.retry(tx, id);
      await this.audit.record(tx, actor, { action: 'retry', entity: 'dead_letter', entityId: id, from, to });
      return this.receipts.keep(tx, actor, { id, state: to, version: 1 });
    });
  }
}
