import { Injectable } from '@nestjs/common';
import { NotFound } from '#kernel/domain-error';
import { Audit } from '#platform/audit/audit';
import type { Receipt } from '#platform/audit/receipt';
import { Receipts } from '#platform/audit/receipts';
import { Database } from '#platform/database/database';
import type { Actor } from '#platform/http/actor';
import { DeadLetters } from '#platform/outbox/dead-letters';

@Injectable()
export class RetryDeadLetter {
  constructor(
    private readonly database: Database,
    private readonly deadLetters: DeadLetters,
    private readonly audit: Audit,
    private readonly receipts: Receipts,
  ) {}

  /** Sends a dead message once more through all its deliveries. */
  execute(id: string, actor: Actor): Promise<Receipt> {
    return this.database.transaction(async (tx) => {
      if (!(await this.deadLetters.retry(tx, id))) throw new NotFound();
      await this.audit.record(tx, actor, {
        action: 'retry',
        entity: 'dead_letter',
        entityId: id,
        from: 'dead',
        to: 'retried',
      });
      return this.receipts.keep(tx, actor, { id, state: 'retried', version: 1 });
    });
  }
}
