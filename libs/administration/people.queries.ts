import { Injectable } from '@nestjs/common';
import type { PersonState } from '#identity';
import { NotFound } from '#kernel/domain-error';
import type { Role } from '#kernel/role';
import { Database } from '#platform/database/database';

export interface Seat {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly organisationNameEn: string | null;
  readonly organisationKind: string;
  readonly organisationState: string;
  readonly roles: Role[];
  readonly version: number;
}

export interface PersonRow {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly state: PersonState;
  readonly version: number;
  readonly createdAt: Date;
  /** When the account last opened the door; null without a password. */
  readonly lastUsedAt: Date | null;
  readonly hasSecondFactor: boolean;
  readonly sessions: number;
  readonly seats: Seat[];
}

export interface PeoplePage {
  /** Part of a name, a login or an organisation's name. */
  readonly q?: string;
  readonly organisationId?: string;
  readonly role?: string;
  readonly state?: string;
  /** Only active accounts that nobody used for so many days. */
  readonly dormantDays?: number;
  readonly after?: readonly string[];
  readonly limit: number;
}

const select = `
  SELECT p.id, p.login, p.name, p.name_en AS "nameEn", p.state, p.version, p.created_at AS "createdAt",
         c.used_at AS "lastUsedAt", f.confirmed_at IS NOT NULL AS "hasSecondFactor",
         (SELECT count(*)::int FROM account.sessions s WHERE s.person_id = p.id AND s.expires_at > now()) AS sessions,
         coalesce((SELECT jsonb_agg(jsonb_build_object(
             'organisationId', o.id, 'organisationName', o.name, 'organisationNameEn', o.name_en, 'organisationKind', o.kind, 'organisationState', o.state,
             'roles', m.roles, 'version', m.version) ORDER BY m.created_at, o.id)
           FROM identity.memberships m JOIN identity.organisations o ON o.id = m.organisation_id
          WHERE m.person_id = p.id), '[]') AS seats
    FROM identity.people p
    LEFT JOIN account.credentials c ON c.person_id = p.id
    LEFT JOIN account.second_factors f ON f.person_id = p.id`;

const isMember = (what: string) =>
  `EXISTS (SELECT 1 FROM identity.memberships m JOIN identity.organisations o ON o.id = m.organisation_id
            WHERE m.person_id = p.id AND ${what})`;

@Injectable()
export class PeopleQueries {
  constructor(private readonly database: Database) {}

  /** The newest first; one row more than asked tells that there is a next page. */
  page({ q, organisationId, role, state, dormantDays, after, limit }: PeoplePage): Promise<PersonRow[]> {
    return this.database.query<PersonRow>(
      `${select}
        WHERE ($1::text IS NULL OR p.name ILIKE $1 OR p.login ILIKE $1 OR p.name_en ILIKE $1 OR ${isMember('o.name ILIKE $1')})
          AND ($2::uuid IS NULL OR ${isMember('o.id = $2')})
          AND ($3::text IS NULL OR ${isMember('$3 = ANY(m.roles)')})
          AND ($4::text IS NULL OR p.state = $4)
          AND ($5::int IS NULL OR (p.state = 'active' AND coalesce(c.used_at, p.created_at) < now() - make_interval(days => $5)))
          AND ($6::uuid IS NULL OR p.id < $6)
        ORDER BY p.id DESC LIMIT $7`,
      [
        containing(q),
        organisationId ?? null,
        role ?? null,
        state ?? null,
        dormantDays ?? null,
        after?.[0] ?? null,
        limit + 1,
      ],
    );
  }

  async one(id: string): Promise<PersonRow> {
    const [row] = await this.database.query<PersonRow>(`${select} WHERE p.id = $1`, [id]);
    if (!row) throw new NotFound();
    return row;
  }
}

/** What people type is a text, not a pattern. */
export function containing(text: string | undefined): string | null {
  const typed = text?.trim();
  return typed ? `%${typed.replace(/[\\%_]/g, String.raw`\$&`)}%` : null;
}
