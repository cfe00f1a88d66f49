import { Injectable } from '@nestjs/common';
import { Audit } from '#platform/audit/audit';
import type { Receipt } from '#platform/audit/receipt';
import { Receipts } from '#platform/audit/receipts';
import { Database } from '#platform/database/database';
import type { Actor } from '#platform/http/actor';
import { DeadLetters } from '#platform/outbox/dead-letters';
import { DeadLetterQueries } from './dead-letter.queries';
import { deadLetterLifecycle } from './dead-letter.lifecycle';
import { checkDismissalReason } from './dead-letter-reasons';

export interface Dismissal {
  readonly id: string;
  readonly reasonCode: string;
  readonly reasonText: string | null;
}

@Injectable()
export class DismissDeadLetter {
  constructor(
    private readonly database: Database,
    private readonly letters: DeadLetterQueries,
    private readonly deadLetters: DeadLetters,
    private readonly audit: Audit,
    private readonly receipts: Receipts,
  ) {}

  /** Settles a letter without its effect; the coded reason stays with it. */
  execute({ id, reasonCode, reasonText }: Dismissal, actor: Actor): Promise<Receipt> {
    return this.database.transaction(async (tx) => {
      const from = await this.letters.lockedState(tx, id);
      const to = deadLetterLifecycle.next(from, 'dismiss', actor.roles);
      checkDismissalReason(reasonCode, reasonText);
      await this.deadLetters.dismiss(tx, id, { code: reasonCode, text: reasonText });
      await this.audit.record(tx, actor, {
        action: 'dismiss',
        entity: 'dead_letter',
        entityId: id,
        from,
        to,
        reasonCodes: [reasonCode],
        reasonText,
      });
      return this.receipts.keep(tx, actor, { id, state: to, version: 1 });
    });
  }
}
