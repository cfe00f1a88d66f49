import { Injectable, Logger } from '@nestjs/common';
import { IdentityQueries, LastAdmin } from '#identity';
import { Clock } from '#kernel/clock';
import { NotFound } from '#kernel/domain-error';
import { newId } from '#kernel/id';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import { type Actor, systemActor } from '#platform/http/actor';
import { reasonsFor } from './erasure-reasons';
import { Erasure } from './erasure.entity';
import { KeepErasure } from './keep-erasure';
import { PersonalRegister } from './personal-register';
import { RefuseErasure } from './refuse-erasure';

/** By the clock: forgets whoever asked and did not think again. Safe to run twice, and by two workers at once. */
@Injectable()
export class CarryOutErasures {
  private readonly logger = new Logger(CarryOutErasures.name);

  constructor(
    private readonly database: Database,
    private readonly identity: IdentityQueries,
    private readonly register: PersonalRegister,
    private readonly refusing: RefuseErasure,
    private readonly keeping: KeepErasure,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<number> {
    const due = await this.database.query<{ id: string }>(
      `SELECT id FROM privacy.erasures WHERE state = 'requested' AND cooling_until <= $1 ORDER BY requested_at LIMIT 100`,
      [this.clock.now()],
    );
    const actor = systemActor('erasure', newId());
    let answered = 0;
    for (const { id } of due) if (await this.answer(id, actor)) answered += 1;
    return answered;
  }

  /** One that breaks must not keep the others waiting: it stays due and shows as overdue at the desk. */
  private async answer(id: string, actor: Actor): Promise<boolean> {
    try {
      return await this.database.transaction((tx) => this.carryOut(tx, id, actor));
    } catch (error) {
      // Two administrators of one organisation were due at once: the next run finds the second to be the last and says so.
      if (error instanceof LastAdmin) return false;
      this.logger.error({ err: error, erasureId: id });
      return false;
    }
  }

  private async carryOut(tx: Tx, id: string, actor: Actor): Promise<boolean> {
    const erasure = await tx.findOne(Erasure, { where: { id }, lock: { mode: 'pessimistic_write' } });
    // Withdrawn, refused or done since it was listed as due.
    if (erasure?.state !== 'requested') return false;
    const { version, personId } = erasure;
    const person = await this.identity.person(personId, tx);
    if (!person) throw new NotFound();
    const reasonCodes = reasonsFor(await this.register.obstaclesOf(person, tx));
    if (reasonCodes.length > 0) {
      await this.refusing.refuse(tx, { id, version, reasonCodes, reasonText: null }, actor);
      return true;
    }
    await this.register.erase(tx, person, actor);
    erasure.claimVersion(version);
    erasure.end('carry_out', ['system'], { endedAt: this.clock.now(), decidedBy: null });
    await this.keeping.execute(tx, erasure, { action: 'carry_out', from: 'requested' }, actor);
    return true;
  }
}
