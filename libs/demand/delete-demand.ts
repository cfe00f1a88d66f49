import { Injectable } from '@nestjs/common';
import { requireVersion } from '#kernel/claim-version';
import { IllegalMove } from '#kernel/domain-error';
import { Audit } from '#platform/audit/audit';
import type { Receipt } from '#platform/audit/receipt';
import { Receipts } from '#platform/audit/receipts';
import { Database } from '#platform/database/database';
import type { Actor } from '#platform/http/actor';
import { DemandFiles } from './demand-files';
import { DemandRevision } from './demand-revision.entity';
import { Demand } from './demand.entity';
import { demandLifecycle } from './demand.lifecycle';
import { DemandStore } from './demand.store';

@Injectable()
export class DeleteDemand {
  constructor(
    private readonly database: Database,
    private readonly demands: DemandStore,
    private readonly files: DemandFiles,
    private readonly audit: Audit,
    private readonly receipts: Receipts,
  ) {}

  /** Removes a draft that nobody but its owner ever saw, with its files; what the audit tells of it stays. */
  execute(command: { id: string; version: number }, actor: Actor): Promise<Receipt> {
    return this.database.transaction(async (tx) => {
      const { demand } = await this.demands.ofOwner(tx, command.id, actor);
      const { id, version, state } = demand;
      requireVersion(demand, command.version);
      if (state !== demandLifecycle.initial)
        throw new IllegalMove({ lifecycle: demandLifecycle.name, from: state, action: 'delete' });
      await tx.delete(DemandRevision, { demandId: id });
      await tx.delete(Demand, { id });
      await this.files.follow(tx, { subjectId: id, fileIds: [], actor });
      await this.audit.record(tx, actor, { action: 'delete', entity: 'demand', entityId: id, from: state });
      return this.receipts.keep(tx, actor, { id, state: 'deleted', version: version + 1 });
    });
  }
}
