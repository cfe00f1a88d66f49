import { Injectable } from '@nestjs/common';
import { Audit, type AuditEvent } from '#platform/audit/audit';
import type { Receipt } from '#platform/audit/receipt';
import { Receipts } from '#platform/audit/receipts';
import type { Tx } from '#platform/database/tx';
import type { Actor } from '#platform/http/actor';
import type { Erasure } from './erasure.entity';

/** The last steps of every move: saved, audited, answered. */
@Injectable()
export class KeepErasure {
  constructor(
    private readonly audit: Audit,
    private readonly receipts: Receipts,
  ) {}

  async execute(tx: Tx, erasure: Erasure, move: Pick<AuditEvent, 'action' | 'from'>, actor: Actor): Promise<Receipt> {
    await tx.save(erasure);
    const { id, state, reasonCodes, reasonText } = erasure;
    const told = { ...move, entity: 'erasure', entityId: id, to: state, reasonCodes, reasonText };
    await this.audit.record(tx, actor, told);
    return this.receipts.keep(tx, actor, erasure);
  }
}
