import { Injectable } from '@nestjs/common';
import { NotFound } from '#kernel/domain-error';
import type { Tx } from '#platform/database/tx';
import { type Actor, isAny } from '#platform/http/actor';
import { type HandedIn, SubmittedTexts } from '#platform/revision/submitted-texts';
import { Demand } from './demand.entity';
import { DemandRevision } from './text/demand-revision.entity';
import { demandRoom } from './demand.rows';

export interface OpenDemand {
  readonly demand: Demand;
  /** The revision being worked on; the published one when nothing newer exists. */
  readonly revision: DemandRevision;
}

/** Loads a demand locked against a second writer, for those who may touch it. */
@Injectable()
export class DemandStore {
  constructor(private readonly submitted: SubmittedTexts) {}

  async ofOwner(tx: Tx, id: string, actor: Actor): Promise<OpenDemand> {
    const open = await this.load(tx, id);
    if (open.demand.organisationId !== actor.organisationId) throw new NotFound();
    return open;
  }

  /** For screening staff: a draft is nobody's business but the owner's. */
  async ofStaff(tx: Tx, id: string): Promise<OpenDemand> {
    const open = await this.load(tx, id);
    if (open.revision.state === 'draft') throw new NotFound();
    return open;
  }

  /** For moves that both the owner and the system make. */
  ofOwnerOrSystem(tx: Tx, id: string, actor: Actor): Promise<OpenDemand> {
    return actor.personId === null && !isAny(actor, 'enterprise') ? this.load(tx, id) : this.ofOwner(tx, id, actor);
  }

  async published(tx: Tx, demand: Demand): Promise<DemandRevision | null> {
    return demand.publishedRevisionId === null
      ? null
      : tx.findOneByOrFail(DemandRevision, { id: demand.publishedRevisionId });
  }

  /** After the text was saved. */
  keepHandedIn(tx: Tx, { id }: DemandRevision, handedIn: HandedIn): Promise<void> {
    return this.submitted.keep(tx, demandRoom, id, handedIn);
  }

  private async load(tx: Tx, id: string): Promise<OpenDemand> {
    const demand = await tx.findOne(Demand, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!demand) throw new NotFound();
    return { demand, revision: await tx.findOneByOrFail(DemandRevision, { id: demand.currentRevisionId }) };
  }
}
