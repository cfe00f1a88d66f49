import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { Audit } from '#platform/audit/audit';
import type { Receipt } from '#platform/audit/receipt';
import { Receipts } from '#platform/audit/receipts';
import { Database } from '#platform/database/database';
import type { Actor } from '#platform/http/actor';
import { DemandImpartiality } from './demand-impartiality';
import { DemandStore } from './demand.store';

@Injectable()
export class BeginScreening {
  constructor(
    private readonly database: Database,
    private readonly demands: DemandStore,
    private readonly impartiality: DemandImpartiality,
    private readonly audit: Audit,
    private readonly receipts: Receipts,
    private readonly clock: Clock,
  ) {}

  /** An expert takes a submitted text; never the own. */
  execute(command: { id: string; version: number }, actor: Actor): Promise<Receipt> {
    return this.database.transaction(async (tx) => {
      const { demand, revision } = await this.demands.ofStaff(tx, command.id);
      await this.impartiality.check(tx, demand, actor);
      const now = this.clock.now();
      demand.claimVersion(command.version, now);
      const from = revision.state;
      revision.move('begin_screening', actor.roles);
      demand.follow('begin_screening', actor.roles, now);
      revision.takenBy = actor.personId;
      await tx.save(revision);
      await tx.save(demand);
      await this.audit.record(tx, actor, {
        action: 'begin_screening',
        entity: 'demand',
        entityId: demand.id,
        from,
        to: revision.state,
        facts: { revision: revision.number },
      });
      return this.receipts.keep(tx, actor, demand);
    });
  }
}
