import { Injectable } from '@nestjs/common';
import { newId } from '#kernel/id';
import { Audit } from '#platform/audit/audit';
import type { Receipt } from '#platform/audit/receipt';
import { Receipts } from '#platform/audit/receipts';
import { Database } from '#platform/database/database';
import type { Actor } from '#platform/http/actor';
import { DeadLetters } from '#platform/outbox/dead-letters';
import { DeadLetterQueries } from './dead-letter.queries';
import { deadLetterLifecycle } from './dead-letter.lifecycle';

/** What one click sends again: enough for a bad hour, and short enough for one transaction. */
export const lettersAtOnce = 200;

@Injectable()
export class RetryDeadLetters {
  constructor(
    private readonly database: Database,
    private readonly letters: DeadLetterQueries,
    private readonly deadLetters: DeadLetters,
    private readonly audit: Audit,
    private readonly receipts: Receipts,
  ) {}

  /** The oldest dead letters of one topic, each on its own in the audit; `batch` there holds them together. */
  execute(topic: string, actor: Actor): Promise<Receipt> {
    return this.database.transaction(async (tx) => {
      const to = deadLetterLifecycle.next('dead', 'retry', actor.roles);
      const batch = newId();
      const ids = await this.letters.lockDead(tx, topic, lettersAtOnce);
      for (const id of ids) await this.deadLetters.retry(tx, id);
      await this.audit.recordAll(
        tx,
        actor,
        ids.map((id) => ({ action: 'retry', entity: 'dead_letter', entityId: id, from: 'dead', to, facts: { batch } })),
      );
      return this.receipts.keep(tx, actor, { id: batch, state: to, version: 1 });
    });
  }
}
