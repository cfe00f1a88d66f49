import { Injectable } from '@nestjs/common';
import { Credentials, type From, type Opened, SignIn } from '#account';
import { newId } from '#kernel/id';
import { Audit } from '#platform/audit/audit';
import { Database } from '#platform/database/database';
import { systemActor } from '#platform/http/actor';
import { CityAccountQueries } from './city-account.queries';
import { CityRefused } from './city-account.errors';
import type { CityPerson } from './city-issuer';

/**
 * A session for whoever is linked to that city account. Nobody else gets one: an account is opened with its own consent
 * (PIPL 13–14), and an address that the issuer names is no proof that the account of that address is meant.
 */
@Injectable()
export class SignInByCity {
  constructor(
    private readonly database: Database,
    private readonly accounts: CityAccountQueries,
    private readonly credentials: Credentials,
    private readonly signIn: SignIn,
    private readonly audit: Audit,
  ) {}

  /** Throws CityRefused `unlinked` or `failed`. */
  async execute(person: CityPerson, from: From): Promise<Opened> {
    const found = await this.database.transaction(async (tx) => {
      const personId = await this.accounts.personOf(person, tx);
      if (personId === undefined) return { refused: new CityRefused('unlinked'), personId: null };
      const standing = await this.credentials.standing(tx, personId);
      if (!standing) return { refused: new CityRefused('failed', 'not-active'), personId };
      if (standing.isDormant) return { refused: new CityRefused('failed', 'dormant'), personId };
      const by = { method: 'city-account', secondFactor: person.secondFactor } as const;
      return { opened: await this.signIn.open(tx, personId, from, by) };
    });
    if (found.opened) return found.opened;
    await this.noteRefusal(found.refused.why, found.personId, from.requestId);
    throw found.refused;
  }

  /** Without the subject: who is not linked never agreed that we keep it. */
  private noteRefusal(why: string, personId: string | null, requestId: string): Promise<void> {
    return this.database.transaction((tx) =>
      this.audit.record(tx, systemActor('nobody', requestId), {
        action: 'sign-in-refused',
        entity: 'session',
        entityId: newId(),
        reasonCodes: [`city-account-${why}`],
        facts: personId === null ? {} : { personId },
      }),
    );
  }
}
