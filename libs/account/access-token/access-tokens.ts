import { Injectable } from '@nestjs/common';
import { type Role, staffRoles } from '#kernel/role';
import { Database } from '#platform/database/database';
import { securityProfile } from '../security-profile';
import { rolesWithSecondFactor } from '../session/session-standing';
import { hashOf } from '../token';

const form = /^jq_[\w-]{43}$/;

/** A token as a request meets it. */
export interface LiveToken {
  readonly id: string;
  readonly personId: string;
  readonly organisationId: string;
  readonly roles: readonly Role[];
  readonly scopes: readonly string[];
}

/** The keys of programs, found by what is shown of them; the database knows only the hash. */
@Injectable()
export class AccessTokens {
  constructor(private readonly database: Database) {}

  async find(shown: string): Promise<LiveToken | null> {
    const token = await this.peek(shown);
    if (!token) return null;
    // To the minute is enough to see whether it is still in use, and keeps reads from becoming writes.
    await this.database.query(
      `UPDATE account.access_tokens SET last_used_at = date_trunc('minute', now())
        WHERE id = $1 AND (last_used_at IS NULL OR last_used_at < date_trunc('minute', now()))`,
      [token.id],
    );
    return token;
  }

  /** The same without noting the use. */
  async peek(shown: string): Promise<LiveToken | null> {
    if (!form.test(shown)) return null;
    // Roles are those of the membership at this moment: whoever loses one loses it here too. A mandate carries none.
    const [row] = await this.database.query<LiveToken>(
      `SELECT t.id, t.person_id AS "personId", t.organisation_id AS "organisationId", t.scopes, c.roles
         FROM account.access_tokens t
         JOIN identity.people p ON p.id = t.person_id AND p.state = 'active'
         JOIN identity.capacities c ON c.person_id = t.person_id AND c.organisation_id = t.organisation_id
          AND c.mandate_id IS NULL
         LEFT JOIN account.credentials k ON k.person_id = t.person_id
        WHERE t.token_hash = $1 AND t.state = 'active' AND t.expires_at > now()
          -- What its maker could not do signed in before paying what is owed, its program cannot do either.
          AND NOT coalesce(k.changed_at < now() - make_interval(days => $3::int), false)
          AND (EXISTS (SELECT 1 FROM account.second_factors f
                        WHERE f.person_id = t.person_id AND f.confirmed_at IS NOT NULL)
               OR NOT EXISTS (SELECT 1 FROM identity.capacities x
                               WHERE x.person_id = t.person_id AND x.roles && $2::text[]))`,
      [hashOf(shown), rolesWithSecondFactor(), securityProfile().passwordDays],
    );
    return row ? { ...row, roles: carriedBy(row.roles) } : null;
  }
}

/** What decides on others' cases, or on who may act here, is never done by a program. */
export function carriedBy(roles: readonly Role[]): readonly Role[] {
  return roles.filter((role) => !staffRoles.includes(role) && role !== 'organisation_admin');
}
