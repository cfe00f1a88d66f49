import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { Audit } from '#platform/audit/audit';
import type { Receipt } from '#platform/audit/receipt';
import { Receipts } from '#platform/audit/receipts';
import { Database } from '#platform/database/database';
import { type Actor, moversOf } from '#platform/http/actor';
import { Outbox } from '#platform/outbox/outbox';
import { DatedRules } from '#taxonomy';
import { checkReasons } from './demand-reasons';
import { demandClosed, demandPublished } from './demand.events';
import { demandLifecycle, openStates } from './demand.lifecycle';
import { DemandStore } from './demand.store';

/** Moves of a published demand's life that need nothing but a word of its owner, or of the clock. */
export const lifeMoves = [
  'record_contact',
  'confirm_solved',
  'link_contract',
  'close',
  'withdraw',
  'expire',
  'renew',
] as const;
export type LifeMove = (typeof lifeMoves)[number];

export interface DemandMove {
  readonly id: string;
  readonly version: number;
  readonly action: LifeMove;
  readonly reasonCode?: string | null;
  readonly reasonText?: string | null;
}

@Injectable()
export class MoveDemand {
  constructor(
    private readonly database: Database,
    private readonly demands: DemandStore,
    private readonly rules: DatedRules,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly receipts: Receipts,
    private readonly clock: Clock,
  ) {}

  execute(move: DemandMove, actor: Actor): Promise<Receipt> {
    return this.database.transaction(async (tx) => {
      const { demand, revision } = await this.demands.ofOwnerOrSystem(tx, move.id, actor);
      const now = this.clock.now();
      demand.claimVersion(move.version, now);
      const from = demand.state;
      const reasonCodes = move.reasonCode ? [move.reasonCode] : [];
      demand.move(move.action, moversOf(actor));
      checkReasons(move.action, reasonCodes, demandLifecycle.needsReason(from, move.action));
      if (move.action === 'renew') demand.renew((await this.rules.today(tx)).daysAhead('demand.renewal'));
      await tx.save(demand);
      await this.audit.record(tx, actor, {
        action: move.action,
        entity: 'demand',
        entityId: demand.id,
        from,
        to: demand.state,
        reasonCodes,
        reasonText: move.reasonText,
      });
      const message = openStates.includes(demand.state)
        ? demandPublished.of(demand.id, { demandId: demand.id, revisionId: demand.publishedRevisionId ?? revision.id })
        : demandClosed.of(demand.id, { demandId: demand.id, state: demand.state });
      await this.outbox.add(tx, message);
      return this.receipts.keep(tx, actor, demand);
    });
  }
}
