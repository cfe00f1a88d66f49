import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/id';
import type { Role } from '#kernel/role';
import { Audit } from '#platform/audit/audit';
import { env } from '#platform/config/env';
import { Database } from '#platform/database/database';
import type { Actor } from '#platform/http/actor';
import { CredentialsWrong, NotAMember } from './identity.errors';
import { passwordMatches } from './password';

export interface LiveSession {
  readonly id: string;
  readonly personId: string;
  readonly organisationId: string;
  readonly roles: readonly Role[];
}

interface Known {
  readonly id: string;
  readonly passwordHash: string;
  readonly organisationId: string;
  readonly roles: readonly Role[];
}

/** Signing in and out, and for whom one acts. Tokens are 256 random bits; the database knows only their hashes. */
@Injectable()
export class Sessions {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Answers the token of a new session; throws CredentialsWrong without telling which part was wrong. */
  async signIn(login: string, password: string, requestId: string): Promise<string> {
    const known = await this.known(login);
    if (!(await passwordMatches(known?.passwordHash, password)) || !known) throw new CredentialsWrong();
    const token = randomBytes(32).toString('base64url');
    const id = newId();
    const ends = new Date(this.clock.now().getTime() + env().SESSION_ABSOLUTE_HOURS * 3_600_000);
    const actor: Actor = {
      personId: known.id,
      organisationId: known.organisationId,
      roles: known.roles,
      label: 'person',
      requestId,
    };
    await this.database.transaction(async (tx) => {
      await tx.query(
        `INSERT INTO identity.sessions (id, token_hash, person_id, organisation_id, expires_at) VALUES ($1, $2, $3, $4, $5)`,
        [id, hashOf(token), known.id, known.organisationId, ends],
      );
      await this.audit.record(tx, actor, { action: 'sign-in', entity: 'session', entityId: id });
    });
    return token;
  }

  /** The session of a token, if it lives: not past its absolute end, not idle too long, its membership still there. */
  async find(token: string): Promise<LiveSession | null> {
    const session = await this.peek(token);
    if (!session) return null;
    // Once a minute is enough for an idle limit of many, and keeps reads from becoming writes.
    await this.database.query(
      `UPDATE identity.sessions SET last_seen_at = now() WHERE id = $1 AND last_seen_at < now() - interval '1 minute'`,
      [session.id],
    );
    return session;
  }

  /** The same without prolonging it: a page left open is no sign of life. */
  async peek(token: string): Promise<LiveSession | null> {
    const [session] = await this.database.query<LiveSession>(
      `SELECT s.id, s.person_id AS "personId", s.organisation_id AS "organisationId", m.roles
         FROM identity.sessions s
         JOIN identity.memberships m ON m.person_id = s.person_id AND m.organisation_id = s.organisation_id
        WHERE s.token_hash = $1 AND s.expires_at > now() AND s.last_seen_at > now() - make_interval(mins => $2)`,
      [hashOf(token), env().SESSION_IDLE_MINUTES],
    );
    return session ?? null;
  }

  async signOut(token: string, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [ended] = await tx.query<[{ id: string }[], number]>(
        `DELETE FROM identity.sessions WHERE token_hash = $1 RETURNING id`,
        [hashOf(token)],
      );
      for (const { id } of ended)
        await this.audit.record(tx, actor, { action: 'sign-out', entity: 'session', entityId: id });
    });
  }

  async actFor(token: string, organisationId: string, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [changed] = await tx.query<[{ id: string }[], number]>(
        `UPDATE identity.sessions s SET organisation_id = m.organisation_id
           FROM identity.memberships m
          WHERE s.token_hash = $1 AND m.person_id = s.person_id AND m.organisation_id = $2 RETURNING s.id`,
        [hashOf(token), organisationId],
      );
      const [session] = changed;
      if (!session) throw new NotAMember();
      await this.audit.record(tx, actor, {
        action: 'act-for',
        entity: 'session',
        entityId: session.id,
        facts: { organisationId },
      });
    });
  }

  private async known(login: string): Promise<Known | undefined> {
    const [row] = await this.database.query<Known>(
      `SELECT p.id, p.password_hash AS "passwordHash", m.organisation_id AS "organisationId", m.roles
         FROM identity.people p JOIN identity.memberships m ON m.person_id = p.id
        WHERE p.login = lower($1) ORDER BY m.created_at, m.organisation_id LIMIT 1`,
      [login],
    );
    return row;
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
