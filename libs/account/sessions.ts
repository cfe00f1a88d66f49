import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IdentityQueries } from '#identity';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/id';
import type { Role } from '#kernel/role';
import { Audit } from '#platform/audit/audit';
import { env } from '#platform/config/env';
import { Database } from '#platform/database/database';
import type { Actor } from '#platform/http/actor';
import { CredentialsWrong, NotForThatOrganisation } from './account.errors';
import { Credentials } from './credentials';

export interface LiveSession {
  readonly id: string;
  readonly personId: string;
  /** Null when the person acts for nobody: no membership or mandate, or the one acted under has ended. */
  readonly organisationId: string | null;
  readonly mandateId: string | null;
  readonly roles: readonly Role[];
}

/** Signing in and out, and for whom one acts. Tokens are 256 random bits; the database knows only their hashes. */
@Injectable()
export class Sessions {
  constructor(
    private readonly database: Database,
    private readonly credentials: Credentials,
    private readonly identity: IdentityQueries,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Answers the token of a new session; throws CredentialsWrong without telling which part was wrong. */
  async signIn(login: string, password: string, requestId: string): Promise<string> {
    const personId = await this.credentials.personOf(login, password);
    if (personId === null) throw new CredentialsWrong();
    const [first] = await this.identity.capacities(personId);
    const token = randomBytes(32).toString('base64url');
    const id = newId();
    const ends = new Date(this.clock.now().getTime() + env().SESSION_ABSOLUTE_HOURS * 3_600_000);
    const actor: Actor = {
      personId,
      organisationId: first?.organisationId ?? null,
      roles: first?.roles ?? [],
      label: 'person',
      requestId,
    };
    await this.database.transaction(async (tx) => {
      await tx.query(
        `INSERT INTO account.sessions (id, token_hash, person_id, organisation_id, mandate_id, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6)`,
        [id, hashOf(token), personId, actor.organisationId, first?.mandateId ?? null, ends],
      );
      await this.audit.record(tx, actor, { action: 'sign-in', entity: 'session', entityId: id });
    });
    return token;
  }

  /** The session of a token, if it lives: not past its absolute end, not idle too long, its person still active. */
  async find(token: string): Promise<LiveSession | null> {
    const session = await this.peek(token);
    if (!session) return null;
    // Once a minute is enough for an idle limit of many, and keeps reads from becoming writes.
    await this.database.query(
      `UPDATE account.sessions SET last_seen_at = now() WHERE id = $1 AND last_seen_at < now() - interval '1 minute'`,
      [session.id],
    );
    return session;
  }

  /** The same without prolonging it: a page left open is no sign of life. */
  async peek(token: string): Promise<LiveSession | null> {
    // The capacity is looked up anew each time, so a role or mandate that ends is gone with the next request. Who loses
    // the one acted under acts for nobody until choosing: acting on under another name would be a surprise.
    const [session] = await this.database.query<LiveSession>(
      `SELECT s.id, s.person_id AS "personId", c.organisation_id AS "organisationId", c.mandate_id AS "mandateId",
              coalesce(c.roles, '{}') AS roles
         FROM account.sessions s
         JOIN identity.people p ON p.id = s.person_id AND p.state = 'active'
         LEFT JOIN identity.capacities c ON c.person_id = s.person_id AND c.organisation_id = s.organisation_id
          AND c.mandate_id IS NOT DISTINCT FROM s.mandate_id
        WHERE s.token_hash = $1 AND s.expires_at > now() AND s.last_seen_at > now() - make_interval(mins => $2)`,
      [hashOf(token), env().SESSION_IDLE_MINUTES],
    );
    return session ?? null;
  }

  async signOut(token: string, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [ended] = await tx.query<[{ id: string }[], number]>(
        `DELETE FROM account.sessions WHERE token_hash = $1 RETURNING id`,
        [hashOf(token)],
      );
      for (const { id } of ended)
        await this.audit.record(tx, actor, { action: 'sign-out', entity: 'session', entityId: id });
    });
  }

  /** Chooses the capacity to act in: one's own membership, or a mandate of that organisation. */
  async actFor(
    token: string,
    chosen: { readonly organisationId: string; readonly mandateId: string | null },
    actor: Actor,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [changed] = await tx.query<[{ id: string }[], number]>(
        `UPDATE account.sessions s SET organisation_id = c.organisation_id, mandate_id = c.mandate_id
           FROM identity.capacities c
          WHERE s.token_hash = $1 AND c.person_id = s.person_id AND c.organisation_id = $2
            AND c.mandate_id IS NOT DISTINCT FROM $3 RETURNING s.id`,
        [hashOf(token), chosen.organisationId, chosen.mandateId],
      );
      const [session] = changed;
      if (!session) throw new NotForThatOrganisation();
      await this.audit.record(tx, actor, {
        action: 'act-for',
        entity: 'session',
        entityId: session.id,
        facts: { ...chosen },
      });
    });
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
