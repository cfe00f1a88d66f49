import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { NotFound } from '#kernel/domain-error';
import type { Receipt } from '#platform/audit/receipt';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import { type Actor, moversOf } from '#platform/http/actor';
import { ErasureLetters } from './erasure-letters';
import { checkErasureReason } from './erasure-reasons';
import { Erasure } from './erasure.entity';
import { KeepErasure } from './keep-erasure';
import { OwnErasure } from './privacy.errors';

export interface ErasureRefusal {
  readonly id: string;
  readonly version: number;
  readonly reasonCode: string;
  readonly reasonText: string | null;
}

/** Only with a reason, which the person can read (PIPL 50); without a refusal the clock carries the request out. */
@Injectable()
export class RefuseErasure {
  constructor(
    private readonly database: Database,
    private readonly letters: ErasureLetters,
    private readonly keeping: KeepErasure,
    private readonly clock: Clock,
  ) {}

  execute({ reasonCode, ...given }: ErasureRefusal, actor: Actor): Promise<Receipt> {
    const reasonCodes = checkErasureReason(reasonCode);
    return this.database.transaction((tx) => this.refuse(tx, { ...given, reasonCodes }, actor));
  }

  /** A step: of the desk, and of the clock where something came in the way since it was asked. */
  async refuse(
    tx: Tx,
    given: Omit<ErasureRefusal, 'reasonCode'> & { readonly reasonCodes: string[] },
    actor: Actor,
  ): Promise<Receipt> {
    const erasure = await tx.findOne(Erasure, { where: { id: given.id }, lock: { mode: 'pessimistic_write' } });
    if (!erasure) throw new NotFound();
    if (erasure.personId === actor.personId) throw new OwnErasure();
    erasure.claimVersion(given.version);
    const from = erasure.state;
    const { reasonCodes, reasonText } = given;
    const ended = { endedAt: this.clock.now(), decidedBy: actor.personId, reasonCodes, reasonText };
    erasure.end('refuse', moversOf(actor), ended);
    await this.letters.tellOfRefusal(tx, erasure);
    return this.keeping.execute(tx, erasure, { action: 'refuse', from }, actor);
  }
}
