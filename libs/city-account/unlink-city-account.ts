import { Injectable } from '@nestjs/common';
import { Credentials, Proof } from '#account';
import { NotFound } from '#kernel/domain-error';
import { Audit } from '#platform/audit/audit';
import { Database } from '#platform/database/database';
import { type Actor, personOf } from '#platform/http/actor';
import { CityAccountLetters } from './city-account-letters';
import { CityAccountNeeded } from './city-account.errors';
import { citySettings } from './city-settings';

/** The city account opens this account no more; the sessions that it opened go on. */
@Injectable()
export class UnlinkCityAccount {
  constructor(
    private readonly database: Database,
    private readonly credentials: Credentials,
    private readonly proof: Proof,
    private readonly letters: CityAccountLetters,
    private readonly audit: Audit,
  ) {}

  async execute(actor: Actor): Promise<void> {
    const personId = personOf(actor);
    if (!citySettings()) throw new NotFound();
    await this.proof.demand(actor);
    await this.database.transaction(async (tx) => {
      const standing = await this.credentials.standing(tx, personId);
      if (!standing?.hasPassword) throw new CityAccountNeeded();
      const [ended] = await tx.query<[unknown[], number]>(
        `DELETE FROM account.city_accounts WHERE person_id = $1 RETURNING person_id`,
        [personId],
      );
      if (ended.length === 0) return;
      await this.audit.record(tx, actor, { action: 'unlink-city-account', entity: 'person', entityId: personId });
      await this.letters.tell(tx, personId, { what: 'unlinked', requestId: actor.requestId });
    });
  }
}
