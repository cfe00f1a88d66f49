import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { NotFound } from '#kernel/domain-error';
import type { Receipt } from '#platform/audit/receipt';
import { Receipts } from '#platform/audit/receipts';
import { Database } from '#platform/database/database';
import type { Actor } from '#platform/http/actor';
import { reasonsFit } from '#taxonomy';
import { RoundReasonMissing } from './match-round.errors';
import { roundReasons } from './round-reasons';
import { RoundStore } from './round.store';

export interface RoundCancellation {
  readonly id: string;
  readonly version: number;
  readonly reasonCode: string | null;
}

@Injectable()
export class CancelRound {
  constructor(
    private readonly database: Database,
    private readonly rounds: RoundStore,
    private readonly receipts: Receipts,
    private readonly clock: Clock,
  ) {}

  /** No chunk begins after this; one that is under way is thrown away, what was stored before stays. */
  execute({ id, version, reasonCode }: RoundCancellation, actor: Actor): Promise<Receipt> {
    return this.database.transaction(async (tx) => {
      const round = await this.rounds.locked(tx, id);
      if (!round) throw new NotFound();
      round.checkVersion(version);
      const codes = reasonCode ? [reasonCode] : [];
      if (!reasonsFit(roundReasons, { action: 'cancel', codes, isNeeded: true })) throw new RoundReasonMissing();
      const from = round.state;
      round.move('cancel', actor.roles, { at: this.clock.now(), reasonCode: codes[0] });
      const receipt = await this.receipts.keep(tx, actor, round);
      await this.rounds.keep(tx, round, { action: 'cancel', from, actor });
      return receipt;
    });
  }
}
