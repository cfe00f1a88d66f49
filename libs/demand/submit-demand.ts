import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { Audit } from '#platform/audit/audit';
import type { Receipt } from '#platform/audit/receipt';
import { Receipts } from '#platform/audit/receipts';
import { Database } from '#platform/database/database';
import type { Actor } from '#platform/http/actor';
import { DemandAdmission } from './demand-admission';
import { DemandPublishing } from './demand-publishing';
import { DemandStore } from './demand.store';

@Injectable()
export class SubmitDemand {
  constructor(
    private readonly database: Database,
    private readonly demands: DemandStore,
    private readonly admission: DemandAdmission,
    private readonly publishing: DemandPublishing,
    private readonly audit: Audit,
    private readonly receipts: Receipts,
    private readonly clock: Clock,
  ) {}

  /**
   * Hands the text to screening; throws DemandIncomplete with every field that is missing or unfit. A change of what nobody
   * else reads is public at once.
   */
  execute(command: { id: string; version: number }, actor: Actor): Promise<Receipt> {
    return this.database.transaction(async (tx) => {
      const open = await this.demands.ofOwner(tx, command.id, actor);
      const { demand, revision } = open;
      const now = this.clock.now();
      demand.claimVersion(command.version, now);
      const from = revision.state;
      revision.move('submit', actor.roles);
      demand.follow('submit', actor.roles, now);
      const { isMaterial } = await this.admission.admit(tx, open);
      Object.assign(revision, {
        missing: [],
        submittedAt: now,
        takenBy: null,
        decidedAt: null,
        reasonCodes: [],
        reasonText: null,
      });
      await tx.save(revision);
      await tx.save(demand);
      await this.demands.keepHandedIn(tx, revision, { by: actor, at: now });
      await this.audit.record(tx, actor, {
        action: 'submit',
        entity: 'demand',
        entityId: demand.id,
        from,
        to: revision.state,
        facts: { revision: revision.number },
      });
      if (!isMaterial) await this.publishing.exchange(tx, open, actor);
      return this.receipts.keep(tx, actor, demand);
    });
  }
}
