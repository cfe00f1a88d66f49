import { Injectable } from '@nestjs/common';
import { Proof } from '#account';
import { IdentityQueries } from '#identity';
import type { Bilingual } from '#kernel/bilingual';
import { addDays, Clock, dayInShanghai } from '#kernel/clock';
import { NotFound } from '#kernel/domain-error';
import { newId } from '#kernel/id';
import type { Receipt } from '#platform/audit/receipt';
import { env } from '#platform/config/env';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import { type Actor, personOf } from '#platform/http/actor';
import { ErasureLetters } from './erasure-letters';
import { Erasure } from './erasure.entity';
import { KeepErasure } from './keep-erasure';
import { PersonalRegister } from './personal-register';
import { ErasureAlreadyRequested } from './privacy.errors';

const dayInMs = 86_400_000;

/** Asked by whoever proved themselves just now, and only once nothing stands in the way any more. */
@Injectable()
export class RequestErasure {
  constructor(
    private readonly database: Database,
    private readonly identity: IdentityQueries,
    private readonly register: PersonalRegister,
    private readonly proof: Proof,
    private readonly letters: ErasureLetters,
    private readonly keeping: KeepErasure,
    private readonly clock: Clock,
  ) {}

  async execute(language: keyof Bilingual, actor: Actor): Promise<Receipt> {
    const person = await this.identity.person(personOf(actor));
    if (!person) throw new NotFound();
    await this.proof.demand(actor);
    return this.database.transaction(async (tx) => {
      await this.refuseSecond(tx, person.id);
      await this.register.refuseObstacles(tx, person);
      const requestedAt = this.clock.now();
      const erasure = Erasure.request({
        id: newId(),
        personId: person.id,
        requestedAt,
        coolingUntil: new Date(requestedAt.getTime() + env().ERASURE_COOLING_DAYS * dayInMs),
        dueOn: addDays(dayInShanghai(requestedAt), env().ERASURE_DAYS),
      });
      await this.letters.tellOfRequest(tx, erasure, language);
      return this.keeping.execute(tx, erasure, { action: 'request-erasure', from: null }, actor);
    });
  }

  private async refuseSecond(tx: Tx, personId: string): Promise<void> {
    // The lock lets one of two requests at once find the other.
    await tx.query(`SELECT 1 FROM identity.people WHERE id = $1 FOR NO KEY UPDATE`, [personId]);
    if (await tx.findOne(Erasure, { where: { personId, state: 'requested' } })) throw new ErasureAlreadyRequested();
  }
}
