import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import type { Receipt } from '#platform/audit/receipt';
import { Receipts } from '#platform/audit/receipts';
import { Database } from '#platform/database/database';
import type { Actor } from '#platform/http/actor';
import { DemandImpartiality } from './demand-impartiality';
import { DemandPublishing } from './demand-publishing';
import { DemandStore } from './demand.store';

@Injectable()
export class PublishDemand {
  constructor(
    private readonly database: Database,
    private readonly demands: DemandStore,
    private readonly impartiality: DemandImpartiality,
    private readonly publishing: DemandPublishing,
    private readonly receipts: Receipts,
    private readonly clock: Clock,
  ) {}

  /** Publishes a validated text that was held back. */
  execute(command: { id: string; version: number }, actor: Actor): Promise<Receipt> {
    return this.database.transaction(async (tx) => {
      const open = await this.demands.ofStaff(tx, command.id);
      await this.impartiality.check(tx, open.demand, actor);
      open.demand.claimVersion(command.version, this.clock.now());
      await this.publishing.publish(tx, open, actor, actor.roles);
      return this.receipts.keep(tx, actor, open.demand);
    });
  }
}
