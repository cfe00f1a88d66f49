import { Injectable } from '@nestjs/common';
import { Audit } from '#platform/audit/audit';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import { type Actor, personOf, sessionOf } from '#platform/http/actor';
import { PasswordWrong, ReauthenticationNeeded } from './account.errors';
import { Credentials } from './credentials';
import { SessionKeys } from './session/session-keys';
import { idleMinutes } from './session/sessions';
import { proofTries, Tries } from './tries';

/** For what must not be done by whoever finds a desk with the screen open: the person proved themselves just now. */
@Injectable()
export class Proof {
  constructor(
    private readonly database: Database,
    private readonly credentials: Credentials,
    private readonly tries: Tries,
    private readonly keys: SessionKeys,
    private readonly audit: Audit,
  ) {}

  /** Throws ReauthenticationNeeded when the session proved itself more than ten minutes ago. */
  async demand(actor: Actor): Promise<void> {
    const [row] = await this.database.query<{ isRecent: boolean }>(
      `SELECT authenticated_at > now() - interval '10 minutes' AS "isRecent" FROM account.sessions WHERE id = $1`,
      [actor.sessionId ?? null],
    );
    if (!row?.isRecent) throw new ReauthenticationNeeded();
  }

  /** Whether the session that proved itself is still there and still that person's: for what was begun and comes back later. */
  async stillStands(tx: Tx, given: { readonly personId: string; readonly sessionId: string }): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `SELECT 1 FROM account.sessions s JOIN identity.people p ON p.id = s.person_id AND p.state = 'active'
        WHERE s.id = $1 AND s.person_id = $2 AND s.expires_at > now()
          AND s.last_seen_at > now() - make_interval(mins => $3) FOR SHARE OF s`,
      [given.sessionId, given.personId, idleMinutes()],
    );
    return rows.length > 0;
  }

  /** The password once more; answers the session's new token. */
  async give(actor: Actor, password: string): Promise<string> {
    const sessionId = sessionOf(actor);
    await this.check(actor, password);
    return this.database.transaction(async (tx) => {
      await this.audit.record(tx, actor, { action: 'authenticate-again', entity: 'session', entityId: sessionId });
      return this.keys.renew(tx, sessionId, { secondFactor: false });
    });
  }

  /** Throws PasswordWrong, and LockedOut after too many of them; answers the hash that it was checked against. */
  async check(actor: Actor, password: string): Promise<string> {
    const personId = personOf(actor);
    const tries = proofTries(personId);
    await this.tries.begin(tries);
    const hash = await this.credentials.hashMatching(personId, password);
    if (hash === null) throw new PasswordWrong();
    await this.database.transaction((tx) => this.tries.forget(tx, tries));
    return hash;
  }
}
