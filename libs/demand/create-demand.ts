import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/id';
import { Audit } from '#platform/audit/audit';
import type { Receipt } from '#platform/audit/receipt';
import { Receipts } from '#platform/audit/receipts';
import { Database } from '#platform/database/database';
import type { Actor } from '#platform/http/actor';
import { DatedRules } from '#taxonomy';
import type { DemandContent } from './text/demand-content.entity';
import { DemandFiles } from './demand-files';
import { DemandRevision } from './text/demand-revision.entity';
import { Demand } from './demand.entity';
import { writtenDemand } from './text/written-demand';

@Injectable()
export class CreateDemand {
  constructor(
    private readonly database: Database,
    private readonly rules: DatedRules,
    private readonly files: DemandFiles,
    private readonly audit: Audit,
    private readonly receipts: Receipts,
    private readonly clock: Clock,
  ) {}

  /** Begins a demand as a draft of the actor's organisation; only the title is needed. */
  async execute(content: DemandContent, actor: Actor & { organisationId: string }): Promise<Receipt> {
    const id = newId();
    const now = this.clock.now();
    const written = writtenDemand(content, { rules: await this.rules.today(), by: actor, now });
    const revision = DemandRevision.draft({ demandId: id, number: 1, ...written });
    const demand = Demand.post(
      {
        id,
        organisationId: actor.organisationId,
        createdBy: actor.personId,
        mandateId: actor.mandateId ?? null,
        updatedAt: now,
      },
      revision,
    );
    return this.database.transaction(async (tx) => {
      await tx.insert(Demand, demand);
      await tx.insert(DemandRevision, revision);
      await this.files.follow(tx, { subjectId: id, fileIds: content.attachmentIds, actor });
      await this.audit.record(tx, actor, { action: 'create', entity: 'demand', entityId: id, to: demand.state });
      return this.receipts.keep(tx, actor, demand);
    });
  }
}
