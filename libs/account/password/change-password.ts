import { Injectable } from '@nestjs/common';
import { IdentityQueries } from '#identity';
import { Audit } from '#platform/audit/audit';
import { Database } from '#platform/database/database';
import { type Actor, personOf, sessionOf } from '#platform/http/actor';
import { NotFound } from '#kernel/domain-error';
import { AccountLetters } from '../account-letters';
import { PasswordWeak } from '../account.errors';
import { Credentials } from '../credentials';
import { checkedPassword } from './password-rules';
import { Proof } from '../proof';
import { SessionKeys } from '../session/session-keys';

/** Another password for oneself: every other session ends, this one gets a new token. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly database: Database,
    private readonly identity: IdentityQueries,
    private readonly credentials: Credentials,
    private readonly proof: Proof,
    private readonly keys: SessionKeys,
    private readonly letters: AccountLetters,
    private readonly audit: Audit,
  ) {}

  async execute(given: { readonly current: string; readonly next: string }, actor: Actor): Promise<string> {
    const sessionId = sessionOf(actor);
    const person = await this.identity.person(personOf(actor));
    if (!person) throw new NotFound();
    await this.proof.check(actor, given.current);
    if (given.next.normalize('NFC') === given.current.normalize('NFC'))
      throw new PasswordWeak([{ path: 'next', code: 'password-unchanged' }]);
    const passwordHash = await checkedPassword(given.next, person, 'next');
    return this.database.transaction(async (tx) => {
      await this.credentials.set(tx, person.id, passwordHash);
      await this.keys.end(tx, person.id, { actor, reason: 'password-changed', keep: sessionId });
      await this.letters.tellOfChange(tx, person.id, actor.requestId);
      await this.audit.record(tx, actor, { action: 'change-password', entity: 'person', entityId: person.id });
      return this.keys.renew(tx, sessionId, { secondFactor: false });
    });
  }
}
