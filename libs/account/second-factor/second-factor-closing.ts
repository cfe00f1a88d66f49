import { Injectable } from '@nestjs/common';
import { Audit } from '#platform/audit/audit';
import type { Tx } from '#platform/database/tx';
import { type Actor, personOf, sessionOf } from '#platform/http/actor';
import { RevokeAccessToken } from '../access-token/revoke-access-token';
import { AccountLetters } from '../account-letters';
import { type EndReason, SessionKeys } from '../session/session-keys';

const reason: EndReason = 'second-factor-changed';

/** What every change of the second factor ends with: other sessions and all access tokens end, this session gets a new token, the person is told. */
@Injectable()
export class SecondFactorClosing {
  constructor(
    private readonly keys: SessionKeys,
    private readonly tokens: RevokeAccessToken,
    private readonly letters: AccountLetters,
    private readonly audit: Audit,
  ) {}

  async execute(tx: Tx, actor: Actor, action: string): Promise<string> {
    const [personId, sessionId] = [personOf(actor), sessionOf(actor)];
    await this.note(tx, actor, action);
    await this.keys.end(tx, personId, { actor, reason, keep: sessionId });
    await this.tokens.all(tx, personId, actor, reason);
    await this.letters.tellOfSecondFactor(tx, personId, actor.requestId);
    return this.keys.renew(tx, sessionId, { secondFactor: true });
  }

  /** The same for somebody else than who acts: nobody stays signed in. */
  async endAll(tx: Tx, personId: string, actor: Actor): Promise<void> {
    await this.note(tx, actor, 'forget-second-factor', personId);
    await this.keys.end(tx, personId, { actor, reason });
    await this.tokens.all(tx, personId, actor, reason);
    await this.letters.tellOfSecondFactor(tx, personId, actor.requestId);
  }

  note(tx: Tx, actor: Actor, action: string, personId: string = personOf(actor)): Promise<void> {
    return this.audit.record(tx, actor, { action, entity: 'person', entityId: personId });
  }
}
