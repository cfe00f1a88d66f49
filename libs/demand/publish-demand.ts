import { Injectable } from '@nestjs/common';
import { addDays, Clock, dayInShanghai } from '#kernel/clock';
import type { Mover } from '#kernel/role';
import { Audit } from '#platform/audit/audit';
import type { Receipt } from '#platform/audit/receipt';
import { Receipts } from '#platform/audit/receipts';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import type { Actor } from '#platform/http/actor';
import { Outbox } from '#platform/outbox/outbox';
import type { DemandContent } from './demand-content.entity';
import { DemandImpartiality } from './demand-impartiality';
import { demandPublished } from './demand.events';
import { DemandStore, type OpenDemand } from './demand.store';

/** Domain 3.4 [default]: a demand without a date of its own stays open for 180 days. */
const validityDays = 180;

@Injectable()
export class PublishDemand {
  constructor(
    private readonly database: Database,
    private readonly demands: DemandStore,
    private readonly impartiality: DemandImpartiality,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly receipts: Receipts,
    private readonly clock: Clock,
  ) {}

  /** Publishes a validated text that was held back. */
  execute(command: { id: string; version: number }, actor: Actor): Promise<Receipt> {
    return this.database.transaction(async (tx) => {
      const open = await this.demands.ofStaff(tx, command.id);
      await this.impartiality.check(tx, open.demand, actor);
      open.demand.claimVersion(command.version, this.clock.now());
      await this.publish(tx, open, actor, actor.roles);
      return this.receipts.keep(tx, actor, open.demand);
    });
  }

  /** The step that screening takes in its own transaction: the text becomes the public one, the former is superseded. */
  async publish(tx: Tx, { demand, revision }: OpenDemand, actor: Actor, movers: readonly Mover[]): Promise<void> {
    const now = this.clock.now();
    const former = await this.demands.published(tx, demand);
    const from = revision.state;
    revision.move('publish', movers);
    demand.follow('publish', movers, now);
    demand.publish(revision, validityOf(revision.content, dayInShanghai(now)), now);
    await tx.save(revision);
    await tx.save(demand);
    if (former) {
      former.move('supersede', ['system']);
      await tx.save(former);
    }
    await this.audit.record(tx, actor, {
      action: 'publish',
      entity: 'demand',
      entityId: demand.id,
      from,
      to: revision.state,
      facts: { revision: revision.number },
    });
    await this.outbox.add(tx, demandPublished.of(demand.id, { demandId: demand.id, revisionId: revision.id }));
  }
}

export function validityOf(content: DemandContent, today: string): string {
  return content.validUntil ?? addDays(today, validityDays);
}
