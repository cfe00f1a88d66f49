import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database/tx';
import type { Actor } from '#platform/http/actor';
import type { Draft, DraftRoom, Writing } from '#platform/revision/draft-room';
import { DatedRules } from '#taxonomy';
import type { DemandContent } from './text/demand-content.entity';
import { DemandFiles } from './demand-files';
import { DemandRevision, type WrittenDemand } from './text/demand-revision.entity';
import type { Demand } from './demand.entity';
import { DemandNotEditable } from './demand.errors';
import { demandLifecycle, isDiscardable, isEditable } from './demand.lifecycle';
import { DemandStore } from './demand.store';
import { writtenDemand } from './text/written-demand';

interface DemandDraft extends Draft<DemandContent> {
  readonly thing: Demand;
  readonly text: DemandRevision;
}

/** How demands are drafted. */
@Injectable()
export class DemandDraftRoom implements DraftRoom<DemandContent> {
  readonly name = 'demand';

  constructor(
    private readonly demands: DemandStore,
    private readonly rules: DatedRules,
    private readonly files: DemandFiles,
  ) {}

  async open(tx: Tx, id: string, actor: Actor): Promise<DemandDraft> {
    const { demand: thing, revision: text } = await this.demands.ofOwner(tx, id, actor);
    return { thing, text };
  }

  refuseUnlessEditable({ thing, text }: DemandDraft): void {
    if (!isEditable(thing.state, text.state)) throw new DemandNotEditable({ state: thing.state, revision: text.state });
  }

  isDiscardable({ thing, text }: DemandDraft): boolean {
    return isDiscardable(thing.state, text.state);
  }

  isNew({ thing }: DemandDraft): boolean {
    return thing.state === demandLifecycle.initial;
  }

  next({ thing, text }: DemandDraft, written: WrittenDemand): DemandRevision {
    return DemandRevision.draft({ demandId: thing.id, number: text.number + 1, ...written });
  }

  async writing(tx: Tx): Promise<Writing<DemandContent>> {
    const rules = await this.rules.today(tx);
    return {
      sitting: rules.number('draft.sitting'),
      written: (content, by, now) => writtenDemand(content, { rules, by, now }),
    };
  }

  followFiles(tx: Tx, subjectId: string, fileIds: readonly string[], actor: Actor): Promise<void> {
    return this.files.follow(tx, { subjectId, fileIds, actor });
  }
}
