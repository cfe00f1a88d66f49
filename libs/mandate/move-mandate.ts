import { Injectable } from '@nestjs/common';
import { Clock, dayInShanghai } from '#kernel/clock';
import { NotFound } from '#kernel/domain-error';
import type { Mover } from '#kernel/role';
import type { Receipt } from '#platform/audit/receipt';
import { Receipts } from '#platform/audit/receipts';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import type { Actor } from '#platform/http/actor';
import { MandateOver } from './mandate.errors';
import { type MandateAction, mandateLifecycle } from './mandate.lifecycle';
import { checkMandateReason } from './mandate-reasons';
import { MandateLetters } from './mandate-letters';
import { Mandate } from './mandate.entity';
import { MandateParties } from './mandate-parties';

export interface MandateMove {
  readonly id: string;
  readonly version: number;
  readonly action: MandateAction;
  readonly reasonCode?: string | null;
  readonly reasonText?: string | null;
}

@Injectable()
export class MoveMandate {
  constructor(
    private readonly database: Database,
    private readonly parties: MandateParties,
    private readonly letters: MandateLetters,
    private readonly receipts: Receipts,
    private readonly clock: Clock,
  ) {}

  /** What each side may do with a mandate; what ends one in force is felt by the agent's next request. */
  execute(move: MandateMove, actor: Actor): Promise<Receipt> {
    return this.database.transaction(async (tx) => {
      const mandate = await tx.findOne(Mandate, { where: { id: move.id }, lock: { mode: 'pessimistic_write' } });
      const movers = mandate && moversOf(mandate, actor);
      if (!mandate || !movers) throw new NotFound();
      const now = this.clock.now();
      mandate.claimVersion(move.version, now);
      const from = mandate.state;
      const isNeeded = mandateLifecycle.needsReason(from, move.action);
      const reasonCodes = checkMandateReason(move.action, move.reasonCode, isNeeded);
      const reasonText = move.reasonText?.trim() || null;
      mandate.move(move.action, movers, { reasonCodes, reasonText });
      if (move.action === 'accept') await this.refuseAcceptance(tx, mandate, dayInShanghai(now));
      await tx.save(mandate);
      await this.parties.record(tx, mandate, { action: move.action, from, reasonCodes, reasonText }, actor);
      if (mandate.state === 'revoked') await this.letters.tell(tx, mandate, 'revoked');
      return this.receipts.keep(tx, actor, mandate);
    });
  }

  private async refuseAcceptance(tx: Tx, mandate: Mandate, today: string): Promise<void> {
    if (mandate.endsOn < today) throw new MandateOver();
    await this.parties.techManager(tx, { personId: mandate.agentId });
  }
}

/** Undefined for whoever is neither side: for them it does not exist. */
function moversOf(mandate: Mandate, actor: Actor): readonly Mover[] | undefined {
  if (actor.personId === null) return ['system'];
  if (mandate.agentId === actor.personId) return ['self'];
  const isPrincipal = mandate.principalId === actor.organisationId && !actor.mandateId;
  return isPrincipal ? actor.roles : undefined;
}
