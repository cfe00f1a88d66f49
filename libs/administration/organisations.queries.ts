import { Injectable } from '@nestjs/common';
import type { OrganisationState } from '#identity';
import { NotFound } from '#kernel/domain-error';
import { Database } from '#platform/database/database';
import { containing } from './people.queries';

export interface OrganisationRow {
  readonly id: string;
  readonly uscc: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly kind: string;
  readonly districtCode: string | null;
  readonly state: OrganisationState;
  readonly version: number;
  readonly createdAt: Date;
  readonly members: number;
  readonly administrators: { readonly name: string; readonly nameEn: string | null }[];
}

export interface OrganisationsPage {
  readonly q?: string;
  readonly kind?: string;
  readonly state?: string;
  readonly after?: readonly string[];
  readonly limit: number;
}

const select = `
  SELECT o.id, o.uscc, o.name, o.name_en AS "nameEn", o.kind, o.district_code AS "districtCode", o.state, o.version,
         o.created_at AS "createdAt",
         (SELECT count(*)::int FROM identity.memberships m WHERE m.organisation_id = o.id) AS members,
         coalesce((SELECT jsonb_agg(jsonb_build_object('name', p.name, 'nameEn', p.name_en) ORDER BY m.created_at)
            FROM identity.memberships m JOIN identity.people p ON p.id = m.person_id AND p.state = 'active'
           WHERE m.organisation_id = o.id AND 'organisation_admin' = ANY(m.roles)), '[]') AS administrators
    FROM identity.organisations o`;

@Injectable()
export class OrganisationsQueries {
  constructor(private readonly database: Database) {}

  /** The newest first; one row more than asked tells that there is a next page. */
  page({ q, kind, state, after, limit }: OrganisationsPage): Promise<OrganisationRow[]> {
    return this.database.query<OrganisationRow>(
      `${select}
        WHERE ($1::text IS NULL OR o.name ILIKE $1 OR o.name_en ILIKE $1 OR o.uscc ILIKE $1)
          AND ($2::text IS NULL OR o.kind = $2) AND ($3::text IS NULL OR o.state = $3)
          AND ($4::uuid IS NULL OR o.id < $4)
        ORDER BY o.id DESC LIMIT $5`,
      [containing(q), kind ?? null, state ?? null, after?.[0] ?? null, limit + 1],
    );
  }

  async one(id: string): Promise<OrganisationRow> {
    const [row] = await this.database.query<OrganisationRow>(`${select} WHERE o.id = $1`, [id]);
    if (!row) throw new NotFound();
    return row;
  }
}
