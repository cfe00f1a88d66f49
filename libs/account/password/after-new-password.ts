import { Injectable } from '@nestjs/common';
import { Audit } from '#platform/audit/audit';
import type { Tx } from '#platform/database/tx';
import { type Actor, sessionOf } from '#platform/http/actor';
import { AccountLetters } from '../account-letters';
import { RevokeAccessToken } from '../access-token/revoke-access-token';
import { type EndReason, SessionKeys } from '../session/session-keys';
import { signInTries, Tries } from '../tries';

const reason: EndReason = 'password-changed';

/**
 * What a new password brings with it: whoever was signed in no longer is, and no token opens any more. Whoever had the
 * old password may have made themselves a way in that outlives it.
 */
@Injectable()
export class AfterNewPassword {
  constructor(
    private readonly keys: SessionKeys,
    private readonly tokens: RevokeAccessToken,
    private readonly letters: AccountLetters,
    private readonly tries: Tries,
    private readonly audit: Audit,
  ) {}

  /** Chosen by a mailed link: nobody stays signed in. */
  async reset(tx: Tx, person: { readonly id: string; readonly login: string }, actor: Actor): Promise<void> {
    await this.keys.end(tx, person.id, { actor, reason });
    // The waiting of unknown devices was for the old password's sake.
    await this.tries.forget(tx, signInTries(person.login, { network: '', device: null }));
    await this.close(tx, person.id, actor, 'reset-password');
  }

  /** Chosen inside a session, which stays and gets the token answered. */
  async change(tx: Tx, personId: string, actor: Actor): Promise<string> {
    const keep = sessionOf(actor);
    await this.keys.end(tx, personId, { actor, reason, keep });
    await this.close(tx, personId, actor, 'change-password');
    return this.keys.renew(tx, keep, { secondFactor: false });
  }

  private async close(tx: Tx, personId: string, actor: Actor, action: string): Promise<void> {
    const tokensRevoked = await this.tokens.all(tx, personId, actor, reason);
    await this.letters.tellOfPassword(tx, personId, actor.requestId);
    await this.audit.record(tx, actor, { action, entity: 'person', entityId: personId, facts: { tokensRevoked } });
  }
}
