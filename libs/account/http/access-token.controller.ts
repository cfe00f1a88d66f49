import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, organisationOf, personOf } from '#platform/http/actor';
import { Acting } from '#platform/http/acting.decorator';
import { decodeCursor, pageOf } from '#platform/http/cursor';
import { WithoutIdempotencyKey } from '#platform/http/idempotency.interceptor';
import { IdPipe } from '#platform/http/id.pipe';
import { PageRequest } from '#platform/http/page.request';
import { movesOf, Policy } from '#platform/http/policy.decorator';
import { ReceiptResponse } from '#platform/http/receipt.response';
import { accessTokenLifecycle } from '../access-token/access-token.lifecycle';
import { AccessTokenQueries, type AccessTokenRow, type TokenPage } from '../access-token/access-token.queries';
import { MakeAccessToken } from '../access-token/make-access-token';
import { RevokeAccessToken } from '../access-token/revoke-access-token';
import { MakeAccessTokenRequest } from './access-token.request';
import { AccessTokenResponse, AccessTokensResponse, MadeAccessTokenResponse } from './access-token.response';

/** Keys of programs. No route here takes one: a program must not make itself another. */
@ApiTags('account')
@Controller()
export class AccessTokenController {
  constructor(
    private readonly making: MakeAccessToken,
    private readonly revoking: RevokeAccessToken,
    private readonly tokens: AccessTokenQueries,
  ) {}

  /**
   * For a program that acts for the organisation acted for now; shown this once. Programs send it as
   * `Authorization: Bearer`, without a cookie, and give every change an Idempotency-Key.
   */
  @Post('account/tokens')
  @Policy({ who: 'signed-in', scope: 'own' })
  // A receipt would keep what must be shown once only.
  @WithoutIdempotencyKey()
  makeAccessToken(@Body() body: MakeAccessTokenRequest, @Acting() actor: Actor): Promise<MadeAccessTokenResponse> {
    return this.making.execute(body, actor);
  }

  /** Those that one made oneself, for whichever organisation; the newest first. */
  @Get('account/tokens')
  @Policy({ who: 'signed-in', scope: 'own' })
  listOwnAccessTokens(@Query() page: PageRequest, @Acting() actor: Actor): Promise<AccessTokensResponse> {
    return pageFrom(page, (given) => this.tokens.ofPerson(personOf(actor), given));
  }

  @Post('account/tokens/:id/revocation')
  @Policy({ who: 'signed-in', scope: 'own' })
  revokeOwnAccessToken(@Param('id', IdPipe) id: string, @Acting() actor: Actor): Promise<ReceiptResponse> {
    return this.revoking.execute(id, { ...actor, roles: [] });
  }

  /** All that act for one's organisation, whoever made them. */
  @Get('tokens')
  @Policy({ who: ['organisation_admin'], scope: 'own' })
  listOrganisationAccessTokens(@Query() page: PageRequest, @Acting() actor: Actor): Promise<AccessTokensResponse> {
    return pageFrom(page, (given) => this.tokens.ofOrganisation(organisationOf(actor), given));
  }

  @Post('tokens/:id/revocation')
  @Policy({
    who: ['organisation_admin'],
    scope: 'own',
    object: 'access-token',
    moves: movesOf(accessTokenLifecycle, 'revoke'),
  })
  revokeOrganisationAccessToken(@Param('id', IdPipe) id: string, @Acting() actor: Actor): Promise<ReceiptResponse> {
    return this.revoking.execute(id, actor);
  }
}

async function pageFrom(
  page: PageRequest,
  read: (given: TokenPage) => Promise<AccessTokenRow[]>,
): Promise<AccessTokensResponse> {
  const limit = page.limit ?? 20;
  const rows = await read({ after: decodeCursor(page.cursor, ['instant', 'id']), limit });
  const { items, nextCursor } = pageOf(rows, limit, (row) => [row.createdKey, row.id]);
  return { items: items.map((row) => AccessTokenResponse.from(row)), nextCursor };
}
