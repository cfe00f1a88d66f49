import { Injectable } from '@nestjs/common';
import type { TokenScope } from '#kernel/token-scope';
import { Database } from '#platform/database/database';
import type { AccessTokenState } from './access-token.lifecycle';

export interface AccessTokenRow {
  readonly id: string;
  readonly name: string;
  readonly scopes: TokenScope[];
  readonly lastFour: string;
  readonly state: AccessTokenState;
  readonly isExpired: boolean;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly organisationNameEn: string | null;
  readonly personName: string;
  readonly personNameEn: string | null;
  readonly createdAt: Date;
  readonly createdKey: string;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
}

export interface TokenStanding {
  readonly organisationId: string;
  readonly state: AccessTokenState;
  readonly version: number;
}

export interface TokenPage {
  readonly after?: readonly string[];
  readonly limit: number;
}

@Injectable()
export class AccessTokenQueries {
  constructor(private readonly database: Database) {}

  /** The newest first; one row more than asked tells that there is a next page. */
  ofPerson(personId: string, page: TokenPage): Promise<AccessTokenRow[]> {
    return this.of('t.person_id', personId, page);
  }

  ofOrganisation(organisationId: string, page: TokenPage): Promise<AccessTokenRow[]> {
    return this.of('t.organisation_id', organisationId, page);
  }

  async standing(id: string): Promise<TokenStanding | undefined> {
    const [row] = await this.database.query<TokenStanding>(
      `SELECT organisation_id AS "organisationId", state, version FROM account.access_tokens WHERE id = $1`,
      [id],
    );
    return row;
  }

  private of(
    side: 't.person_id' | 't.organisation_id',
    id: string,
    { after, limit }: TokenPage,
  ): Promise<AccessTokenRow[]> {
    const [at, last] = after ?? [];
    return this.database.query<AccessTokenRow>(
      `SELECT t.id, t.name, t.scopes, t.last_four AS "lastFour", t.state, t.expires_at <= now() AS "isExpired",
              t.organisation_id AS "organisationId", o.name AS "organisationName", o.name_en AS "organisationNameEn",
              p.name AS "personName", p.name_en AS "personNameEn", t.created_at AS "createdAt", t.created_at::text AS "createdKey",
              t.expires_at AS "expiresAt", t.last_used_at AS "lastUsedAt", t.revoked_at AS "revokedAt"
         FROM account.access_tokens t
         JOIN identity.organisations o ON o.id = t.organisation_id
         JOIN identity.people p ON p.id = t.person_id
        WHERE ${side} = $1 AND ($2::timestamptz IS NULL OR (t.created_at, t.id) < ($2::timestamptz, $3::uuid))
        ORDER BY t.created_at DESC, t.id DESC LIMIT $4`,
      [id, at ?? null, last ?? null, limit + 1],
    );
  }
}
