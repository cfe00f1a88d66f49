import { Injectable } from '@nestjs/common';
import type { Bilingual } from '#kernel/bilingual';
import { spelledLogin } from '#kernel/login';
import type { Name } from '#kernel/name';
import type { Role } from '#kernel/role';
import { faultOfUscc, normaliseUscc } from '#kernel/uscc';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import { UsccWrong } from './identity.errors';
import type { OrganisationKind } from './organisation.entity';

export interface OrganisationRow {
  readonly id: string;
  readonly uscc: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly kind: OrganisationKind;
  readonly districtCode: string | null;
}

/** For whom a person may act now: as a member, or under a mandate until its last day. */
export interface CapacityRow {
  readonly organisationId: string;
  readonly mandateId: string | null;
  readonly endsOn: string | null;
  readonly organisationName: string;
  readonly organisationNameEn: string | null;
  readonly organisationKind: OrganisationKind;
  readonly districtCode: string | null;
  readonly industry: string | null;
  readonly roles: Role[];
}

export interface PersonRow {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly nameEn: string | null;
  /** In which their mail is written; null while nobody said so. */
  readonly language: keyof Bilingual | null;
}

/** Chinese first for whoever never said. */
export function languageOf({ language }: Pick<PersonRow, 'language'>): keyof Bilingual {
  return language ?? 'zh';
}

const personColumns = `id, login, name, name_en AS "nameEn", language`;
const organisationColumns = `id, uscc, name, name_en AS "nameEn", kind, district_code AS "districtCode"`;

@Injectable()
export class IdentityQueries {
  constructor(private readonly database: Database) {}

  async organisationByUscc(uscc: string, tx?: Tx): Promise<OrganisationRow | undefined> {
    const [row] = await this.database.query<OrganisationRow>(
      `SELECT ${organisationColumns} FROM identity.organisations WHERE uscc = $1`,
      [normaliseUscc(uscc)],
      tx,
    );
    return row;
  }

  async organisation(id: string, tx?: Tx): Promise<OrganisationRow | undefined> {
    const sql = `SELECT ${organisationColumns} FROM identity.organisations WHERE id = $1`;
    const [row] = await this.database.query<OrganisationRow>(sql, [id], tx);
    return row;
  }

  /** Credit codes by the id of the organisation. */
  async usccs(ids: readonly string[], tx?: Tx): Promise<ReadonlyMap<string, string>> {
    const rows = await this.database.query<{ id: string; uscc: string }>(
      `SELECT id, uscc FROM identity.organisations WHERE id = ANY($1::uuid[])`,
      [ids],
      tx,
    );
    return new Map(rows.map(({ id, uscc }) => [id, uscc]));
  }

  async person(id: string, tx?: Tx): Promise<PersonRow | undefined> {
    const sql = `SELECT ${personColumns} FROM identity.people WHERE id = $1`;
    const [row] = await this.database.query<PersonRow>(sql, [id], tx);
    return row;
  }

  async personByLogin(login: string): Promise<PersonRow | undefined> {
    const [row] = await this.database.query<PersonRow>(
      `SELECT ${personColumns} FROM identity.people WHERE login = $1`,
      [spelledLogin(login)],
    );
    return row;
  }

  /** Throws UsccWrong, unless the code is one of those that people found genuine in spite of its check characters. */
  async refuseUsccFault(given: string, tx?: Tx): Promise<void> {
    const uscc = normaliseUscc(given);
    const fault = faultOfUscc(uscc);
    if (!fault) return;
    const excepted = await this.database.query(
      `SELECT 1 FROM identity.uscc_exceptions WHERE uscc = $1 AND state = 'in_force'`,
      [uscc],
      tx,
    );
    if (excepted.length === 0) throw new UsccWrong({ uscc, fault });
  }

  /** As a member or as the agent of a mandate in force: both make partial. Inside the caller's transaction where it decides on it. */
  async isMember(personId: string, organisationId: string, tx?: Tx): Promise<boolean> {
    const rows = await this.database.query(
      `SELECT 1 FROM identity.memberships WHERE person_id = $1 AND organisation_id = $2
       UNION ALL
       SELECT 1 FROM identity.mandates WHERE agent_id = $1 AND principal_id = $2 AND state = 'active'`,
      [personId, organisationId],
      tx,
    );
    return rows.length > 0;
  }

  /** Own memberships first, the oldest before the others. */
  capacities(personId: string, tx?: Tx): Promise<CapacityRow[]> {
    return this.database.query<CapacityRow>(
      `SELECT c.organisation_id AS "organisationId", c.mandate_id AS "mandateId", c.ends_on::text AS "endsOn",
              o.name AS "organisationName", o.name_en AS "organisationNameEn", o.kind AS "organisationKind",
              o.district_code AS "districtCode", o.industry, c.roles
         FROM identity.capacities c JOIN identity.organisations o ON o.id = c.organisation_id
         JOIN identity.people p ON p.id = c.person_id AND p.state = 'active'
        WHERE c.person_id = $1 ORDER BY (c.mandate_id IS NOT NULL), c.since, o.id`,
      [personId],
      tx,
    );
  }

  /** Names by id, for screens that show who did something; of a mandate the organisation of the one who acted under it. */
  async names(ids: readonly (string | null)[]): Promise<ReadonlyMap<string, Name>> {
    const rows = await this.database.query<Name & { readonly id: string }>(
      `SELECT id, name, name_en AS "nameEn" FROM identity.people WHERE id = ANY($1)
       UNION ALL SELECT id, name, name_en FROM identity.organisations WHERE id = ANY($1)
       UNION ALL SELECT m.id, o.name, o.name_en FROM identity.mandates m JOIN identity.organisations o ON o.id = m.agent_organisation_id
                  WHERE m.id = ANY($1)`,
      [[...new Set(ids.filter((id) => id !== null))]],
    );
    return new Map(rows.map(({ id, name, nameEn }) => [id, { name, nameEn }]));
  }

  /** What these organisations are called in English, as far as they have said so. */
  async englishNames(organisationIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.database.query<{ id: string; nameEn: string }>(
      `SELECT id, name_en AS "nameEn" FROM identity.organisations WHERE id = ANY($1::uuid[]) AND name_en IS NOT NULL`,
      [[...new Set(organisationIds)]],
    );
    return new Map(rows.map(({ id, nameEn }) => [id, nameEn]));
  }
}
