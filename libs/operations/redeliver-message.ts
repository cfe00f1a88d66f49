import { Injectable } from '@nestjs/common';
import { NotFound } from '#kernel/domain-error';
import { Audit } from '#platform/audit/audit';
import type { Receipt } from '#platform/audit/receipt';
import { Receipts } from '#platform/audit/receipts';
import { Database } from '#platform/database/database';
import type { Actor } from '#platform/http/actor';
import { outboxChannel } from '#platform/outbox/outbox';
import { MessageAlreadyDone } from './operations.errors';

@Injectable()
export class RedeliverMessage {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly receipts: Receipts,
  ) {}

  /** Due now instead of at its next turn. Twice does no harm: the inbox lets each consumer work once. */
  execute(id: string, actor: Actor): Promise<Receipt> {
    return this.database.transaction(async (tx) => {
      const [message] = await this.database.query<{ doneAt: Date | null; attempts: number }>(
        `SELECT done_at AS "doneAt", attempts FROM platform.outbox_messages WHERE id = $1 FOR NO KEY UPDATE`,
        [id],
        tx,
      );
      if (!message) throw new NotFound();
      if (message.doneAt) throw new MessageAlreadyDone();
      await tx.query(`UPDATE platform.outbox_messages SET due_at = now() WHERE id = $1`, [id]);
      await tx.query(`SELECT pg_notify($1, '')`, [outboxChannel]);
      await this.audit.record(tx, actor, {
        action: 'redeliver',
        entity: 'outbox_message',
        entityId: id,
        facts: { attempts: message.attempts },
      });
      return this.receipts.keep(tx, actor, { id, state: 'due', version: 1 });
    });
  }
}
