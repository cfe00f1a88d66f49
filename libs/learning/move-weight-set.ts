import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import type { Receipt } from '#platform/audit/receipt';
import { Receipts } from '#platform/audit/receipts';
import { Database } from '#platform/database/database';
import { type Actor, moversOf, personOf } from '#platform/http/actor';
import { Outbox } from '#platform/outbox/outbox';
import { WeightReasonMissing } from './learning.errors';
import { weightsActivated } from './learning.events';
import { rejectionReasons, rollbackReasons } from './weight-reasons';
import { weightSetLifecycle } from './weight-set.lifecycle';
import { refuseFaults, WeightSetStore } from './weight-set.store';

export interface WeightSetMove {
  readonly id: string;
  readonly version: number;
  readonly action: 'activate' | 'reactivate' | 'reject';
  readonly reasonCode: string | null;
}

const reasons = { reject: rejectionReasons, reactivate: rollbackReasons, activate: undefined } as const;

/** An operator puts a set in force, returns to an earlier one, or lets a proposal be. */
@Injectable()
export class MoveWeightSet {
  constructor(
    private readonly database: Database,
    private readonly sets: WeightSetStore,
    private readonly outbox: Outbox,
    private readonly receipts: Receipts,
    private readonly clock: Clock,
  ) {}

  execute(move: WeightSetMove, actor: Actor): Promise<Receipt> {
    return this.database.transaction(async (tx) => {
      // The active one first and always: two operators at once wait here instead of locking each other out.
      const active = await this.sets.active(tx);
      const set = move.id === active.id ? active : await this.sets.locked(tx, move.id);
      set.checkVersion(move.version);
      const { state: from } = set;
      const reasonCode = this.reasonOf(move, from);
      const now = this.clock.now();
      if (move.action === 'reject') {
        set.retire('reject', moversOf(actor), reasonCode, now);
      } else {
        set.activate(move.action, { personId: personOf(actor), movers: moversOf(actor), reasonCode }, now);
        refuseFaults(set);
        active.retire('replace', moversOf(actor), null, now);
        await this.sets.keep(tx, active, { action: 'replace', from: 'active', actor });
        await this.outbox.add(tx, weightsActivated.of(set.id, { weightSetId: set.id, name: set.name }));
      }
      await this.sets.keep(tx, set, { action: move.action, from, actor });
      return this.receipts.keep(tx, actor, set);
    });
  }

  private reasonOf({ action, reasonCode }: WeightSetMove, from: 'proposed' | 'active' | 'retired'): string | null {
    if (!weightSetLifecycle.needsReason(from, action)) return null;
    if (reasonCode === null || reasons[action]?.has(reasonCode) !== true) throw new WeightReasonMissing();
    return reasonCode;
  }
}
