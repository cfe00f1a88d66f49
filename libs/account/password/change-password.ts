import { Injectable } from '@nestjs/common';
import { IdentityQueries } from '#identity';
import { Database } from '#platform/database/database';
import { type Actor, personOf } from '#platform/http/actor';
import { NotFound } from '#kernel/domain-error';
import { PasswordWeak, PasswordWrong } from '../account.errors';
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
    const checked = await this.proof.check(actor, given.current);
    if (given.next.normalize('NFC') === given.current.normalize('NFC'))
      throw new PasswordWeak([{ path: 'next', code: 'password-unchanged' }]);
    const next = await checkedPassword(given.next, person, 'next');
    return this.database.transaction(async (tx) => {
      // Of several who change it at once from the same password one is right; for the others it was another by then.
      if (!(await this.credentials.replace(tx, person.id, { checked, next }))) throw new PasswordWrong();
      return this.after.change(tx, person.id, actor);
    });
  }
}
