import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import type { Receipt } from '#platform/audit/receipt';
import { Receipts } from '#platform/audit/receipts';
import { Database } from '#platform/database/database';
import { type Actor, personOf } from '#platform/http/actor';
import { Outbox } from '#platform/outbox/outbox';
import { importConfirmed } from './import.events';
import { NothingToStore, RowsToMend } from './import.errors';
import { ImportStore } from './import.store';

export interface ImportMove {
  readonly id: string;
  readonly version: number;
  readonly action: 'store' | 'cancel';
  /** Store the rows without faults and leave the others. */
  readonly skipBad?: boolean;
}

@Injectable()
export class MoveImport {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportStore,
    private readonly outbox: Outbox,
    private readonly receipts: Receipts,
    private readonly clock: Clock,
  ) {}

  /** The person's word on what was found: store it, or let it be. */
  execute(move: ImportMove, actor: Actor): Promise<Receipt> {
    return this.database.transaction(async (tx) => {
      const run = await this.imports.ofOwner(tx, move.id, actor);
      const from = run.state;
      run.checkVersion(move.version);
      run.move(move.action, actor.roles, this.clock.now());
      if (move.action === 'store') {
        if (run.bad > 0 && move.skipBad !== true) throw new RowsToMend({ bad: run.bad });
        if (run.fresh === 0) throw new NothingToStore();
        const by = { personId: personOf(actor), mandateId: actor.mandateId ?? null };
        await this.outbox.add(tx, importConfirmed.of(run.id, { importId: run.id, ...by }));
      }
      await this.imports.keep(tx, run, { action: move.action, from, actor });
      return this.receipts.keep(tx, actor, run);
    });
  }
}
