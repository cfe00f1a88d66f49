import { Injectable } from '@nestjs/common';
import type { Role } from '#kernel/role';
import { Database } from '#platform/database/database';
import type { MandateState } from './mandate.lifecycle';

export interface MandateRow {
  readonly id: string;
  readonly principalId: string;
  readonly principalName: string;
  readonly principalNameEn: string | null;
  readonly agentId: string;
  readonly agentName: string;
  readonly agentNameEn: string | null;
  readonly agentLogin: string;
  readonly agentOrganisationName: string | null;
  readonly agentOrganisationNameEn: string | null;
  readonly roles: Role[];
  readonly startsOn: string;
  readonly endsOn: string;
  readonly purpose: string;
  readonly state: MandateState;
  readonly version: number;
  readonly reasonCodes: string[];
  readonly reasonText: string | null;
  readonly offeredByName: string;
  readonly offeredByNameEn: string | null;
  readonly createdAt: Date;
  readonly createdKey: string;
}

export interface Page {
  readonly after?: readonly string[];
  readonly limit: number;
}

const select = `
  SELECT d.id, d.principal_id AS "principalId", o.name AS "principalName", o.name_en AS "principalNameEn",
         d.agent_id AS "agentId", a.name AS "agentName", a.name_en AS "agentNameEn", a.login AS "agentLogin",
         ao.name AS "agentOrganisationName", ao.name_en AS "agentOrganisationNameEn",
         d.roles, d.starts_on::text AS "startsOn", d.ends_on::text AS "endsOn", d.purpose, d.state, d.version,
         d.reason_codes AS "reasonCodes", d.reason_text AS "reasonText", b.name AS "offeredByName", b.name_en AS "offeredByNameEn",
         d.created_at AS "createdAt", d.created_at::text AS "createdKey"
    FROM identity.mandates d
    JOIN identity.organisations o ON o.id = d.principal_id
    JOIN identity.people a ON a.id = d.agent_id
    JOIN identity.people b ON b.id = d.offered_by
    LEFT JOIN identity.organisations ao ON ao.id = d.agent_organisation_id`;

@Injectable()
export class MandateQueries {
  constructor(private readonly database: Database) {}

  /** The newest first; one row more than asked tells that there is a next page. */
  given(principalId: string, page: Page): Promise<MandateRow[]> {
    return this.of('d.principal_id', principalId, page);
  }

  received(agentId: string, page: Page): Promise<MandateRow[]> {
    return this.of('d.agent_id', agentId, page);
  }

  async one(id: string): Promise<MandateRow | undefined> {
    const [row] = await this.database.query<MandateRow>(`${select} WHERE d.id = $1`, [id]);
    return row;
  }

  private of(side: 'd.principal_id' | 'd.agent_id', id: string, { after, limit }: Page): Promise<MandateRow[]> {
    const [at, last] = after ?? [];
    return this.database.query<MandateRow>(
      `${select} WHERE ${side} = $1 AND ($2::timestamptz IS NULL OR (d.created_at, d.id) < ($2::timestamptz, $3::uuid))
        ORDER BY d.created_at DESC, d.id DESC LIMIT $4`,
      [id, at ?? null, last ?? null, limit + 1],
    );
  }
}
