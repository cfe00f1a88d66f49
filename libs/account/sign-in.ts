import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel/domain-error';
import { newId } from '#kernel/id';
import { Audit } from '#platform/audit/audit';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import { type Actor, systemActor } from '#platform/http/actor';
import { AccountDormant, CredentialsWrong } from './account.errors';
import { Credentials } from './credentials';
import { Devices } from './session/devices';
import { type From, type ProvedBy, SessionKeys } from './session/session-keys';
import { signInTries, Tries } from './tries';

export interface Opened {
  readonly token: string;
  /** What the browser keeps to be known by; null while the second factor is still owed. */
  readonly deviceToken: string | null;
}

/** Login and password against the token of a new session. */
@Injectable()
export class SignIn {
  constructor(
    private readonly database: Database,
    private readonly credentials: Credentials,
    private readonly devices: Devices,
    private readonly tries: Tries,
    private readonly keys: SessionKeys,
    private readonly audit: Audit,
  ) {}

  /** Throws CredentialsWrong or LockedOut without telling whether anybody has this login. */
  async execute(given: { readonly login: string; readonly password: string }, from: From): Promise<Opened> {
    const device = await this.devices.knownFor(given.login, from.deviceToken);
    const tries = signInTries(given.login, { network: from.network, device });
    await this.tries.begin(tries).catch((error: unknown) => this.refuse(error, 'locked-out', null, from));
    const { personId, isRight, hash, isDormant } = await this.credentials.check(given.login, given.password);
    if (!isRight || personId === null) return this.refuse(new CredentialsWrong(), 'credentials-wrong', personId, from);
    if (isDormant) return this.refuse(new AccountDormant(), 'dormant', personId, from);
    const opening = this.database.transaction(async (tx) => {
      const opened = await this.open(tx, personId, from);
      // Checking took a while. Whoever chose another password meanwhile has ended all sessions but the one that began here.
      if (!(await this.credentials.stillIs(tx, personId, hash))) throw new CredentialsWrong();
      await this.tries.forget(tx, tries);
      return opened;
    });
    return opening.catch((error: unknown) => this.refuse(error, 'credentials-wrong', personId, from));
  }

  /** A step: a session for somebody who proved who they are. */
  async open(tx: Tx, personId: string, from: From, by?: ProvedBy): Promise<Opened> {
    // Whoever is being disabled at this moment is waited for: a session that began in between would wake with the account.
    const active = await tx.query<unknown[]>(
      `SELECT 1 FROM identity.people WHERE id = $1 AND state = 'active' FOR SHARE`,
      [personId],
    );
    if (active.length === 0) throw new CredentialsWrong();
    const token = await this.keys.open(tx, personId, from, by);
    await this.credentials.noteUse(tx, personId);
    const [{ owes } = { owes: false }] = await tx.query<{ owes: boolean }[]>(
      `SELECT EXISTS (SELECT 1 FROM account.second_factors WHERE person_id = $1 AND confirmed_at IS NOT NULL) AS owes`,
      [personId],
    );
    const isOwed = owes && by?.secondFactor !== true;
    return { token, deviceToken: isOwed ? null : await this.devices.remember(tx, personId, from.deviceToken) };
  }

  private async refuse(error: unknown, reason: string, personId: string | null, from: From): Promise<never> {
    // A database that is away is no refusal of ours.
    if (!(error instanceof DomainError)) throw error;
    await this.noteRefusal(reason, personId, systemActor('nobody', from.requestId));
    throw error;
  }

  /** What was tried stays unsaid: it may be a password typed into the wrong field. */
  private noteRefusal(reason: string, personId: string | null, nobody: Actor): Promise<void> {
    return this.database.transaction((tx) =>
      this.audit.record(tx, nobody, {
        action: 'sign-in-refused',
        entity: 'session',
        entityId: newId(),
        reasonCodes: [reason],
        facts: personId === null ? {} : { personId },
      }),
    );
  }
}
