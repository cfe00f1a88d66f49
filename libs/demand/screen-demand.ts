import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { Audit } from '#platform/audit/audit';
import type { Receipt } from '#platform/audit/receipt';
import { Receipts } from '#platform/audit/receipts';
import { Database } from '#platform/database/database';
import type { Actor } from '#platform/http/actor';
import { DemandImpartiality } from './demand-impartiality';
import { DemandPublishing } from './demand-publishing';
import { checkReasons } from './demand-reasons';
import { DemandScreenedByAnother } from './demand.errors';
import { revisionLifecycle } from './demand.lifecycle';
import { DemandStore, type OpenDemand } from './demand.store';

export type Verdict = 'pass' | 'return' | 'reject';

export interface ScreeningDecision {
  readonly id: string;
  readonly version: number;
  readonly verdict: Verdict;
  readonly reasonCodes: readonly string[];
  readonly reasonText: string | null;
  /** Publish at once when it passes; false holds it back, e.g. for a campaign. */
  readonly publish: boolean;
}

const actionOf = { pass: 'validate', return: 'return', reject: 'reject' } as const;

@Injectable()
export class ScreenDemand {
  constructor(
    private readonly database: Database,
    private readonly demands: DemandStore,
    private readonly publishing: DemandPublishing,
    private readonly impartiality: DemandImpartiality,
    private readonly audit: Audit,
    private readonly receipts: Receipts,
    private readonly clock: Clock,
  ) {}

  /** 通过 / 整改 / 拒绝 by the expert who took the text; the last two need a coded reason. */
  execute(decision: ScreeningDecision, actor: Actor): Promise<Receipt> {
    return this.database.transaction(async (tx) => {
      const open = await this.demands.ofStaff(tx, decision.id);
      const { demand, revision } = open;
      await this.impartiality.check(tx, demand, actor);
      if (revision.takenBy !== null && revision.takenBy !== actor.personId) throw new DemandScreenedByAnother();
      const now = this.clock.now();
      demand.claimVersion(decision.version, now);
      this.decide(open, decision, actor, now);
      await tx.save(revision);
      await tx.save(demand);
      const { reasonCodes, reasonText } = decision;
      const facts = { revision: revision.number };
      await this.audit.record(tx, actor, {
        action: actionOf[decision.verdict],
        entity: 'demand',
        entityId: demand.id,
        from: 'screening',
        to: revision.state,
        reasonCodes,
        reasonText,
        facts,
      });
      if (decision.verdict === 'pass' && decision.publish) await this.publishing.publish(tx, open, actor, ['system']);
      return this.receipts.keep(tx, actor, demand);
    });
  }

  private decide({ demand, revision }: OpenDemand, decision: ScreeningDecision, actor: Actor, now: Date): void {
    const action = actionOf[decision.verdict];
    checkReasons(action, decision.reasonCodes, revisionLifecycle.needsReason(revision.state, action));
    revision.move(action, actor.roles);
    demand.follow(action, actor.roles, now);
    Object.assign(revision, {
      decidedAt: now,
      reasonCodes: [...decision.reasonCodes],
      reasonText: decision.reasonText,
    });
  }
}
