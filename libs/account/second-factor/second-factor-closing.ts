import { Injectable } from '@nestjs/common';
import { Audit } from '#platform/audit/audit';
import type { Tx } from '#platform/database/tx';
import { type Actor, personOf, sessionOf } from '#platform/http/actor';
import { AccountLetters } from '../account-letters';
import { SessionKeys } from '../session/session-keys';

/** What every change of the second factor ends with: other sessions end, this one gets a new token, the person is told. */
@Injectable()
export class SecondFactorClosing {
  constructor(
    private readonly keys: SessionKeys,
    private readonly letters: AccountLetters,
    private readonly audit: Audit,
  ) {}

  async execute(tx: Tx, actor: Actor, action: string): Promise<string> {
    const [personId, sessionId] = [personOf(actor), sessionOf(actor)];
    await this.note(tx, actor, action);
    await this.keys.end(tx, personId, { actor, reason: 'second-factor-changed', keep: sessionId });
    await this.letters.tellOfSecondFactor(tx, personId, actor.requestId);
    return this.keys.renew(tx, sessionId, { secondFactor: true });
  }

  /** The same for somebody else than who acts: nobody stays signed in. */
  async endAll(tx: Tx, personId: string, actor: Actor): Promise<void> {
    await this.note(tx, actor, 'forget-second-factor', personId);
    await this.keys.end(tx, personId, { actor, reason: 'second-factor-changed' });
    await this.letters.tellOfSecondFactor(tx, personId, actor.requestId);
  }

  note(tx: Tx, actor: Actor, action: string, personId: string = personOf(actor)): Promise<void> {
    return this.audit.record(tx, actor, { action, entity: 'person', entityId: personId });
  }
}
