import { Injectable } from '@nestjs/common';
import type { Bilingual } from '#kernel/bilingual';
import type { Role } from '#kernel/role';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import type { PersonState } from './person.lifecycle';

export interface MemberRow {
  readonly personId: string;
  readonly login: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly personState: PersonState;
  readonly roles: Role[];
  readonly since: Date;
  readonly sinceKey: string;
  readonly version: number;
}

interface Addressee {
  readonly id: string;
  readonly login: string;
  readonly language: keyof Bilingual | null;
}

export interface MembershipChangeRow {
  readonly at: Date;
  readonly atKey: string;
  readonly id: string;
  readonly action: string;
  readonly organisationName: string | null;
  readonly organisationNameEn: string | null;
  readonly byName: string | null;
  readonly byNameEn: string | null;
  readonly before: Role[];
  readonly after: Role[];
  readonly reasonCodes: string[];
  readonly reasonText: string | null;
}

export interface Page {
  readonly after?: readonly string[];
  readonly limit: number;
}

const mostLetters = 20;

@Injectable()
export class MemberQueries {
  constructor(private readonly database: Database) {}

  /** The oldest first; one row more than asked tells that there is a next page. */
  of(organisationId: string, { after, limit }: Page): Promise<MemberRow[]> {
    const [since, id] = after ?? [];
    return this.database.query<MemberRow>(
      `SELECT m.person_id AS "personId", p.login, p.name, p.name_en AS "nameEn", p.state AS "personState", m.roles,
              m.created_at AS since, m.created_at::text AS "sinceKey", m.version
         FROM identity.memberships m JOIN identity.people p ON p.id = m.person_id
        WHERE m.organisation_id = $1 AND p.state <> 'erased'
          AND ($2::timestamptz IS NULL OR (m.created_at, m.person_id) > ($2::timestamptz, $3::uuid))
        ORDER BY m.created_at, m.person_id LIMIT $4`,
      [organisationId, since ?? null, id ?? null, limit + 1],
    );
  }

  /** Some of those who act for it in a role, agents among them: a large organisation needs no letter to everybody. */
  inRole(organisationId: string, role: Role, tx?: Tx): Promise<Addressee[]> {
    return this.database.query(
      `SELECT DISTINCT p.id, p.login, p.language FROM identity.capacities c JOIN identity.people p ON p.id = c.person_id
        WHERE c.organisation_id = $1 AND $2 = ANY(c.roles) AND p.state = 'active' ORDER BY p.id LIMIT $3`,
      [organisationId, role, mostLetters],
      tx,
    );
  }

  /** What was decided about a person's own places in organisations and about the account, with the reasons; newest first. */
  changesOf(personId: string, { after, limit }: Page): Promise<MembershipChangeRow[]> {
    const [at, id] = after ?? [];
    return this.database.query<MembershipChangeRow>(
      `SELECT e.at, e.at::text AS "atKey", e.id, e.action, o.name AS "organisationName", p.name AS "byName",
              o.name_en AS "organisationNameEn", p.name_en AS "byNameEn",
              ARRAY(SELECT jsonb_array_elements_text(e.facts -> 'before')) AS before,
              ARRAY(SELECT jsonb_array_elements_text(e.facts -> 'after')) AS after,
              e.reason_codes AS "reasonCodes", e.reason_text AS "reasonText"
         FROM platform.audit_events e
         LEFT JOIN identity.organisations o ON o.id::text = e.facts ->> 'organisationId'
         LEFT JOIN identity.people p ON p.id = e.person_id
        WHERE e.entity = 'person' AND e.entity_id = $1
          AND e.action IN ('join', 'change-roles', 'leave', 'disable', 'enable')
          AND ($2::timestamptz IS NULL OR (e.at, e.id) < ($2::timestamptz, $3::uuid))
        ORDER BY e.at DESC, e.id DESC LIMIT $4`,
      [personId, at ?? null, id ?? null, limit + 1],
    );
  }
}
