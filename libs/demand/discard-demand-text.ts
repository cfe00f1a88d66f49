import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { IllegalMove } from '#kernel/domain-error';
import { Audit } from '#platform/audit/audit';
import type { Receipt } from '#platform/audit/receipt';
import { Receipts } from '#platform/audit/receipts';
import { Database } from '#platform/database/database';
import type { Actor } from '#platform/http/actor';
import { DemandFiles } from './demand-files';
import { DemandRevision } from './demand-revision.entity';
import { isDiscardable, revisionLifecycle } from './demand.lifecycle';
import { DemandStore } from './demand.store';

@Injectable()
export class DiscardDemandText {
  constructor(
    private readonly database: Database,
    private readonly demands: DemandStore,
    private readonly files: DemandFiles,
    private readonly audit: Audit,
    private readonly receipts: Receipts,
    private readonly clock: Clock,
  ) {}

  /** Drops a change that was not handed in, or was sent back; the public text is the newest again. */
  execute(command: { id: string; version: number }, actor: Actor): Promise<Receipt> {
    return this.database.transaction(async (tx) => {
      const { demand, revision } = await this.demands.ofOwner(tx, command.id, actor);
      demand.claimVersion(command.version, this.clock.now());
      const former = demand.publishedRevisionId;
      if (former === null || !isDiscardable(demand.state, revision.state))
        throw new IllegalMove({ lifecycle: revisionLifecycle.name, from: revision.state, action: 'discard' });
      demand.currentRevisionId = former;
      await tx.save(demand);
      await tx.delete(DemandRevision, { id: revision.id });
      await this.files.follow(tx, { subjectId: demand.id, fileIds: [], actor });
      await this.audit.record(tx, actor, {
        action: 'discard',
        entity: 'demand',
        entityId: demand.id,
        from: revision.state,
        facts: { revision: revision.number },
      });
      return this.receipts.keep(tx, actor, demand);
    });
  }
}
