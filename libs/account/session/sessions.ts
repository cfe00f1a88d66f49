import { Injectable } from '@nestjs/common';
import type { Role } from '#kernel/role';
import { Audit } from '#platform/audit/audit';
import { env } from '#platform/config/env';
import { Database } from '#platform/database/database';
import type { Actor, Hold } from '#platform/http/actor';
import { NotForThatOrganisation } from '../account.errors';
import { securityProfile } from '../security-profile';
import { holdOf, rolesWithSecondFactor, type SecondFactorState, secondFactorOf } from './session-standing';
import { hashOf } from '../token';

export interface LiveSession {
  readonly id: string;
  readonly personId: string;
  /** Null when the person acts for nobody: no membership or mandate, or the one acted under has ended. */
  readonly organisationId: string | null;
  readonly mandateId: string | null;
  readonly roles: readonly Role[];
  readonly secondFactor: SecondFactorState;
  /** The password is older than the rules allow. */
  readonly isPasswordDue: boolean;
  /** While something is owed there are no roles and nobody is acted for. */
  readonly hold: Hold | undefined;
}

interface SessionRow extends Pick<LiveSession, 'id' | 'personId' | 'organisationId' | 'mandateId' | 'roles'> {
  readonly hasSecondFactor: boolean;
  readonly passedIt: boolean;
  readonly mustHaveOne: boolean;
  readonly isPasswordDue: boolean;
}

/** Sessions as requests meet them: found by their token, ended, and for whom one acts. */
@Injectable()
export class Sessions {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

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
    const [row] = await this.database.query<SessionRow>(
      `SELECT s.id, s.person_id AS "personId", c.organisation_id AS "organisationId", c.mandate_id AS "mandateId",
              coalesce(c.roles, '{}') AS roles, s.second_factor_at IS NOT NULL AS "passedIt",
              EXISTS (SELECT 1 FROM account.second_factors f
                       WHERE f.person_id = s.person_id AND f.confirmed_at IS NOT NULL) AS "hasSecondFactor",
              EXISTS (SELECT 1 FROM identity.capacities x
                       WHERE x.person_id = s.person_id AND x.roles && $3::text[]) AS "mustHaveOne",
              coalesce(k.changed_at < now() - make_interval(days => $4::int), false) AS "isPasswordDue"
         FROM account.sessions s
         JOIN identity.people p ON p.id = s.person_id AND p.state = 'active'
         LEFT JOIN account.credentials k ON k.person_id = s.person_id
         LEFT JOIN identity.capacities c ON c.person_id = s.person_id AND c.organisation_id = s.organisation_id
          AND c.mandate_id IS NOT DISTINCT FROM s.mandate_id
        WHERE s.token_hash = $1 AND s.expires_at > now() AND s.last_seen_at > now() - make_interval(mins => $2)`,
      [hashOf(token), idleMinutes(), rolesWithSecondFactor(), securityProfile().passwordDays],
    );
    return row ? sessionOf(row) : null;
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

/** Minutes without a request after which a session is over. */
export function idleMinutes(): number {
  return Math.min(env().SESSION_IDLE_MINUTES, securityProfile().idleMinutesAtMost);
}

function sessionOf({ hasSecondFactor, passedIt, mustHaveOne, ...session }: SessionRow): LiveSession {
  const secondFactor = secondFactorOf({ hasSecondFactor, passedIt, mustHaveOne });
  const hold = holdOf(secondFactor, session.isPasswordDue);
  const nobody = { organisationId: null, mandateId: null, roles: [] };
  return { ...session, ...(hold ? nobody : {}), secondFactor, hold };
}
