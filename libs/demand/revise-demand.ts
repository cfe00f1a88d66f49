import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { carriedOver } from '#kernel/translations';
import { Audit } from '#platform/audit/audit';
import type { Receipt } from '#platform/audit/receipt';
import { Receipts } from '#platform/audit/receipts';
import { Database } from '#platform/database/database';
import type { Actor } from '#platform/http/actor';
import { missingFrom } from './demand-completeness';
import type { DemandContent } from './demand-content.entity';
import { DemandRevision } from './demand-revision.entity';
import { DemandNotEditable } from './demand.errors';
import { isEditable } from './demand.lifecycle';
import { DemandStore, type OpenDemand } from './demand.store';

interface DemandRevising {
  readonly id: string;
  readonly version: number;
  readonly content: DemandContent;
  /** Fields whose translation was looked at and still fits. */
  readonly checkedTranslations?: readonly string[];
}

@Injectable()
export class ReviseDemand {
  constructor(
    private readonly database: Database,
    private readonly demands: DemandStore,
    private readonly audit: Audit,
    private readonly receipts: Receipts,
    private readonly clock: Clock,
  ) {}

  /** Changes the text: a draft or returned one in place, a published one by a new revision while the old stays visible. */
  execute(command: DemandRevising, actor: Actor): Promise<Receipt> {
    return this.database.transaction(async (tx) => {
      const open = await this.demands.ofOwner(tx, command.id, actor);
      open.demand.claimVersion(command.version, this.clock.now());
      const former = open.revision.content.translations;
      const translations = carriedOver(command.content.translations, former, command.checkedTranslations ?? []);
      const content = { ...command.content, translations };
      const revision = editable(open, content);
      revision.content = content;
      revision.missing = missingFrom(content);
      open.demand.currentRevisionId = revision.id;
      await tx.save(revision);
      await tx.save(open.demand);
      const facts = { revision: revision.number };
      await this.audit.record(tx, actor, {
        action: 'revise',
        entity: 'demand',
        entityId: command.id,
        from: open.demand.state,
        to: open.demand.state,
        facts,
      });
      return this.receipts.keep(tx, actor, open.demand);
    });
  }
}

function editable({ demand, revision }: OpenDemand, content: DemandContent): DemandRevision {
  if (!isEditable(demand.state, revision.state))
    throw new DemandNotEditable({ state: demand.state, revision: revision.state });
  if (revision.isEditable) return revision;
  // A refused change of a published demand may be tried again as yet another revision.
  return DemandRevision.draft({ demandId: demand.id, number: revision.number + 1, content, missing: [] });
}
