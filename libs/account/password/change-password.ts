import { Injectable } from '@nestjs/common';
import { IdentityQueries } from '#identity';
import { Database } from '#platform/database/database';
import { type Actor, personOf } from '#platform/http/actor';
import { NotFound } from '#kernel/domain-error';
import { PasswordWeak } from '../account.errors';
import { Credentials } from '../credentials';
import { AfterNewPassword } from './after-new-password';
import { checkedPassword } from './password-rules';
import { Proof } from '../proof';

/** Another password for oneself: every other session and all access tokens end, this session gets a new token. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly database: Database,
    private readonly identity: IdentityQueries,
    private readonly credentials: Credentials,
    private readonly proof: Proof,
    private readonly after: AfterNewPassword,
  ) {}

  async execute(given: { readonly current: string; readonly next: string }, actor: Actor): Promise<string> {
    const person = await this.identity.person(personOf(actor));
    if (!person) throw new NotFound();
    await this.proof.check(actor, given.current);
    if (given.next.normalize('NFC') === given.current.normalize('NFC'))
      throw new PasswordWeak([{ path: 'next', code: 'password-unchanged' }]);
    const passwordHash = await checkedPassword(given.next, person, 'next');
    return this.database.transaction(async (tx) => {
      await this.credentials.set(tx, person.id, passwordHash);
      return this.after.change(tx, person.id, actor);
    });
  }
}
