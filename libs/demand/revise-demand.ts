import { Injectable } from '@nestjs/common';
import { saysTheSame } from '#kernel/changed-fields';
import { requireVersion } from '#kernel/claim-version';
import { Clock } from '#kernel/clock';
import { isSameSitting } from '#kernel/sitting';
import { carriedOver } from '#kernel/translations';
import { Audit } from '#platform/audit/audit';
import type { Receipt } from '#platform/audit/receipt';
import { Receipts } from '#platform/audit/receipts';
import { Database } from '#platform/database/database';
import type { Actor } from '#platform/http/actor';
import { DatedRules } from '#taxonomy';
import type { DemandContent } from './demand-content.entity';
import { DemandFiles } from './demand-files';
import { DemandRevision, type WrittenDemand } from './demand-revision.entity';
import { DemandNotEditable } from './demand.errors';
import { isEditable } from './demand.lifecycle';
import { DemandStore, type OpenDemand } from './demand.store';
import { writtenDemand } from './written-demand';

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
    private readonly rules: DatedRules,
    private readonly files: DemandFiles,
    private readonly audit: Audit,
    private readonly receipts: Receipts,
    private readonly clock: Clock,
  ) {}

  /**
   * Changes the text: a draft or returned one in place, a published one by a new revision while the old stays visible.
   * Forms save themselves all the time: the same text again changes nothing, and a sitting is one line of the audit.
   */
  execute(command: DemandRevising, actor: Actor): Promise<Receipt> {
    return this.database.transaction(async (tx) => {
      const open = await this.demands.ofOwner(tx, command.id, actor);
      const { demand } = open;
      requireVersion(demand, command.version);
      const content = revised(open, command);
      if (saysTheSame(open.revision.content, content)) return this.receipts.keep(tx, actor, demand);
      const [now, rules] = [this.clock.now(), await this.rules.today(tx)];
      const sitting = { personId: actor.personId, now, minutes: rules.number('draft.sitting') };
      const goesOn = open.revision.isEditable && isSameSitting(open.revision, sitting);
      demand.claimVersion(command.version, now);
      const revision = rewritten(open, writtenDemand(content, { rules, by: actor, now }));
      demand.currentRevisionId = revision.id;
      await tx.save(revision);
      await tx.save(demand);
      await this.files.follow(tx, { subjectId: command.id, fileIds: content.attachmentIds, actor });
      if (!goesOn)
        await this.audit.record(tx, actor, {
          action: 'revise',
          entity: 'demand',
          entityId: command.id,
          from: demand.state,
          to: demand.state,
          facts: { revision: revision.number },
        });
      return this.receipts.keep(tx, actor, demand);
    });
  }
}

/** What the form says, with the translations that nobody touched. */
function revised({ demand, revision }: OpenDemand, { content, checkedTranslations }: DemandRevising): DemandContent {
  if (!isEditable(demand.state, revision.state))
    throw new DemandNotEditable({ state: demand.state, revision: revision.state });
  const former = revision.content.translations;
  return { ...content, translations: carriedOver(content.translations, former, checkedTranslations ?? []) };
}

function rewritten({ demand, revision }: OpenDemand, written: WrittenDemand): DemandRevision {
  // A refused change of a published demand may be tried again as yet another revision.
  if (!revision.isEditable) return DemandRevision.draft({ demandId: demand.id, number: revision.number + 1, ...written });
  revision.write(written);
  return revision;
}
