import { Injectable } from '@nestjs/common';
import { type ChangeOfPublic, changeOfPublic, concerns } from '#kernel/changed-fields';
import type { Tx } from '#platform/database/tx';
import { DatedRules } from '#taxonomy';
import { emptyDemand, immaterialFields } from './text/demand-content.entity';
import { DemandDisclosureFaults } from './text/demand-disclosure-faults';
import { DemandIncomplete, DemandUnchanged } from './demand.errors';
import { DemandStore, type OpenDemand } from './demand.store';
import { submissionFaults } from './text/submission-faults';

/** Whether a text may be handed in, and whether anybody has to look at it. */
@Injectable()
export class DemandAdmission {
  constructor(
    private readonly demands: DemandStore,
    private readonly rules: DatedRules,
    private readonly disclosing: DemandDisclosureFaults,
  ) {}

  /** Throws DemandIncomplete with every fault of a text that is to be screened, DemandUnchanged where it says what is public already. */
  async admit(tx: Tx, { demand, revision }: OpenDemand): Promise<ChangeOfPublic> {
    const { content } = revision;
    const published = await this.demands.published(tx, demand);
    const change = changeOfPublic(published?.content ?? null, content, {
      fields: Object.keys(emptyDemand),
      immaterial: immaterialFields,
    });
    if (change.fields?.length === 0) throw new DemandUnchanged();
    const faults = [
      ...submissionFaults(content, await this.rules.today(tx)),
      ...(await this.disclosing.of(tx, demand.organisationId, content)),
    ].filter(({ path }) => concerns(change, path));
    if (faults.length > 0) throw new DemandIncomplete(faults);
    return change;
  }
}
