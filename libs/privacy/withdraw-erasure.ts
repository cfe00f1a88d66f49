import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { NotFound } from '#kernel/domain-error';
import type { Receipt } from '#platform/audit/receipt';
import { Database } from '#platform/database/database';
import { type Actor, personOf } from '#platform/http/actor';
import { Erasure } from './erasure.entity';
import { KeepErasure } from './keep-erasure';

@Injectable()
export class WithdrawErasure {
  constructor(
    private readonly database: Database,
    private readonly keeping: KeepErasure,
    private readonly clock: Clock,
  ) {}

  /** The person thought again; as easy as asking (PIPL 15). */
  execute(version: number, actor: Actor): Promise<Receipt> {
    return this.database.transaction(async (tx) => {
      const erasure = await tx.findOne(Erasure, {
        where: { personId: personOf(actor) },
        order: { requestedAt: 'DESC' },
        lock: { mode: 'pessimistic_write' },
      });
      if (!erasure) throw new NotFound();
      erasure.claimVersion(version);
      const from = erasure.state;
      erasure.end('withdraw', ['self'], { endedAt: this.clock.now(), decidedBy: actor.personId });
      return this.keeping.execute(tx, erasure, { action: 'withdraw', from }, actor);
    });
  }
}
