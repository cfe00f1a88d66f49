import { Injectable } from '@nestjs/common';
import { Audit } from '#platform/audit/audit';
import type { Tx } from '#platform/database/tx';
import type { Actor } from '#platform/http/actor';
import { AccountLetters } from '../account-letters';
import { RevokeAccessToken } from '../access-token/revoke-access-token';
import { SessionKeys } from '../session/session-keys';
import { signInTries, Tries } from '../tries';

/** What a new password brings with it: whoever was signed in no longer is, and no token opens any more. */
@Injectable()
export class AfterReset {
  constructor(
    private readonly keys: SessionKeys,
    private readonly tokens: RevokeAccessToken,
    private readonly letters: AccountLetters,
    private readonly tries: Tries,
    private readonly audit: Audit,
  ) {}

  async execute(tx: Tx, person: { readonly id: string; readonly login: string }, actor: Actor): Promise<void> {
    await this.keys.end(tx, person.id, { actor, reason: 'password-changed' });
    // Whoever had the old password may have made themselves a way in that outlives it.
    await this.tokens.all(tx, person.id, actor);
    // The waiting of unknown devices was for the old password's sake.
    await this.tries.forget(tx, signInTries(person.login, { network: '', device: null }));
    await this.letters.tellOfChange(tx, person.id, actor.requestId);
    await this.audit.record(tx, actor, { action: 'reset-password', entity: 'person', entityId: person.id });
  }
}
