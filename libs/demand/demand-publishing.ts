import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import type { Mover } from '#kernel/role';
import { Audit, type AuditEvent } from '#platform/audit/audit';
import type { Tx } from '#platform/database/tx';
import type { Actor } from '#platform/http/actor';
import { Outbox } from '#platform/outbox/outbox';
import { DatedRules, type RulesOfDay } from '#taxonomy';
import type { DemandContent } from './text/demand-content.entity';
import type { DemandRevision } from './text/demand-revision.entity';
import { demandPublished } from './demand.events';
import { openStates } from './demand.lifecycle';
import { DemandStore, type OpenDemand } from './demand.store';

/** The step by which a text becomes the public one; taken by screening and by publishing, each in its own transaction. */
@Injectable()
export class DemandPublishing {
  constructor(
    private readonly demands: DemandStore,
    private readonly rules: DatedRules,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** The former text is superseded; a demand that had expired meanwhile is open again. */
  async publish(tx: Tx, { demand, revision }: OpenDemand, actor: Actor, movers: readonly Mover[]): Promise<void> {
    const now = this.clock.now();
    const former = await this.demands.published(tx, demand);
    const from = revision.state;
    revision.move('publish', movers);
    demand.follow('publish', movers, now);
    demand.publish(revision, validityOf(revision.content, await this.rules.today(tx)), now);
    await this.succeed(tx, { demand, revision, former });
    await this.announce(tx, { demand, revision }, actor, { action: 'publish', from });
  }

  /** A handed-in text that reads like the public one takes its place; how long the demand stays open is as before. */
  async exchange(tx: Tx, { demand, revision }: OpenDemand, actor: Actor): Promise<void> {
    const former = await this.demands.published(tx, demand);
    const from = revision.state;
    revision.move('publish_immaterial', ['system']);
    demand.publishedRevisionId = revision.id;
    await this.succeed(tx, { demand, revision, former });
    await this.announce(tx, { demand, revision }, actor, { action: 'publish_immaterial', from });
  }

  private async succeed(
    tx: Tx,
    { demand, revision, former }: OpenDemand & { readonly former: DemandRevision | null },
  ): Promise<void> {
    await tx.save(revision);
    await tx.save(demand);
    if (!former) return;
    former.move('supersede', ['system']);
    await tx.save(former);
  }

  private async announce(
    tx: Tx,
    { demand, revision }: OpenDemand,
    actor: Actor,
    step: Pick<AuditEvent, 'action' | 'from'>,
  ): Promise<void> {
    const facts = { revision: revision.number };
    await this.audit.record(tx, actor, { ...step, entity: 'demand', entityId: demand.id, to: revision.state, facts });
    if (openStates.includes(demand.state))
      await this.outbox.add(tx, demandPublished.of(demand.id, { demandId: demand.id, revisionId: revision.id }));
  }
}

/** Its own day where that is still to come: screening may have taken longer than the text thought. */
export function validityOf({ validUntil }: DemandContent, rules: RulesOfDay): string {
  return validUntil !== null && validUntil > rules.day ? validUntil : rules.daysAhead('demand.validity');
}
