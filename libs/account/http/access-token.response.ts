import { ApiProperty } from '@nestjs/swagger';
import { pick } from '#kernel/pick';
import { type TokenScope, tokenScopes } from '#kernel/token-scope';
import type { AccessTokenRow } from '../access-token/access-token.queries';
import { accessTokenLifecycle, type AccessTokenState } from '../access-token/access-token.lifecycle';
import type { MadeAccessToken } from '../access-token/make-access-token';

export class MadeAccessTokenResponse implements MadeAccessToken {
  id: string;
  /** Shown this once; only its hash is kept. */
  token: string;
  lastFour: string;
  expiresAt: Date;
}

export class AccessTokenResponse {
  id: string;
  name: string;

  @ApiProperty({ enum: tokenScopes, isArray: true, enumName: 'TokenScope' })
  scopes: TokenScope[];

  lastFour: string;

  @ApiProperty({ enum: accessTokenLifecycle.states, enumName: 'AccessTokenState' })
  state: AccessTokenState;

  isExpired: boolean;
  organisationId: string;
  organisationName: string;
  organisationNameEn: string | null;
  /** Who made it. */
  personName: string;
  personNameEn: string | null;
  createdAt: Date;
  expiresAt: Date;
  /** To the minute; null while it was never used. */
  lastUsedAt: Date | null;
  revokedAt: Date | null;

  static from(row: AccessTokenRow): AccessTokenResponse {
    return pick(
      row,
      'id',
      'name',
      'scopes',
      'lastFour',
      'state',
      'isExpired',
      'organisationId',
      'organisationName',
      'organisationNameEn',
      'personName',
      'personNameEn',
      'createdAt',
      'expiresAt',
      'lastUsedAt',
      'revokedAt',
    );
  }
}

export class AccessTokensResponse {
  items: AccessTokenResponse[];
  nextCursor: string | null;
}
