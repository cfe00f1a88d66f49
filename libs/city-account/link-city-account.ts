import { Injectable } from '@nestjs/common';
import { Proof } from '#account';
import { Audit } from '#platform/audit/audit';
import { Database } from '#platform/database/database';
import type { Actor } from '#platform/http/actor';
import { CityAccountLetters } from './city-account-letters';
import { CityRefused } from './city-account.errors';
import type { CityPerson } from './city-issuer';
import type { CityWay } from './city-way';

/** From now on this city account opens that account. */
@Injectable()
export class LinkCityAccount {
  constructor(
    private readonly database: Database,
    private readonly proof: Proof,
    private readonly letters: CityAccountLetters,
    private readonly audit: Audit,
  ) {}

  /** Throws CityRefused `failed` or `taken`. */
  async execute(
    { issuer, subject }: CityPerson,
    { personId, sessionId }: NonNullable<CityWay['linking']>,
    requestId: string,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      // Asked of the session itself: its cookie stays at home when another site sends the browser here.
      if (!(await this.proof.stillStands(tx, { personId, sessionId }))) throw new CityRefused('failed', 'session-over');
      const linked = await tx.query<unknown[]>(
        `INSERT INTO account.city_accounts (issuer, subject, person_id) VALUES ($1, $2, $3)
         ON CONFLICT DO NOTHING RETURNING person_id`,
        [issuer, subject, personId],
      );
      if (linked.length === 0) throw new CityRefused('taken');
      const actor: Actor = { personId, organisationId: null, roles: [], sessionId, label: 'person', requestId };
      await this.audit.record(tx, actor, { action: 'link-city-account', entity: 'person', entityId: personId });
      await this.letters.tell(tx, personId, { what: 'linked', requestId });
    });
  }
}
